import type { Chain, Payer } from './chains/chain.ts'
import type { ChainId } from './chains/network.ts'
import { assetOf, dollarOf, findNetwork, networks } from './chains/networks.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Route, Session } from './ledger/model.ts'
import { sendingFor } from './ledger/routeTerms.ts'

/** A payment to make: this asset, to this address. */
export type Payment = { chainId: ChainId; asset: string; to: string; units: bigint }
export type Place = Pick<Payment, 'chainId' | 'asset'>
/** What is asked for; `units` is null where the payer may send any amount. */
export type Asked = Omit<Payment, 'units'> & { units: bigint | null }
export type Paid = { hash: string; chainId: ChainId; units: bigint; from: string; block: bigint }

/**
 * What a session asks a payer to do now: the whole amount when one is locked, else the quoted one. A route that takes
 * anything asks for what the payer wishes to send.
 */
export function instructionOf(ledger: Ledger, session: Session, wish?: Place): Asked | undefined {
  if (!session.method) return undefined
  const route = ledger.store.route.need(session.method.routeId)
  const place = (route.takes === 'any' && wish) || placeFor(route, session)
  const { target, lockedUnits } = session
  const units =
    lockedUnits === null
      ? session.method.units
      : sendingFor(lockedUnits, assetOf(place.chainId, place.asset), assetOf(target.chainId, target.asset), session)
  return { ...place, to: route.receiver, units }
}

/** Where a route takes anything, the target's own asset is the plainest to pay with, or else the family's first dollar. */
function placeFor(route: Route, { target }: Session): Place {
  if (route.takes === 'asset') return { chainId: route.chainId, asset: route.asset }
  if (findNetwork(target.chainId)?.family === route.family) return { chainId: target.chainId, asset: target.asset }
  const network = networks.find(({ family }) => family === route.family)
  if (!network) throw new Error(`no ${route.family} chain`)
  return { chainId: network.chainId, asset: dollarOf(network).address }
}

/** Pays by a real transaction, from the funded test account unless another one is given. */
export async function pay(chain: Chain, payment: Payment, payer: Payer = 'payer'): Promise<Paid> {
  const { chainId, asset, to, units } = payment
  const { hash, block } = await chain.sendAsset(payer, asset, to, units)
  return { hash, chainId, units, from: chain.payerAddress(payer), block }
}
