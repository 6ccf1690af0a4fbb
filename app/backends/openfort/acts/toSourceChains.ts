import { addressProblem } from '../../../chains/address.ts'
import type { Asset } from '../../../chains/assets.ts'
import { findAsset } from '../../../chains/assets.ts'
import type { Caip2 } from '../../../chains/caip.ts'
import { familyOf } from '../../../chains/caip.ts'
import { findChain } from '../../../chains/chains.ts'
import { cleanText } from '../../../lib/cleanText.ts'
import type { SourceChain } from '../../backend.ts'
import type { Place } from '../../reader.ts'
import { readIfFit } from '../../reader.ts'
import { isRoutable, isZero, toAssetId } from '../currency.ts'

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
