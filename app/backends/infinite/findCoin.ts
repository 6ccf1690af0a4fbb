import { readSlug } from '../../chains/spellings.ts'
import type { Coin } from '../../model/ramp.ts'
import type { Place } from '../reader.ts'
import { codeAt, networkAt } from './wire.ts'

/**
 * Gives the coin of one side of a transfer, by its code and network, as the list of currencies names it. A coin that is not
 * in the list has a name and nothing to check it by: it can be followed and not paid.
 */
export function findCoin(coins: readonly Coin[], side: Place): Coin {
  const code = codeAt(side, 'currency') ?? side.at('currency').refuse('a coin')
  const network = networkAt(side)
  const chainId = readSlug(network)
  const found = coins.find((coin) => coin.code === code && coin.asset.chainId === chainId)
  if (found) return found
  const unknown = `unlisted:${network.replace(/[^\w-]/g, '').slice(0, 32) || 'unknown'}` as const
  return {
    asset: { assetId: `${unknown}/token:${code}`, chainId: unknown, symbol: code, decimals: 36, isScaleOwn: true },
    code,
    countries: { buy: [], sell: [] },
    limits: {},
  }
}
