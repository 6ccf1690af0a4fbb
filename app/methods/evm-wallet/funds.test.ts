import { expect, test } from 'vitest'
import type { Asset } from '../../chains/assets.ts'
import { polygonUsdc } from '../../model/samples.ts'
import { affordability, mostUnits, networkFee } from './funds.ts'

const pol: Asset = { assetId: 'eip155:137/slip44:966', chainId: 'eip155:137', symbol: 'POL', decimals: 18 }
const gasPrice = 1_000n
const fee = networkFee(polygonUsdc, gasPrice)
const coinFee = networkFee(pol, gasPrice)

test('the network fee has a quarter of headroom and is rounded up', () => {
  expect(fee).toBe(81_250_000n)
  expect(coinFee).toBe(26_250_000n)
  expect(networkFee(pol, 1n)).toBe(26_250n)
  expect(networkFee({ ...pol }, 3n)).toBe(78_750n)
})

test.each([
  ['token and fee are there', polygonUsdc, { units: 100n, native: fee, gasPrice }, { kind: 'enough' }],
  ['the token is short', polygonUsdc, { units: 99n, native: fee, gasPrice }, { kind: 'lacks_funds', missing: 1n }],
  ['the token is short and the fee unknown', polygonUsdc, { units: 99n }, { kind: 'lacks_funds', missing: 1n }],
  ['the fee is short', polygonUsdc, { units: 100n, native: fee - 1n, gasPrice }, { kind: 'lacks_fee', missing: 1n }],
  [
    'the fee is short and the token unknown',
    polygonUsdc,
    { native: 0n, gasPrice },
    { kind: 'lacks_fee', missing: fee },
  ],
  ['the price is unknown', polygonUsdc, { units: 100n, native: 0n }, { kind: 'unknown' }],
  ['nothing is known of a token', polygonUsdc, {}, { kind: 'unknown' }],
  ['coin and fee are there', pol, { units: 100n + coinFee, gasPrice }, { kind: 'enough' }],
  ['the coin is short', pol, { units: 99n, gasPrice }, { kind: 'lacks_funds', missing: 1n + coinFee }],
  ['the coin is short and the fee unknown', pol, { units: 99n }, { kind: 'lacks_funds', missing: 1n }],
  ['the coin is there but not its fee', pol, { units: 100n, gasPrice }, { kind: 'lacks_fee', missing: coinFee }],
  ['the price of a coin transfer is unknown', pol, { units: 100n }, { kind: 'unknown' }],
  ['nothing is known of a coin', pol, {}, { kind: 'unknown' }],
] as const)('when %s', (_, asset, funds, able) => {
  expect(affordability(asset, 100n, funds)).toEqual(able)
})

test('where both are short, both are told', () => {
  expect(affordability(polygonUsdc, 100n, { units: 99n, native: 1n, gasPrice })).toEqual({
    kind: 'lacks_funds',
    missing: 1n,
    fee: fee - 1n,
  })
})

test('what a rollup takes for Ethereum is part of the fee', () => {
  expect(networkFee(pol, gasPrice, 7n)).toBe(coinFee + 7n)
  expect(affordability(polygonUsdc, 1n, { units: 1n, native: fee, gasPrice, extraFee: 7n })).toEqual({
    kind: 'lacks_fee',
    missing: 7n,
  })
})

test('all of a token can go, of a coin twice the fee of now stays', () => {
  expect(mostUnits(polygonUsdc, { units: 100n })).toBe(100n)
  expect(mostUnits(pol, { units: 100n + 42_000_000n, gasPrice })).toBe(100n)
  expect(mostUnits(pol, { units: 100n + 42_000_014n, gasPrice, extraFee: 7n })).toBe(100n)
  expect(mostUnits(pol, { units: 1n, gasPrice })).toBe(0n)
  expect(mostUnits(pol, { units: 1n })).toBeUndefined()
  expect(mostUnits(polygonUsdc, {})).toBeUndefined()
})
