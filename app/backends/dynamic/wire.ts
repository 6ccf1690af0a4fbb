import type { Asset } from '../../chains/assets.ts'
import type { Caip19, Caip2, Family } from '../../chains/caip.ts'
import { tokenAddressOf, tokenAssetId } from '../../chains/caip.ts'
import { findChain } from '../../chains/chains.ts'
import { readDynamicChain, spellChain } from '../../chains/spellings.ts'
import { findToken } from '../../chains/tokens.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'

/** How the wire names a chain's own coin, by the name of the family. */
const nativeTokens: Readonly<Record<string, string>> = {
  EVM: '0x0000000000000000000000000000000000000000',
  SOL: '11111111111111111111111111111111',
  SUI: '0x2::sui::SUI',
  BTC: 'bitcoin',
}

const families: Readonly<Record<string, Family>> = {
  EVM: 'evm',
  ETH: 'evm',
  SOL: 'solana',
  TRON: 'tron',
  BTC: 'bitcoin',
}

/** Which end of a flow: its fields start with this. */
export type End = 'from' | 'to'

/** Reads a text that is not there yet as nothing. */
export function textAt(place: Place, key: string): string | undefined {
  return readIfFit(() => place.at(key).text())
}

/** Reads a text that people see; one that is not there yet is nothing. */
export function labelAt(place: Place, key: string): string | undefined {
  return readIfFit(() => place.at(key).label())
}

/** Gives the family of one end; a name the page does not know is `unknown`. */
export function familyAt(flow: Place, end: End): Family {
  return families[textAt(flow, `${end}ChainName`) ?? ''] ?? 'unknown'
}

/** Gives the chain of one end, or nothing where it is not told yet or not known here. */
export function chainAt(flow: Place, end: End): Caip2 | undefined {
  return readChain(textAt(flow, `${end}ChainName`), textAt(flow, `${end}ChainId`))
}

/** Reads a chain by the wire's two words. */
export function readChain(chainName?: string, chainId?: string): Caip2 | undefined {
  return chainName === undefined || chainId === undefined
    ? undefined
    : readDynamicChain({ chainName: chainName === 'ETH' ? 'EVM' : chainName, chainId })
}

/** What somebody says of a token: its symbol and its decimals. */
type Told = { readonly symbol: string; readonly decimals: number }

/** Reads what a quote or a list says of a token. */
export function readTold(place: Place, decimals = 'decimals'): Told | undefined {
  return readIfFit(() => ({
    symbol: place.at('symbol').label().slice(0, 12),
    decimals: place.at(decimals).wholeNumber(36),
  }))
}

/**
 * Gives the asset of a token of the wire. Symbol and decimals are the page's own where it knows the token, else the
 * backend's; where nobody tells them, amounts are kept in a scale of our own.
 */
export function toAsset(chainId: Caip2, token: string, told: Told | undefined): Asset {
  const assetId = toAssetId(chainId, token)
  const known = findToken(assetId)
  if (known) return known
  return told ? { assetId, chainId, ...told } : { assetId, chainId, symbol: '', decimals: 36, isScaleOwn: true }
}

function toAssetId(chainId: Caip2, token: string): Caip19 {
  if (!Object.values(nativeTokens).includes(token) && !/^0xe{40}$/i.test(token)) return tokenAssetId(chainId, token)
  return findChain(chainId)?.native.assetId ?? `${chainId}/slip44:60`
}

/** Writes a coin as a quote asks for it, or gives nothing where the API has no word for its chain. */
export function writeCoin({ assetId, chainId }: Asset): { fromTokenAddress: string; fromChainId: string } | undefined {
  const spelled = spellChain('dynamic', chainId)
  const fromTokenAddress = tokenAddressOf(assetId) ?? nativeTokens[spelled?.chainName ?? '']
  return spelled && fromTokenAddress !== undefined ? { fromTokenAddress, fromChainId: spelled.chainId } : undefined
}
