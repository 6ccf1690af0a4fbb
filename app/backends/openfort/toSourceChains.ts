import { addressProblem } from '../../chains/address.ts'
import type { Asset } from '../../chains/assets.ts'
import { findAsset } from '../../chains/assets.ts'
import type { Caip19, Caip2 } from '../../chains/caip.ts'
import { familyOf, isCaip2, tokenAssetId } from '../../chains/caip.ts'
import { findChain } from '../../chains/chains.ts'
import { cleanText } from '../../lib/cleanText.ts'
import type { SourceChain } from '../backend.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'

/** Tells whether a chain is of a family that this contract routes. */
export function isRoutable(chainId: string): chainId is Caip2 {
  return isCaip2(chainId) && /evm|solana/.test(familyOf(chainId))
}

/** Gives how the wire names a chain's own coin: by the zero address of its family. */
export function nativeCurrency(chainId: Caip2): string {
  return familyOf(chainId) === 'evm' ? '0x'.padEnd(42, '0') : '1'.repeat(32)
}

/** Tells whether a currency or receiver is a family's zero address. */
export function isZero(address: string): boolean {
  return /^(0x0{40}|1{32})$/.test(address)
}

/** Gives the asset id of a wire currency. */
export function toAssetId(chainId: Caip2, currency: string): Caip19 {
  if (!isZero(currency.toLowerCase())) return tokenAssetId(chainId, currency)
  return findChain(chainId)?.native.assetId ?? `${chainId}/slip44:${familyOf(chainId) === 'evm' ? 60 : 501}`
}

/** Turns the list of routable chains into ours. Pinned facts win; chains of a family we cannot check are left out. */
export function toSourceChains(wire: Place): readonly SourceChain[] {
  return wire
    .at('chains')
    .list()
    .flatMap((chain) => {
      const chainId = chain.at('id').text()
      if (!isRoutable(chainId)) return []
      const assets = chain
        .at('currencies')
        .list()
        .flatMap((currency) => readIfFit(() => toAsset(chainId, currency)) ?? [])
      return [{ chainId, name: findChain(chainId)?.name ?? chain.at('name').label(), assets }]
    })
}

function toAsset(chainId: Caip2, currency: Place): readonly Asset[] {
  const address = currency.at('address').text()
  const assetId = toAssetId(chainId, address)
  if (!isZero(address) && addressProblem(familyOf(chainId), address)) return []
  const pinned = findAsset(assetId)
  if (pinned) return [pinned]
  const decimals = currency.at('decimals').wholeNumber(36)
  return [{ assetId, chainId, symbol: cleanText(currency.at('symbol').text(), 12), decimals }]
}
