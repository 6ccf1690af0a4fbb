import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isRoutingNumber } from './bodies.ts'
import { bitcoinAddressFor, readBitcoinAddress } from './bitcoinAddress.ts'
import { priceBuy, priceSell, rateOf, sendingFor } from './rates.ts'

const codes = ['BTC', 'ETH', 'USDC', 'USDT']
const someRate = fc
  .tuple(fc.constantFrom(...codes), fc.integer({ min: 0, max: 2_000_000_000_000 }))
  .map(([code, now]) => rateOf(code, now) ?? { decimals: 0, microUsd: 0n })

test('a rate is the same within half a minute, and never further from its centre than half a percent', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 8 }), (beat) => {
      const rate = rateOf('BTC', beat * 30_000)?.microUsd ?? 0n
      expect(rateOf('BTC', beat * 30_000 + 29_999)?.microUsd).toBe(rate)
      expect(rate > 99_990_000_000n && rate < 101_010_000_000n).toBe(true)
    }),
  )
  expect(rateOf('BTC', 0)).not.toEqual(rateOf('BTC', 30_000))
  expect(rateOf('SOL', 0)).toBeUndefined()
})

test('what has to be sent lands at least what is wanted, and a cent less would not', () => {
  fc.assert(
    fc.property(someRate, fc.bigInt({ min: 1000n, max: 10n ** 8n }), (rate, wanted) => {
      const sent = sendingFor(wanted, (units) => priceSell(units, rate).cents)
      expect(priceSell(sent, rate).cents).toBeGreaterThanOrEqual(wanted)
      const cents = sendingFor(wanted, (money) => priceBuy(money, rate).units)
      expect(priceBuy(cents, rate).units).toBeGreaterThanOrEqual(wanted)
    }),
  )
})

test('the vendor’s first example comes out as it is written', () => {
  const rate = rateOf('USDC', 0) ?? { decimals: 0, microUsd: 0n }
  expect(priceBuy(100_000n, rate)).toMatchObject({ units: 990_000_000n, feeCents: 500n })
})

test.each([
  ['021000021', true],
  ['123456780', true],
  ['021000022', false],
  ['000000000', false],
])('%s passes the check of routing numbers: %s', (text, isRight) => {
  expect(isRoutingNumber(text)).toBe(isRight)
})

test.each([
  ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', true],
  ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', true],
  ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', true],
  ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2', true],
  ['3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy', true],
  ['bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5', false],
  ['tb1qw508d6qejxtdg4y5r3zarvary0c5xw7kxpjzsx', false],
  ['1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3', false],
  ['0x1111111111111111111111111111111111111111', false],
])('%s is an address of Bitcoin: %s', (text, isRight) => {
  expect(readBitcoinAddress(text) !== undefined).toBe(isRight)
})

test('a made-up address of Bitcoin is a valid one, the same each time', () => {
  const address = bitcoinAddressFor('a')
  expect([readBitcoinAddress(address), bitcoinAddressFor('a')]).toEqual([address, address])
  expect(bitcoinAddressFor('b')).not.toBe(address)
})
