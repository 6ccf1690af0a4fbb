import { isSameAddress } from '../../chains/address.ts'
import { familyOf } from '../../chains/caip.ts'
import type { BankAccount } from '../../model/ramp.ts'
import { readIfFit } from '../reader.ts'
import type { Place } from '../reader.ts'
import { toIsoMs } from '../toIsoMs.ts'
import type { Leg } from './toLeg.ts'

/** What an answer of other terms is held against. */
export type Asker = {
  /** When the order was sent, ms since epoch; absent where an earlier one of this tab was never answered. */
  readonly sentAt: number | undefined
  /** Addresses that are the payer's: the order's own, and the one that signed in. */
  readonly addresses: readonly string[]
  readonly accounts: readonly BankAccount[]
}

/** How far this device's clock may be behind, in ms, before an order that was just made looks like an earlier one. */
const skewMs = 5_000

/**
 * Tells whether an answer of other terms is an order that this link has had before, made on another device: it is older
 * than this one, from or to a bank account of this customer, and its coin is at an address of theirs. Whatever else comes
 * back changed is a contradiction.
 */
export function isEarlierOrder(answer: Place, leg: Leg, { sentAt, addresses, accounts }: Asker): boolean {
  const madeAt = readIfFit(() => toIsoMs(answer.at('createdAt')))
  const isOlder = sentAt === undefined || (madeAt !== undefined && madeAt < sentAt - skewMs)
  const family = familyOf(leg.coin.asset.chainId)
  return (
    isOlder &&
    accounts.some(({ accountId }) => accountId === leg.accountId) &&
    addresses.some((address) => isSameAddress(family, address, leg.address))
  )
}
