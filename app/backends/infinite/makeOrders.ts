import { verifyAddress } from '../../chains/address.ts'
import { familyOf } from '../../chains/caip.ts'
import { spellChain } from '../../chains/spellings.ts'
import { DepositError, isDepositError } from '../../errors.ts'
import type { Coin, Order } from '../../model/ramp.ts'
import type { Session } from '../../model/session.ts'
import { checkOrder } from './checkOrder.ts'
import { exactNumber, writeExact } from './exactJson.ts'
import { begun } from './firstRead.ts'
import type { Calls } from './makeCalls.ts'
import type { Key } from './makeKey.ts'
import { makeShelf } from './makeShelf.ts'
import type { Transfers } from './makeTransfers.ts'
import { plainDecimal } from './plainDecimal.ts'
import { sameOrder } from './toFailure.ts'
import type { Currencies } from './toCoins.ts'
import { toLeg } from './toLeg.ts'
import { toUuid } from './toUuid.ts'

/** What orders are made with. */
export type OrderParts = {
  readonly backend: string
  readonly organizationId: string
  readonly sessionId: string
  readonly calls: Calls
  readonly key: Key
  readonly transfers: Transfers
  readonly currencies: (signal: AbortSignal) => Promise<Currencies>
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
    keepUnanswered({ idempotencyKey, bodies: [body, ...earlier] })
    for (const [at, one] of [body, ...earlier].entries()) {
      try {
        return { answer: await post(idempotencyKey, one, signal), isAsked: at === 0 }
      } catch (thrown) {
        if (isOtherOrder(thrown) && at < earlier.length) continue
        // An earlier one may have been carried out all the same: only a no to a single one is a no for good.
        if (isRefusal(thrown) && earlier.length === 0) {
          device.write(slots.attempt, String(attempt() + 1))
          keepUnanswered(undefined)
        } else if (isRefusal(thrown)) keepUnanswered({ idempotencyKey, bodies: earlier })
        throw thrown
      }
    }
    throw new DepositError('transfer_rejected', { backend, field: sameOrder })
  }
  return {
    transferId: () => device.read(slots.transfer),
    async place(order, signal) {
      const known = device.read(slots.transfer)
      if (known !== undefined) return transfers.read(known, signal)
      const currencies = await parts.currencies(signal)
      const coin = currencies.coins.find(({ asset }) => asset.assetId === order.asset.assetId)
      if (!coin) throw new DepositError('method_unavailable', { backend })
      await verifyAddress(familyOf(coin.asset.chainId), order.address)
      const { answer, isAsked } = await send(await keyNow(), writeExact(writeOrder(order, coin, sessionId)), signal)
      if (isAsked) checkOrder(toLeg(answer, currencies), order)
      const transferId = answer.at('id').text(128)
      device.write(slots.transfer, transferId)
      keepUnanswered(undefined)
      return transfers.take(transferId, answer, signal)
    },
  }
}

function writeOrder(order: Order, { code }: Coin, sessionId: string): object {
  const { direction, currency, rail, accountId, asset, address } = order
  const atBank = { currency: currency.toLowerCase(), network: rail, accountId }
  const onChain = { currency: code.toLowerCase(), network: spellChain('slug', asset.chainId) }
  const isBuy = direction === 'buy'
  return {
    type: isBuy ? 'ONRAMP' : 'OFFRAMP',
    amount: exactNumber(plainDecimal(order.amount)),
    source: isBuy ? atBank : { ...onChain, fromAddress: address },
    destination: isBuy ? { ...onChain, toAddress: address } : atBank,
    clientReferenceId: sessionId.replace(begun, ''),
  }
}

/** Codes of failures that are no word of the backend on the order itself. */
const unclear: readonly string[] = [
  'sign_in_needed',
  'backend_unreachable',
  'backend_rate_limited',
  'backend_failed',
  'backend_unreadable',
  'part_unavailable',
]

/** Tells whether the key of an order stands for another one already. */
function isOtherOrder(thrown: unknown): boolean {
  return isDepositError(thrown, 'transfer_rejected') && thrown.context.field === sameOrder
}

/** Tells whether the backend has said no for good: nothing of the order will ever happen. */
function isRefusal(thrown: unknown): boolean {
  if (!isDepositError(thrown) || unclear.includes(thrown.code) || isOtherOrder(thrown)) return false
  // A conflict may be the same order on its way, and a time-out its answer.
  return !isDepositError(thrown, 'backend_rejected') || ![408, 409].includes(thrown.context.status)
}
