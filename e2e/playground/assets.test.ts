import { expect, test } from 'vitest'
import { assetOf as sandboxAsset } from '../sandbox/chains/networks.ts'
import { keyFor } from '../sandbox/chains/solana/keys.ts'
import { assets } from './site/assets.ts'

test.each(Object.values(assets))("$label is one of the sandbox's coins", ({ chain, currency, decimals, label }) => {
  const asset = sandboxAsset(chain, currency)
  expect([asset.symbol, asset.decimals]).toEqual([label.split(' ')[0], decimals])
})

test('what comes back on Solana comes back to the payer of the sandbox', () => {
  expect(assets['usdc-solana']?.refundTo).toBe(keyFor('payer').address)
})
