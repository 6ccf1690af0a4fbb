import type { Asset } from '../../chains/assets.ts'
import { findAsset } from '../../chains/assets.ts'
import type { Caip19, Caip2 } from '../../chains/caip.ts'
import { familyOf, isCaip2, tokenAssetId } from '../../chains/caip.ts'
import { findChain } from '../../chains/chains.ts'
import { cleanText } from '../../lib/cleanText.ts'
import type { SourceChain } from '../backend.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'

/** How the wire names a chain's own coin. */
export const nativeCurrency = '0x0000000000000000000000000000000000000000'

/** Gives the asset id of a wire currency. */
export function toAssetId(chainId: Caip2, currency: string): Caip19 {
  const native = findChain(chainId)?.native.assetId ?? `${chainId}/slip44:60`
  if (currency.toLowerCase() === nativeCurrency) return native
  return tokenAssetId(chainId, currency)
}

/** Turns the list of routable chains into ours. Pinned facts win; chains of a family we cannot check are left out. */
export function toSourceChains(wire: Place): readonly SourceChain[] {
  return wire
    .at('chains')
    .list()
    .flatMap((chain) => {
      const chainId = chain.at('id').text()
      if (!isCaip2(chainId) || familyOf(chainId) !== 'evm') return []
      const assets = chain
        .at('currencies')
        .list()
        .flatMap((currency) => readIfFit(() => toAsset(chainId, currency)) ?? [])
      return [{ chainId, name: findChain(chainId)?.name ?? chain.at('name').label(), assets }]
    })
}

function toAsset(chainId: Caip2, currency: Place): readonly Asset[] {
  const address = currency.at('address').text()
  if (!/^0x[0-9a-fA-F]{40}$/.test(address)) return []
  const assetId = toAssetId(chainId, address)
  const pinned = findAsset(assetId)
  if (pinned) return [pinned]
  const decimals = currency.at('decimals').wholeNumber(36)
  return [{ assetId, chainId, symbol: cleanText(currency.at('symbol').text(), 12), decimals }]
}
