// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import type { Asset } from '../../chains/assets.ts'
import { createI18n } from '../../i18n/createI18n.tsx'
import { enWallet } from '../../i18n/enWallet.ts'
import { polygonUsdc } from '../../model/samples.ts'
import { fundsNote } from './fundsNote.ts'

const ether: Asset = { assetId: 'eip155:8453/slip44:60', chainId: 'eip155:8453', symbol: 'ETH', decimals: 18 }

/** Gives the note as text. */
function noteOf(...facts: Parameters<typeof fundsNote> extends [unknown, ...infer Rest] ? Rest : never) {
  return createRoot((end) => {
    const words = fundsNote(createI18n(['en'], document.documentElement).with(enWallet), ...facts)
    end()
    return words?.replace(/\u00a0/g, ' ')
  })
}

test('where coin and fee are short, both are named with how much', () => {
  const able = { kind: 'lacks_funds', missing: 22_000_000n, fee: 2_437_500_000_000_000n } as const
  expect(noteOf(polygonUsdc, { units: 3_000_000n }, able)).toBe(
    'You have 3.00 USDC · 22.00 USDC is missing · 0.0025 POL is missing for the network fee',
  )
})

test.each([
  [10_999_999_689_524_225_359_790n, '10,999.999689 ETH'],
  [1_999_999_999_999_999_999n, '1.999999 ETH'],
  [999_999_999_999n, '0.000000999999999999 ETH'],
  [1n, '0.000000000000000001 ETH'],
])('a balance of %s base units reads %s, never more than there is', (units, written) => {
  expect(noteOf(ether, { units }, { kind: 'unknown' })).toContain(written)
})
