import { expect, test } from 'vitest'
import type { Asset } from '../chains/assets.ts'
import { polygonUsdc, samples } from '../model/samples.ts'
import { sortAssets, withContract } from './sortAssets.ts'

const bridged: Asset = {
  ...polygonUsdc,
  assetId: 'eip155:137/erc20:0x2791bca1f2de4661ed88a30c99a7a9449aa84174',
}
const pol: Asset = { assetId: 'eip155:137/slip44:966', chainId: 'eip155:137', symbol: 'POL', decimals: 18 }
const polToken: Asset = { ...bridged, symbol: 'POL' }
const session = { ...samples.requires_payment_method, isTest: false }
const name = (assets: readonly Asset[]) =>
  sortAssets([{ chainId: 'eip155:137', name: 'Polygon', assets }], session, undefined).map(({ asset, contract }) =>
    withContract(asset.symbol, contract).replace(/[\u2060-\u2069]/g, ''),
  )

test('coins of one symbol on one chain are told apart by their contracts', () => {
  expect(name([polygonUsdc, bridged, pol])).toEqual(['USDC 0x3c49…3359', 'USDC 0x2791…4174', 'POL'])
})

test('a chain’s own coin needs no contract beside a token of its name, and a lone coin none at all', () => {
  expect(name([pol, polToken])).toEqual(['POL', 'POL 0x2791…4174'])
  expect(name([polygonUsdc])).toEqual(['USDC'])
})
