import { expect, test } from 'vitest'
import { seal, unseal } from './envelope.ts'
import { agree, makeKey, publicKeyOf, topicOf } from './keys.ts'

test('what is sealed opens by the key alone', () => {
  const key = makeKey()
  const sealed = seal(key, '{"id":1,"name":"é"}')
  expect(unseal(key, sealed)).toBe('{"id":1,"name":"é"}')
  expect(unseal(makeKey(), sealed)).toBeUndefined()
  expect(seal(key, 'a')).not.toBe(seal(key, 'a'))
})

test.each([
  ['', 'nothing'],
  ['AAAA', 'too little'],
  ['%%%', 'no base64'],
])('%s opens to nothing: %s', (envelope) => {
  expect(unseal(makeKey(), envelope)).toBeUndefined()
})

test('a changed byte and another type of envelope open to nothing', () => {
  const key = makeKey()
  const bytes = Buffer.from(seal(key, 'a'), 'base64')
  const changed = (at: number) => Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)))
  expect(unseal(key, changed(bytes.length - 1).toString('base64'))).toBeUndefined()
  expect(unseal(key, changed(0).toString('base64'))).toBeUndefined()
})

test('both sides agree on one topic and one key', () => {
  const [mine, theirs] = [makeKey(), makeKey()]
  expect(agree(mine, publicKeyOf(theirs))).toEqual(agree(theirs, publicKeyOf(mine)))
  expect(() => agree(mine, 'undefined')).toThrow()
})

test('a topic is the hash of its key', () => {
  expect(topicOf('0'.repeat(64)).topic).toBe('66687aadf862bd776c8fc18b8e9f8e20089714856ee233b3902a591d0d5f2925')
})
