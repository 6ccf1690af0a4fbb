import type { ChainId } from '../chains/network.ts'
import { isSameAddress, networkOf, networks } from '../chains/networks.ts'
import type { Transfer } from '../chains/transfer.ts'
import type { Deposit, Route } from './model.ts'
import type { Settlements } from './settlements.ts'
import type { Store } from './store.ts'

export type Deposits = {
  ofRoute(routeId: string): Deposit[]
  ofSession(sessionId: string): Deposit[]
  /** Gives the route that an address takes deposits for. */
  routeAt(chainId: ChainId, receiver: string): Route | undefined
  /** Counts a route's address in, from now on. */
  watch(route: Route): void
  /** Removes a route, and no longer counts its address in. */
  forget(route: Route): void
  /** Takes in a transfer. One that is known already is not counted again. */
  record(transfer: Transfer, settlements: Settlements): void
  /** Takes back deposits above a block that are not among `kept`, unless they are paid on already. */
  dropAbove(chainId: ChainId, block: bigint, kept: Set<string>, settlements: Settlements): void
}

/** Creates the part of the ledger that holds what arrived. */
export function createDeposits(store: Store): Deposits {
  const routes = new Map<string, Route>()
  const idsByRoute = new Map<string, string[]>()
  const idsBySession = new Map<string, string[]>()
  const index = ({ id, routeId, sessionId }: Deposit) => {
    idsByRoute.set(routeId, [...(idsByRoute.get(routeId) ?? []), id])
    idsBySession.set(sessionId, [...(idsBySession.get(sessionId) ?? []), id])
  }
  const watch = (route: Route) => {
    for (const chainId of chainsOf(route)) routes.set(addressKey(chainId, route.receiver), route)
  }
  const rows = (ids: string[] | undefined) => (ids ?? []).map((id) => store.deposit.need(id))
  for (const route of store.route.all()) watch(route)
  for (const deposit of store.deposit.all()) index(deposit)

  return {
    watch,
    forget(route) {
      for (const chainId of chainsOf(route)) routes.delete(addressKey(chainId, route.receiver))
      store.route.delete(route.id)
    },
    ofRoute: (routeId) => rows(idsByRoute.get(routeId)),
    ofSession: (sessionId) => rows(idsBySession.get(sessionId)),
    routeAt: (chainId, receiver) => routes.get(addressKey(chainId, receiver)),
    record(transfer, settlements) {
      const route = routes.get(addressKey(transfer.chainId, transfer.to))
      const known = store.deposit.get(transfer.id)
      if (!route) return
      if (known && known.stage !== 'dropped') {
        if (known.block !== transfer.block) store.deposit.put({ ...known, block: transfer.block })
        return
      }
      const deposit = store.deposit.put(toDeposit(transfer, route))
      if (!known) index(deposit)
      settlements.assess(route.id)
    },
    dropAbove(chainId, block, kept, settlements) {
      for (const deposit of store.deposit.all()) {
        if (deposit.chainId !== chainId || deposit.block <= block || kept.has(deposit.id)) continue
        dropOne(store, deposit, settlements)
      }
    },
  }
}

function dropOne(store: Store, deposit: Deposit, settlements: Settlements): void {
  if (deposit.stage === 'settling') {
    const settlement = settlements.open().find(({ depositIds }) => depositIds.includes(deposit.id))
    // Past confirming the sandbox bears the loss, as a bridge would: it paid on, or is about to.
    if (settlement?.stage !== 'confirming') return
    settlements.dissolve(settlement)
  } else if (deposit.stage !== 'unsettled') return
  store.deposit.put({ ...store.deposit.need(deposit.id), stage: 'dropped' })
  settlements.assess(deposit.routeId)
}

function toDeposit({ id, chainId, asset, from, units, hash, block }: Transfer, route: Route): Deposit {
  const stage = takes(route, chainId, asset) ? 'unsettled' : 'unsupported'
  return { id, routeId: route.id, sessionId: route.sessionId, chainId, asset, from, units, hash, block, stage }
}

function takes(route: Route, chainId: ChainId, asset: string): boolean {
  return route.takes === 'any' || isSameAddress(networkOf(chainId).family, asset, route.asset)
}

function chainsOf(route: Route): ChainId[] {
  if (route.takes === 'asset') return [route.chainId]
  return networks.filter(({ family }) => family === route.family).map(({ chainId }) => chainId)
}

function addressKey(chainId: ChainId, address: string): string {
  return `${chainId}/${networkOf(chainId).family === 'evm' ? address.toLowerCase() : address}`
}
