import { chacha20poly1305 } from '@noble/ciphers/chacha'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromHex, toHex } from './bytes.ts'
import { chacha20 } from './chacha.ts'
import { seal, unseal } from './envelope.ts'
import { makeKey } from './keys.ts'

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

test('the stream is the one of RFC 8439, 2.4.2', () => {
  const key = fromHex(Array.from({ length: 32 }, (_, at) => at.toString(16).padStart(2, '0')).join(''))
  const text =
    "Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it."
  const sealed = chacha20(key, fromHex('000000000000004a00000000'), 1, new TextEncoder().encode(text))
  expect(toHex(sealed).slice(0, 64)).toBe('6e2e359a2568f98041ba0728dd0d6981e97e7aec1d4360c20a27afccfd9fae0b')
  expect(toHex(sealed).slice(-32)).toBe('0bbf74a35be6b40b8eedf2785e42874d')
})

test('envelopes are those of the reference code, both ways, for texts of any length', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 300 })
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), text, (bytes, said) => {
      const key = toHex(new Uint8Array(bytes))
      const sealed = Buffer.from(seal(key, said), 'base64')
      const reference = chacha20poly1305(bytes, sealed.subarray(1, 13))
      expect(Buffer.from(reference.decrypt(sealed.subarray(13))).toString()).toBe(said)
      const theirs = Buffer.concat([sealed.subarray(0, 13), reference.encrypt(Buffer.from(said))])
      expect(unseal(key, theirs.toString('base64'))).toBe(said)
    }),
  )
})
