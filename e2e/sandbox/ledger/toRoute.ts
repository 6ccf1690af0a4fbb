import { rulesOf } from '../chains/families.ts'
import type { ChainId, Family } from '../chains/network.ts'
import { assetOf, networkOf } from '../chains/networks.ts'
import type { Route } from './model.ts'

/** What a new route shall take. */
export type RouteChoice = { sessionId: string; refundTo: string } & (
  | {
      chainId: ChainId
      asset: string
      /** Tells several addresses for one asset apart, as when one has run out of time. Absent = the first. */
      turn?: number
    }
  /** Any known asset on any chain of the family. */
  | { family: Family }
)

/** Makes the route of a choice, with its deposit address. The same choice gives the same address. */
export function toRoute(choice: RouteChoice): Route {
  const { sessionId, refundTo } = choice
  if ('family' in choice) {
    const { family } = choice
    const id = `${sessionId}/${family}`
    return { id, sessionId, takes: 'any', family, refundTo, receiver: rulesOf(family).vaultAddress(id) }
  }
  const { chainId, turn = 0 } = choice
  const asset = assetOf(chainId, choice.asset).address
  const id = `${sessionId}/${chainId}/${asset}${turn === 0 ? '' : `/${turn}`}`
  const receiver = rulesOf(networkOf(chainId).family).vaultAddress(id)
  return { id, sessionId, takes: 'asset', chainId, asset, refundTo, receiver }
}
