import { expect, test } from 'vitest'
import { choicesOf } from './choicesOf.ts'
import { market, own, ready } from './fakeMarket.ts'
import { limitsByPrice } from './limitsByPrice.ts'

const desk = { market, accounts: [ready], account: own, region: undefined }
const choices = choicesOf(desk, { amount: '', addresses: {} })
const guide = (pays: string, gets: string) => ({
  pays: { amount: pays, symbol: 'USD' },
  gets: { amount: gets, symbol: 'USDC' },
  fees: [],
  expiresAt: 0,
})
const mustArrive = { least: 50_000_000n }

test('the least to pay is what brings the least that must arrive, rounded up', () => {
  expect(limitsByPrice(choices, mustArrive, guide('50', '49.50'))).toEqual({ least: 5_051n, most: 5_000_000n })
  expect(limitsByPrice(choices, mustArrive, guide('100', '99'))).toEqual({ least: 5_051n, most: 5_000_000n })
})

test.each([
  ['no price is known', mustArrive, undefined],
  ['the price brings nothing', mustArrive, guide('50', '0')],
  ['nothing limits what arrives', {}, guide('50', '49.50')],
  ['more must be paid anyway', mustArrive, guide('50', '52')],
])('where %s, the limits of what is paid stay', (_, arrives, price) => {
  expect(limitsByPrice(choices, arrives, price)).toEqual(choices.limits)
})
