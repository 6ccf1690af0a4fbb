import { readDecimal } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { findToken } from '../../chains/tokens.ts'
import type { Target } from '../../model/session.ts'
import { isDollar } from '../isDollar.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { chainAt, labelAt, readChain, readTold, textAt, toAsset } from './wire.ts'

/**
 * Reads where the money lands. Before a quote a flow may name several coins to settle in: the first is shown, and the
 * target stays open for as long as the backend can still choose another.
 *
 * The amount of a flow is a price. It is an amount of the coin only where the coin is the dollar it is priced in; what
 * a quote says of the amount changes with each quote and stays with it.
 */
export function toTarget(flow: Place, isOpen: boolean): Target {
  const settlements = readIfFit(() => flow.at('settlementConfig').at('settlements').list()) ?? []
  const [first] = settlements
  const named = namedCoin(flow)
  const asset = named ?? (first && listedCoin(first))
  const address = labelAt(flow, 'toAddress') ?? (first && destinationOn(flow, textAt(first, 'chainName')))
  if (!asset) return flow.at('toToken').refuse('a coin to settle in')
  if (address === undefined) return flow.at('toAddress').refuse('an address to settle at')
  const amount = priceIn(asset, flow)
  const mayMove = isOpen && (!named || settlements.length > 1)
  return { asset, address, ...(amount && { amount }), ...(mayMove && { isOpen: true }) }
}

function namedCoin(flow: Place): Asset | undefined {
  const chainId = chainAt(flow, 'to')
  const token = labelAt(flow, 'toToken')
  if (chainId === undefined || token === undefined) return undefined
  const coin = toAsset(chainId, token, readTold(flow.at('quote').at('toTokenInfo')))
  if (!coin.isScaleOwn) return coin
  const lists = readIfFit(() => flow.at('settlementConfig').at('settlements').list()) ?? []
  return lists.flatMap((one) => listedCoin(one) ?? []).find(({ assetId }) => assetId === coin.assetId) ?? coin
}

function listedCoin(settlement: Place): Asset | undefined {
  const chainId = readChain(textAt(settlement, 'chainName'), textAt(settlement, 'chainId'))
  const token = textAt(settlement, 'tokenAddress')
  if (chainId === undefined || token === undefined) return undefined
  return toAsset(chainId, token, readTold(settlement, 'tokenDecimals'))
}

function destinationOn(flow: Place, chainName: string | undefined): string | undefined {
  const destinations = readIfFit(() => flow.at('destinationConfig').at('destinations').list()) ?? []
  const found = destinations.find((one) => textAt(one, 'chainName') === chainName && textAt(one, 'type') === 'address')
  return found && labelAt(found, 'identifier')
}

/** Who calls a coin a dollar must not change his mind from one answer to the next: the page alone says so. */
function priceIn(asset: Asset, flow: Place): bigint | undefined {
  if (!findToken(asset.assetId) || !isDollar(asset) || textAt(flow, 'currency')?.toUpperCase() !== 'USD')
    return undefined
  return readDecimal(textAt(flow, 'amount') ?? '', asset.decimals)
}
