import { solana } from '../../chains/caip.ts'
import type { Route, Session, SessionFacts, Target } from '../../model/session.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { checkReceiver } from './checkReceiver.ts'
import { readIfThere } from './readIfThere.ts'
import type { Reading } from './toMethod.ts'
import { toMethod } from './toMethod.ts'
import { toTransaction, toUnits } from './toTransaction.ts'
import type { FindAsset } from './wire.ts'
import { toAsset, toChainId } from './wire.ts'

const statuses = [
  'requires_payment_method',
  'waiting_payment',
  'processing',
  'succeeded',
  'bounced',
  'expired',
] as const

/**
 * Turns a Daimo session into ours. Times come in seconds, amounts as decimals of the token, chains as numbers.
 *
 * A status we do not know counts as `processing`: something goes on, and no address is shown. A way to pay that this
 * page cannot carry out leaves the choice to the payer. The theme's CSS is never loaded.
 *
 * @throws {@link DepositError} `backend_unreadable`, `address_invalid`
 * @see https://docs.daimo.com/guides/sessions
 */
export function toSession(wire: Place, reading: Reading): Session {
  const backendStatus = wire.at('status').text()
  const status = statuses.find((known) => known === backendStatus) ?? 'processing'
  const target = toTarget(wire.at('destination'), reading.find)
  const wireMethod = wire.at('paymentMethod')
  const read = () => toMethod(wireMethod, target, reading)
  // Only a method that is still to be paid must read to the last field.
  const { route, instruction } = (status === 'waiting_payment' ? read() : readIfFit(read)) ?? {}
  const word = (key: string) => readIfThere(wire.at('display').at(key), (place) => place.label())
  const title = word('title')
  const verb = word('verb')
  const facts: SessionFacts = {
    backend: reading.backend,
    sessionId: wire.at('sessionId').text(),
    isTest: reading.isTest,
    target,
    ...(title && { title }),
    ...(verb && { verb }),
    offers: reading.offers,
    ...(!wire.at('expiresAt').isAbsent && { expiresAt: wire.at('expiresAt').secondsAsMs() }),
    ...(route && { route: { ...route, ...since(wireMethod.at('createdAt')) } }),
    ...toLegs(wire, status, target, route),
    isAddressReusable: false,
    backendStatus,
  }
  if (status !== 'waiting_payment') return { ...facts, status }
  if (wireMethod.isAbsent) return wireMethod.refuse('a payment method while waiting for payment')
  if (!instruction) return { ...facts, status: 'requires_payment_method', issue: 'instructions_unavailable' }
  checkReceiver(instruction, target)
  return { ...facts, status, instruction }
}

/** Each payment method is a new one, with an address of its own: when it was made tells them apart. */
function since(createdAt: Place): { readonly since?: number } {
  const at = readIfThere(createdAt, (place) => place.secondsAsMs())
  return at === undefined ? {} : { since: at }
}

function toTarget(destination: Place, find: FindAsset): Target {
  const chainId = destination.at('chainId').isAbsent ? solana : toChainId(destination.at('chainId'))
  const asset = toAsset(destination, chainId, find)
  const amount = destination.at('amountUnits')
  const units = amount.isAbsent ? 0n : (toUnits(amount, asset) ?? amount.refuse('a decimal amount of the token'))
  return { asset, address: destination.at('address').label(), ...(units > 0n && { amount: units }) }
}

/**
 * The transactions of a deposit. What was delivered is told in one place with what came back, both in the target's coin:
 * a delivery that bounces goes to an address of the target's family. A hash of another family is one of where the money
 * came from.
 */
function toLegs(
  wire: Place,
  status: Session['status'],
  target: Target,
  route: Route | undefined,
): Pick<SessionFacts, 'sourceTransfer' | 'delivery' | 'refund'> {
  const source = wire.at('paymentMethod').at('source')
  const delivered = wire.at('destination').at('delivery')
  const txHash = delivered.at('txHash')
  const receivedUnits = delivered.at('receivedUnits')
  const from = readIfThere(source.at('chainId'), toChainId)
  const asset = route?.asset?.chainId === from ? route?.asset : undefined
  const sourceTransfer =
    from && toTransaction(source.at('txHash'), from, asset && toUnits(source.at('sentUnits'), asset))
  const arrived = toTransaction(txHash, target.asset.chainId, toUnits(receivedUnits, target.asset))
  if (status !== 'bounced') return { ...(sourceTransfer && { sourceTransfer }), ...(arrived && { delivery: arrived }) }
  const refund = arrived ? { ...arrived, asset: target.asset } : from && toTransaction(txHash, from)
  return { ...(sourceTransfer && { sourceTransfer }), ...(refund && { refund }) }
}
