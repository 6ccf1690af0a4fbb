import type { ChainId } from '../../chains/network.ts'
import { isSameAddress, networkOf } from '../../chains/networks.ts'
import type { Transfer } from '../../chains/transfer.ts'
import type { Scan } from '../../chains/watcher.ts'
import type { Clock } from '../../clock.ts'
import type { Store } from '../store.ts'
import type { Ramp, RampDeposit } from './model.ts'

/** The transfers between banks and wallets, and what arrived for them on the chains. */
export type RampBook = {
  get(id: string): Ramp | undefined
  /** Adds a transfer. */
  add(ramp: Omit<Ramp, 'createdAt' | 'updatedAt'>): Ramp
  /** Changes a transfer. */
  change(ramp: Ramp, to: Partial<Ramp>): Ramp
  /** Gives the transfer that a customer's key stands for. */
  ofKey(customerId: string, idempotencyKey: string): Ramp | undefined
  /** Gives the transfers that a host calls by a name, oldest first. */
  ofReference(clientReferenceId: string): Ramp[]
  /** Gives the transfers that have not come to their end. */
  open(): Ramp[]
  /** Finds the sale that takes coins at an address. */
  saleAt(chainId: ChainId, address: string): Ramp | undefined
  /** Gives what arrived for a sale and is there still. */
  depositsOf(rampId: string): RampDeposit[]
  /** How long each of a transfer's steps takes at least, from now on. */
  stepMs(id: string): number
  /** Takes in one look at a chain. */
  takeIn(chainId: ChainId, scan: Pick<Scan, 'transfers' | 'voidAbove'>): void
}

/** Steps from the money's arrival to the end. */
const STEPS = 3

/** Creates the book over what the store remembers. */
export function createRampBook(store: Store, clock: Clock, delayMs: (id: string) => number): RampBook {
  const openIds = new Set([...store.ramp.all()].filter((ramp) => !isOver(ramp)).map(({ id }) => id))
  const put = (ramp: Ramp) => {
    if (isOver(ramp)) openIds.delete(ramp.id)
    else openIds.add(ramp.id)
    return store.ramp.put(ramp)
  }
  const ramps = () => [...store.ramp.all()]
  const saleAt: RampBook['saleAt'] = (chainId, address) => ramps().find((ramp) => takesAt(ramp, chainId, address))
  const record = (transfer: Transfer) => {
    const sale = saleAt(transfer.chainId, transfer.to)
    if (sale) store.rampDeposit.put({ ...transfer, rampId: sale.id, isDropped: false })
  }
  return {
    get: store.ramp.get,
    add: (ramp) => put({ ...ramp, createdAt: clock.now(), updatedAt: clock.now() }),
    change: (ramp, to) => put({ ...ramp, ...to, updatedAt: clock.now() }),
    ofKey: (customerId, key) => ramps().find((ramp) => ramp.customerId === customerId && ramp.idempotencyKey === key),
    ofReference: (reference) => ramps().filter((ramp) => ramp.clientReferenceId === reference),
    open: () => [...openIds].map((id) => store.ramp.need(id)),
    saleAt,
    stepMs: (id) => delayMs(id) / STEPS,
    depositsOf: (rampId) =>
      [...store.rampDeposit.all()].filter((deposit) => deposit.rampId === rampId && !deposit.isDropped),
    takeIn(chainId, { transfers, voidAbove }) {
      const kept = new Set(transfers.map(({ id }) => id))
      for (const deposit of store.rampDeposit.all()) {
        const isVoid = deposit.chainId === chainId && voidAbove !== null && deposit.block > voidAbove
        if (isVoid && !kept.has(deposit.id)) store.rampDeposit.put({ ...deposit, isDropped: true })
      }
      transfers.forEach(record)
    },
  }
}

/** Tells whether a transfer has come to its end, with nothing left to be done about it. */
export function isOver({ status, type, isSwept }: Ramp): boolean {
  if (status === 'COMPLETED') return type === 'ONRAMP' || isSwept
  return status === 'FAILED' || status === 'CANCELLED'
}

function takesAt({ type, coin, toAddress }: Ramp, chainId: ChainId, address: string): boolean {
  return type === 'OFFRAMP' && coin.chainId === chainId && isSameAddress(networkOf(chainId).family, toAddress, address)
}
