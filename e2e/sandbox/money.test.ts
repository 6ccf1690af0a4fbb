import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { dollarOf, networks } from './chains/networks.ts'
import { landingOf, minimumFor, sendingFor } from './ledger/routeTerms.ts'
import { parseAmount } from './money.ts'

test.each([
  ['25', 6, 25_000_000n],
  ['0.000001', 6, 1n],
  ['0.0000001', 6, undefined],
  ['1,5', 6, undefined],
  ['-1', 6, undefined],
  ['1e3', 6, undefined],
  ['', 6, undefined],
])('%s with %i decimals is %s', (text, decimals, units) => {
  expect(parseAmount(text, decimals)).toBe(units)
})

const terms = { feeMicroUsd: 21_000n }

test('what is sent for a locked amount lands as at least that amount, whatever the two assets are', () => {
  const assets = networks.flatMap(({ assets }) => assets)
  const asset = fc.constantFrom(...assets)
  fc.assert(
    fc.property(asset, asset, fc.bigInt({ min: 1n, max: 10n ** 30n }), (source, target, units) => {
      expect(landingOf(sendingFor(units, source, target, terms), source, target, terms)).toBeGreaterThanOrEqual(units)
    }),
  )
})

test('a deposit of the minimum always lands', () => {
  for (const network of networks)
    for (const source of network.assets)
      expect(landingOf(minimumFor(source), source, dollarOf(network), terms)).toBeGreaterThan(0n)
})
