import { verifyAddress } from '../../chains/verifyAddress.ts'
import { familyOf } from '../../chains/caip.ts'
import { DepositError, isDepositError } from '../../errors.ts'
import type { BankAccount, Order } from '../../model/ramp.ts'
import type { Session } from '../../model/session.ts'
import { checkOrder } from './checkOrder.ts'
import { inTurn } from './inTurn.ts'
import { isEarlierOrder } from './isEarlierOrder.ts'
import type { Place } from '../reader.ts'
import type { Calls } from './makeCalls.ts'
import type { Key } from './makeKey.ts'
import { makeShelf } from './makeShelf.ts'
import type { Transfers } from './makeTransfers.ts'
import { isConflict, isOtherOrder, isRefusal } from './orderRefusals.ts'
import { sameOrder } from './toFailure.ts'
import type { Currencies } from './toCoins.ts'
import { toLeg } from './toLeg.ts'
import { toUuid } from './toUuid.ts'
import { writeOrder } from './writeOrder.ts'

/** What orders are made with. */
export type OrderParts = {
  readonly backend: string
  readonly organizationId: string
  readonly sessionId: string
  readonly calls: Calls
  readonly key: Key
  readonly transfers: Transfers
  readonly currencies: (signal: AbortSignal) => Promise<Currencies>
  readonly accounts: (signal: AbortSignal) => Promise<readonly BankAccount[]>
  /** Ms since epoch. */
  readonly now: () => number
}

/** The orders of a session: one that is carried out, however often it is sent. */
export type Orders = {
  /** Gives the id of the transfer that this session became, where this device knows one. */
  transferId(): string | undefined
  /** Carries out an order. */
  place(order: Order, signal: AbortSignal): Promise<Session>
}

/** What was sent under a key and not answered, to the letter, the last one first. */
type Unanswered = { readonly idempotencyKey: string; readonly bodies: readonly string[] }

/**
 * Makes the orders of a session.
 *
 * Each carries a key made of the organization, the session, the account and the number of the attempt. That number moves
 * only when the backend has said no for good, so a second tap, another tab, an answer that was lost and a reload send the
 * same key, and the backend makes one transfer of them. Where the order was changed after an answer got lost, the backend
 * refuses the key; then the first order is sent again, to the letter, and what it became is shown.
 *
 * Tabs of this device take turns: the second one finds what the first one's order became and sends nothing. An order that
 * another device has made under the key is shown where the backend answers with it, and is `transfer_rejected` of the field
 * `order` where it does not.
 */
export function makeOrders(parts: OrderParts): Orders {
  const { backend, sessionId, calls, key, transfers } = parts
  const device = makeShelf(() => window.localStorage)
  const tab = makeShelf(() => window.sessionStorage)
  const slots = {
    transfer: `inlet:transfer:${backend}:${sessionId}`,
    attempt: `inlet:attempt:${backend}:${sessionId}`,
    order: `inlet:order:${backend}:${sessionId}`,
  }
  const attempt = () => Number(device.read(slots.attempt) ?? '1') || 1
  const keyNow = () => toUuid([parts.organizationId, sessionId, key.read()?.account ?? '', attempt()].join('\n'))

  const post = async (idempotencyKey: string, body: string, signal: AbortSignal) => {
    const send = () => calls.post('/v1/headless/transfers', body, signal, { 'Idempotency-Key': idempotencyKey })
    // A line that broke may have carried it: the same key asks again, once, and a tap may ask on.
    return send().catch((thrown: unknown) => {
      if (signal.aborted || !isDepositError(thrown, 'backend_unreachable')) throw thrown
      return send()
    })
  }
  const unansweredOf = (idempotencyKey: string): readonly string[] => {
    const text = tab.read(slots.order)
    const kept = text === undefined ? undefined : (JSON.parse(text) as Unanswered)
    return kept?.idempotencyKey === idempotencyKey ? kept.bodies : []
  }
  const keepUnanswered = (kept: Unanswered | undefined) => tab.write(slots.order, kept && JSON.stringify(kept))

  /** Sends an order; where its key stands for an earlier one of this tab, gives what that one became. */
  const send = async (idempotencyKey: string, body: string, signal: AbortSignal) => {
    const earlier = unansweredOf(idempotencyKey).filter((one) => one !== body)
    const sentAt = earlier.length === 0 ? parts.now() : undefined
    keepUnanswered({ idempotencyKey, bodies: [body, ...earlier] })
    for (const [at, one] of [body, ...earlier].entries()) {
      try {
        return { answer: await post(idempotencyKey, one, signal), isAsked: at === 0, sentAt }
      } catch (thrown) {
        if (isOtherOrder(thrown)) continue
        // An earlier one may have been carried out all the same: only a no to a single one is a no for good.
        if (isRefusal(thrown) && earlier.length === 0) {
          device.write(slots.attempt, String(attempt() + 1))
          keepUnanswered(undefined)
        } else if (isRefusal(thrown)) keepUnanswered({ idempotencyKey, bodies: earlier })
        throw thrown
      }
    }
    // None of them is the one that the key stands for: that was made elsewhere.
    keepUnanswered(undefined)
    throw new DepositError('transfer_rejected', { backend, field: sameOrder })
  }
  /** Holds an answer against the order, unless it is one that the key has stood for all along. */
  const check = async (answer: Place, order: Order, sentAt: number | undefined, signal: AbortSignal) => {
    const leg = toLeg(answer, await parts.currencies(signal))
    try {
      checkOrder(leg, order)
    } catch (thrown) {
      const addresses = [order.address, key.read()?.account ?? order.address]
      if (!isEarlierOrder(answer, leg, { sentAt, addresses, accounts: await parts.accounts(signal) })) throw thrown
    }
  }
  /** Reads what any tab of this device knows to have come of this link; nothing where that was another customer's. */
  const readKnown = async (signal: AbortSignal): Promise<Session | undefined> => {
    const known = device.read(slots.transfer)
    if (known === undefined) return undefined
    return transfers.read(known, signal).catch((thrown: unknown) => {
      if (isDepositError(thrown, 'session_not_found')) return undefined
      throw thrown
    })
  }
  const placeNow = async (order: Order, signal: AbortSignal) => {
    const known = await readKnown(signal)
    if (known) return known
    const { coins } = await parts.currencies(signal)
    const coin = coins.find(({ asset }) => asset.assetId === order.asset.assetId)
    if (!coin) throw new DepositError('method_unavailable', { backend })
    await verifyAddress(familyOf(coin.asset.chainId), order.address)
    const { answer, isAsked, sentAt } = await send(await keyNow(), writeOrder(order, coin, sessionId), signal)
    const transferId = answer.at('id').text(128)
    if (isAsked && device.read(slots.transfer) !== transferId) await check(answer, order, sentAt, signal)
    device.write(slots.transfer, transferId)
    keepUnanswered(undefined)
    return transfers.take(transferId, answer, signal)
  }
  return {
    transferId: () => device.read(slots.transfer),
    place(order, signal) {
      return inTurn(slots.order, signal, async () => {
        try {
          return await placeNow(order, signal)
        } catch (thrown) {
          if (!isConflict(thrown)) throw thrown
          // A tab that could not wait for its turn: the other one knows by now what the key stands for.
          const known = await readKnown(signal)
          if (known) return known
          throw thrown
        }
      })
    },
  }
}
