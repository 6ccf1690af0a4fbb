import type { Asset } from './assets.ts'
import { findAsset, usdc } from './assets.ts'
import type { Caip19, Caip2 } from './caip.ts'
import { solana, tokenAssetId, tron } from './caip.ts'

/**
 * Tokens with the symbol their contract or issuer gives them. A bridged token never goes by the name of the native one:
 * `USDC.e`, `USDbC`. On BNB Chain both dollars are Binance's own pegged tokens, with 18 decimals. Where each line is from
 * and when it was checked is in `tokenSources.ts`.
 */
const rows: readonly (readonly [chainId: Caip2, symbol: string, decimals: number, address: string])[] = [
  ['eip155:43114', 'USDC', 6, '0xb97ef9ef8734c71904d8002f8b6bc66dd9c48a6e'],
  ['eip155:56', 'USDC', 18, '0x8ac76a51cc950d9822d68b83fe1ad97b32cd580d'],
  ['eip155:10', 'USDC.e', 6, '0x7f5c764cbc14f9669b88837ca1490cca17c31607'],
  ['eip155:137', 'USDC.e', 6, '0x2791bca1f2de4661ed88a30c99a7a9449aa84174'],
  ['eip155:42161', 'USDC.e', 6, '0xff970a61a04b1ca14834a43f5de4533ebddb5cc8'],
  ['eip155:8453', 'USDbC', 6, '0xd9aaec86b65d86f6a7b5b1b0c42ffa531710b6ca'],
  ['eip155:1', 'USDT', 6, '0xdac17f958d2ee523a2206206994597c13d831ec7'],
  ['eip155:10', 'USDT', 6, '0x94b008aa00579c1307b0ef2c499ad98a8ce58e58'],
  ['eip155:43114', 'USDT', 6, '0x9702230a8ea53601f5cd2dc00fdbc13d4df4a8c7'],
  [solana, 'USDT', 6, 'Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB'],
  [tron, 'USDT', 6, 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'],
  ['eip155:56', 'USDT', 18, '0x55d398326f99059ff775485246999027b3197955'],
  ['eip155:10', 'USDT0', 6, '0x01bff41798a0bcf287b996046ca68b395dbc1071'],
  ['eip155:137', 'USDT0', 6, '0xc2132d05d31c914a87c6611c10748aeb04b58e8f'],
  ['eip155:42161', 'USDT0', 6, '0xfd086bc7cd5c481dcc9c85ebe478a1c0b69fcbb9'],
  ['eip155:1', 'EURC', 6, '0x1abaea1f7c830bd89acc67ec4af516284b1bc33c'],
  ['eip155:8453', 'EURC', 6, '0x60a3e35cc302bfa44cb288bc5a4f316fdb1adb42'],
  ['eip155:43114', 'EURC', 6, '0xc891eb4cbdeff6e073e859e987815ed1505c2acd'],
  ['eip155:1', 'DAI', 18, '0x6b175474e89094c44da98b954eedeac495271d0f'],
  ['eip155:10', 'DAI', 18, '0xda10009cbd5d07dd0cecc66161fc93d7c9000da1'],
  ['eip155:137', 'DAI', 18, '0x8f3cf7ad23cd3cadbd9735aff958023239c6a063'],
  ['eip155:8453', 'DAI', 18, '0x50c5725949a6f0c72e6c4a641f24049a917db0cb'],
  ['eip155:42161', 'DAI', 18, '0xda10009cbd5d07dd0cecc66161fc93d7c9000da1'],
  ['eip155:1', 'WETH', 18, '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2'],
  ['eip155:10', 'WETH', 18, '0x4200000000000000000000000000000000000006'],
  ['eip155:137', 'WETH', 18, '0x7ceb23fd6bc0add59e62ac25578270cff1b9f619'],
  ['eip155:8453', 'WETH', 18, '0x4200000000000000000000000000000000000006'],
  ['eip155:42161', 'WETH', 18, '0x82af49447d8a07e3bd95bd0d56f35241523fbab1'],
]

const others = rows.map(([chainId, symbol, decimals, address]): Asset => {
  return { assetId: tokenAssetId(chainId, address), chainId, symbol, decimals }
})

/**
 * Lists the tokens whose symbol and decimals the page vouches for, native USDC first.
 *
 * More than the entry knows: for adapters whose wire has no decimals.
 */
export const tokens: readonly Asset[] = [
  ...Object.entries(usdc).flatMap(([chainId, address]) => findAsset(tokenAssetId(chainId as Caip2, address)) ?? []),
  ...others,
]

/** Gives a pinned coin or token, or nothing when only a backend knows it. */
export function findToken(assetId: Caip19): Asset | undefined {
  return findAsset(assetId) ?? others.find((token) => token.assetId === assetId)
}
