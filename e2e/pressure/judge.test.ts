import { expect, test } from 'vitest'
import type { Sample } from './evidence.ts'
import { liesOf, lossesOf, weigh } from './judge.ts'

const receiver = '0x52908400098527886E0F7030069857D2E4169EE7'
const waiting: Sample = {
  at: 0,
  life: 1,
  screen: 'waiting_payment',
  address: receiver,
  canCopy: true,
  saysOld: false,
  unheardMs: 2_000,
  truth: ['waiting_payment'],
}
const bare: Sample = { ...waiting, address: undefined }
const moving: Sample = { ...bare, screen: 'processing', canCopy: false, truth: ['waiting_payment', 'processing'] }
const judged = (...samples: Sample[]) => ({ receiver, samples: samples.map((one, at) => ({ ...one, at: at * 1_000 })) })

test('an honest run is payable and truthful all the time, and loses no address', () => {
  const run = judged(waiting, waiting, moving)
  expect(weigh(run)).toEqual({ payable: 1, truthful: 1 })
  expect(liesOf(run)).toEqual([])
})

test('a screen behind the truth is no lie, and helps nobody pay', () => {
  const run = judged(waiting, { ...waiting, truth: ['waiting_payment', 'processing'] })
  expect(weigh(run)).toEqual({ payable: 0.5, truthful: 1 })
})

test('an address that cannot be copied, or is not in sight, is not payable', () => {
  expect(weigh(judged({ ...waiting, canCopy: false })).payable).toBe(0)
  expect(weigh(judged(bare)).payable).toBe(0)
})

test.each([
  ['another address', [{ ...waiting, address: '0x0' }], 'the address is 0x0'],
  ['a screen ahead of the truth', [{ ...bare, screen: 'succeeded' }], 'it says succeeded, the session has been'],
  ['a step back', [moving, { ...moving, screen: 'waiting_payment' }], 'it says waiting_payment after it had said'],
  ['old facts without a word', [{ ...waiting, unheardMs: 80_000 }], 'it has not heard for 80 s'],
])('%s is a lie', (_name, samples, words) => {
  const run = judged(...samples)
  expect(liesOf(run)).toEqual([expect.stringContaining(words)])
  expect(weigh(run).truthful).toBeLessThan(1)
})

test('facts of any age that are said to be old are true, and so is what a new life of the page shows anew', () => {
  expect(liesOf(judged({ ...waiting, unheardMs: 80_000, saysOld: true }))).toEqual([])
  expect(liesOf(judged(moving, { ...moving, life: 2, screen: 'waiting_payment' }))).toEqual([])
})

test('an address that goes while money is waited for is lost; one that makes way for the money is not', () => {
  expect(lossesOf(judged(waiting, bare))).toEqual(['after 1 s, in life 1: no address, on the screen "waiting_payment"'])
  expect(lossesOf(judged(waiting, moving))).toEqual([])
  expect(lossesOf(judged(waiting, { ...bare, life: 2 }))).toEqual([])
})

test('a look that met no page is no loss, and hides none', () => {
  const nobody: Sample = { ...bare, life: 0, screen: '', canCopy: false }
  expect(lossesOf(judged(waiting, nobody, waiting))).toEqual([])
  expect(lossesOf(judged(waiting, nobody, bare))).toEqual([expect.stringContaining('after 2 s')])
  expect(weigh(judged(waiting, nobody)).payable).toBe(0.5)
})
