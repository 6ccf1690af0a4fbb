import type { Caip19, Caip2 } from './caip.ts'
import { chainOf, solana, tokenAssetId } from './caip.ts'
import { findChain } from './chains.ts'

/** A coin or token on one chain. */
export type Asset = {
  readonly assetId: Caip19
  readonly chainId: Caip2
  readonly symbol: string
  readonly decimals: number
  /** Nobody said its decimals: amounts are exact to the eye, and their base units mean nothing outside this page. */
  readonly isScaleOwn?: true
}

/**
 * Native USDC by chain: a pinned fact, so that neither symbol nor decimals of the commonest asset are a backend's word.
 *
 * @see https://developers.circle.com/stablecoins/usdc-contract-addresses
 */
export const usdc: Readonly<Record<Caip2, string>> = {
  'eip155:1': '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
  'eip155:10': '0x0b2c639c533813f4aa9d7837caf62653d097ff85',
  'eip155:137': '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
  'eip155:8453': '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913',
  'eip155:42161': '0xaf88d065e77c8cc2239327c5edb3a432268e5831',
  [solana]: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
}

/** Gives a pinned asset, or nothing when only a backend knows it. */
export function findAsset(assetId: Caip19): Asset | undefined {
  const chainId = chainOf(assetId)
  const native = findChain(chainId)?.native
  if (native?.assetId === assetId) return { ...native, chainId }
  return assetId === tokenAssetId(chainId, usdc[chainId] ?? '')
    ? { assetId, chainId, symbol: 'USDC', decimals: 6 }
    : undefined
}

/** Tells whether an asset is a chain's own coin. */
export function isNative(asset: Asset): boolean {
  return asset.assetId.includes('/slip44:')
}
