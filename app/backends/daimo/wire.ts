import type { Asset } from '../../chains/assets.ts'
import type { Caip19, Caip2 } from '../../chains/caip.ts'
import { tokenAssetId, tron } from '../../chains/caip.ts'
import { findChain } from '../../chains/chains.ts'
import { readDaimoChain } from '../../chains/spellings.ts'
import { findToken } from '../../chains/tokens.ts'
import type { Place } from '../reader.ts'
import type { DaimoToken } from './config.ts'

/** USDT on Tron, the one coin that goes to a Tron address. @see https://tether.to/en/supported-protocols */
export const tronUsdt: Asset = {
  assetId: `${tron}/trc20:TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t`,
  chainId: tron,
  symbol: 'USDT',
  decimals: 6,
}

/** How the wire names a chain's own coin: on EVM chains, and on Solana. */
const nativeTokens = ['0x0000000000000000000000000000000000000000', '11111111111111111111111111111111']

/** Reads a chain: a number of EVM's own, or one that the API made up for Solana and Tron. */
export function toChainId(chain: Place): Caip2 {
  return readDaimoChain(chain.wholeNumber(Number.MAX_SAFE_INTEGER))
}

/** Gives the asset id of a token of the wire. */
export function toAssetId(chainId: Caip2, token: string): Caip19 {
  if (nativeTokens.includes(token)) return findChain(chainId)?.native.assetId ?? `${chainId}/slip44:60`
  return tokenAssetId(chainId, token)
}

/** Finds assets whose decimals somebody vouches for: the page itself, or the deployment. */
export type FindAsset = (assetId: Caip19) => Asset | undefined

/** Makes the finder of a deployment's assets. */
export function makeFinder(tokens: readonly DaimoToken[] = []): FindAsset {
  const own = tokens.map(({ address, ...token }) => ({ ...token, assetId: tokenAssetId(token.chainId, address) }))
  return (assetId) => findToken(assetId) ?? own.find((asset) => asset.assetId === assetId)
}

/**
 * Reads a token of the wire. The wire has no decimals: of a token that nobody vouches for, amounts are kept in a scale
 * of our own, wide enough to be exact.
 */
export function toAsset(place: Place, chainId: Caip2, find: FindAsset): Asset {
  const assetId = toAssetId(chainId, place.at('tokenAddress').label())
  const symbol = () => place.at('tokenSymbol').label().slice(0, 12)
  return find(assetId) ?? { assetId, chainId, symbol: symbol(), decimals: 36, isScaleOwn: true }
}
