import { moneyAsset } from '../../chains/bank.ts'
import { DepositError } from '../../errors.ts'
import type { BankTransfer, Transfer } from '../../model/instruction.ts'
import type { Coin, IdentityStanding } from '../../model/ramp.ts'
import type { Issue, Offer, Route, Session, SessionFacts } from '../../model/session.ts'
import { readHash } from '../readHash.ts'
import type { Place } from '../reader.ts'
import { checkInstruction } from './checkInstruction.ts'
import type { Currencies } from './toCoins.ts'
import type { Leg } from './toLeg.ts'
import { toLeg } from './toLeg.ts'
import type { Standing } from './toStanding.ts'
import { toStanding } from './toStanding.ts'
import { textAt } from './wire.ts'

/** What a transfer is read with. */
export type Reading = {
  readonly backend: string
  readonly isTest: boolean
  /** The link's. */
  readonly sessionId: string
  readonly transferId: string
  readonly currencies: Currencies
  /** Gives what to pay into, as far as anybody has said. */
  readonly instructionOf: (leg: Leg) => BankTransfer | Transfer | undefined
  /** The payer's bank account for people, where it is known. */
  readonly accountName: string
  /** Where the identity check stands, where a payment waits for one. */
  readonly identity: IdentityStanding
  /** The last session that was read of this transfer. */
  readonly last: Session | undefined
  /** What was to be paid into before. */
  readonly before: BankTransfer | Transfer | undefined
}

/**
 * Turns a transfer into a session. The status drives; the stage is for words, and says when the customer's identity is
 * looked at again and when the money went back.
 *
 * A status that the page does not know leaves the last one standing; where there is none, it counts as `processing`:
 * something goes on, and nothing to pay into is shown.
 *
 * @throws {@link DepositError} `backend_unreadable`, `session_mismatch`, `address_invalid`
 */
export function toSession(transfer: Place, reading: Reading): Session {
  const { transferId, sessionId, last } = reading
  if (transfer.at('id').text(128) !== transferId) throw new DepositError('session_mismatch', { path: 'id' })
  const backendStatus = [transfer.at('status').text(64), textAt(transfer, 'stage')?.slice(0, 64)]
    .filter(Boolean)
    .join(' / ')
  const standing = toStanding(transfer)
  if (!standing && last) return { ...last, backendStatus }
  const leg = toLeg(transfer, reading.currencies)
  const facts: SessionFacts = {
    ...{ backend: reading.backend, sessionId, isTest: reading.isTest },
    target: targetOf(leg, reading),
    offers: offersOf(leg),
    ...(leg.bank.direction === 'sell' && { otherAmounts: 'held' as const }),
    route: routeOf(leg),
    ...toTransaction(transfer, leg),
    isAddressReusable: false,
    bank: leg.bank,
    ...(transferId !== sessionId && { transferId }),
    backendStatus,
  }
  const session = finish(facts, standing ?? { status: 'processing' }, leg, reading)
  if (last) checkSame(last, session)
  if (reading.before && session.status === 'waiting_payment') checkInstruction(reading.before, session.instruction)
  return session
}

function finish(facts: SessionFacts, standing: Standing, leg: Leg, reading: Reading): Session {
  const { status, issue, asksIdentity } = standing
  const withIssue = (said: Issue | undefined) => ({ ...facts, ...(said && { issue: said }) })
  if (asksIdentity)
    return {
      ...withIssue(issue),
      status: 'requires_action',
      gate: { kind: 'identity', standing: reading.identity, isForPayment: true },
    }
  if (status !== 'waiting_payment') return { ...withIssue(issue), status }
  const instruction = reading.instructionOf(leg)
  if (!instruction)
    return { ...withIssue('instructions_unavailable'), status, offers: [], instruction: { kind: 'untold' } }
  const { route } = facts
  const isSale = instruction.kind === 'transfer' && route?.asset
  const paid = isSale ? { route: { asset: route.asset, receiverAddress: instruction.receiverAddress } } : {}
  return { ...withIssue(issue), ...paid, status, instruction }
}

function targetOf({ bank, coin, address, moneyDecimals }: Leg, { accountName, last }: Reading): SessionFacts['target'] {
  return bank.direction === 'buy'
    ? { asset: coin.asset, address: address || (last?.target.address ?? '') }
    : { asset: moneyAsset(bank.currency, moneyDecimals), address: accountName }
}

function routeOf({ bank, coin, moneyDecimals }: Leg): Route {
  return { asset: bank.direction === 'buy' ? moneyAsset(bank.currency, moneyDecimals) : coin.asset }
}

function offersOf({ bank, coin }: Leg): readonly Offer[] {
  if (bank.direction === 'buy') return [{ kind: 'bank' }]
  return isEvm(coin) ? [{ kind: 'evm_wallet' }, { kind: 'deposit_address' }] : [{ kind: 'deposit_address' }]
}

function isEvm({ asset }: Coin): boolean {
  return asset.chainId.startsWith('eip155:')
}

/** The one transaction that is told: of a purchase where the coin went, of a sale where it came from. How much it moved is not. */
function toTransaction(transfer: Place, { bank, coin }: Leg): Partial<SessionFacts> {
  const { chainId } = coin.asset
  const hash = readHash(chainId, textAt(transfer, 'transactionHash') ?? '')
  if (hash === undefined) return {}
  if (bank.direction === 'buy') return { delivery: { chainId, hash } }
  return { sourceTransfer: { chainId, hash } }
}

/** What was said of a payment once stays so: another amount, direction or rail is another payment. */
function checkSame(last: Session, now: Session): void {
  const path = (['direction', 'amount', 'currency', 'rail'] as const).find(
    (key) => last.bank?.[key] !== now.bank?.[key] && last.bank !== undefined,
  )
  if (path) throw new DepositError('session_mismatch', { path })
}
