import type { Asset } from '../../chains/assets.ts'
import { familyOf } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { Issue, Offer, Session, SessionFacts, Target, Transaction } from '../../model/session.ts'
import { checkReceiver } from '../checkReceiver.ts'
import { readHash } from '../readHash.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import type { Beside, Way } from './toInstruction.ts'
import { sourceAsset, toWay } from './toInstruction.ts'
import { timeAt, toStanding, unsentState } from './toStanding.ts'
import { toTarget } from './toTarget.ts'
import { chainAt, textAt } from './wire.ts'

/** What a flow is read with. */
export type Reading = Beside & {
  readonly backend: string
  readonly isTest: boolean
  readonly offers: readonly Offer[]
  /** The token is in this page's memory alone: a reload loses it. */
  readonly isFleeting: boolean
  /** The last session that was read. */
  readonly last: Session | undefined
}

/**
 * Turns a flow into a session. Times come in ISO 8601, the amounts of a quote in base units, chains by family and id.
 *
 * A state we do not know leaves the last one standing; where there is none, it counts as `processing`: something goes
 * on, and no address is shown.
 *
 * @throws {@link DepositError} `backend_unreadable`, `address_invalid`, `session_not_payable`
 * @see https://www.dynamic.xyz/docs/flow/overview
 */
export function toSession(flow: Place, reading: Reading): Session {
  if (textAt(flow, 'mode') === 'withdraw') throw new DepositError('session_not_payable', { backend: reading.backend })
  const backendStatus = flow.at('executionState').text(64) + axis(flow, 'settlementState') + axis(flow, 'riskState')
  const standing = toStanding(flow, reading.now)
  if (!standing && reading.last) return { ...reading.last, backendStatus }
  const { status, issue } = standing ?? { status: 'processing' }
  const state = unsentState(flow)
  const target = toTarget(flow, state !== undefined)
  const isHere = state === 'initiated' || reading.hasToken
  // Only what is still to be paid must read to the last field.
  const way = status === 'waiting_payment' ? toWay(flow, reading) : (readIfFit(() => toWay(flow, reading)) ?? {})
  const expiresAt = state && timeAt(flow, 'expiresAt')
  const facts: SessionFacts = {
    backend: reading.backend,
    sessionId: flow.at('id').text(128),
    isTest: reading.isTest,
    target,
    // Whoever has lost the token can choose nothing any more.
    offers: isHere ? reading.offers : [],
    ...(expiresAt !== undefined && { expiresAt }),
    ...(way.route && { route: way.route }),
    ...toLegs(flow, target),
    ...(state && reading.hasToken && { isCancellable: true }),
    isAddressReusable: false,
    backendStatus,
  }
  const said = issue ?? (state && issueHere(flow, way, reading))
  return finish({ ...facts, ...(said && { issue: said }) }, status, way)
}

function finish(facts: SessionFacts, status: Session['status'], { instruction }: Way): Session {
  if (status === 'requires_action') return { ...facts, status, gate: { kind: 'risk_review' } }
  if (status !== 'waiting_payment') return { ...facts, status }
  // A way that was begun and has nothing to pay by yet is chosen again.
  if (!instruction) return { ...facts, status: 'requires_payment_method' }
  if (instruction.kind === 'transfer') {
    const { asset, receiverAddress } = instruction
    checkReceiver(receiverAddress, familyOf(asset.chainId), [asset, facts.target.asset])
  }
  return { ...facts, status, instruction }
}

/** What cannot be done on this page, or not yet. */
function issueHere(
  flow: Place,
  { instruction }: Way,
  { hasToken, isFleeting }: Pick<Reading, 'hasToken' | 'isFleeting'>,
): Issue | undefined {
  const state = unsentState(flow)
  if (state === 'initiated') return undefined
  if (!hasToken && (!instruction || instruction.kind === 'sign')) return 'watch_only'
  const isDue = state !== 'source_attached' || textAt(flow, 'sourceType') === 'exchange'
  if (!instruction && isDue) return 'instructions_unavailable'
  return hasToken && isFleeting ? 'keep_open' : undefined
}

function axis(flow: Place, key: string): string {
  const word = textAt(flow, key)
  return word === undefined ? '' : ` / ${word.slice(0, 64)}`
}

/** The two transactions that a flow tells; a refund it does not. */
function toLegs(flow: Place, target: Target): Pick<SessionFacts, 'sourceTransfer' | 'delivery'> {
  const sourceTransfer = toTransaction(textAt(flow, 'txHash'), chainAt(flow, 'from'), sentAmount(flow))
  const delivery = toTransaction(textAt(flow, 'settlementTxHash'), target.asset.chainId)
  return { ...(sourceTransfer && { sourceTransfer }), ...(delivery && { delivery }) }
}

/** A wallet sends what was quoted; what comes to an address is not told. */
function sentAmount(flow: Place): { readonly amount: bigint; readonly asset: Asset } | undefined {
  const asset = sourceAsset(flow)
  const amount = readIfFit(() => flow.at('quote').at('fromAmount').units())
  return asset && amount !== undefined && textAt(flow, 'sourceType') === 'wallet' ? { amount, asset } : undefined
}

function toTransaction(
  text: string | undefined,
  chainId: Asset['chainId'] | undefined,
  sent?: { readonly amount: bigint; readonly asset: Asset },
): Transaction | undefined {
  const hash = text === undefined || !chainId ? undefined : readHash(chainId, text)
  return hash && chainId ? { chainId, hash, ...sent } : undefined
}
