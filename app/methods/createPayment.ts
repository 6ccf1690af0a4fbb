import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import type { Caip2 } from '../chains/caip.ts'
import { consequenceOf, DepositError, toDepositError } from '../errors.ts'
import { isLive } from '../model/depositState.ts'
import type { RunningSession } from '../session/SessionContext.tsx'
import { hasSendMark, hearSendMarks, markSend } from './sendMark.ts'
import type { Send } from './sendOnce.ts'
import { isInWallet, sendOnce } from './sendOnce.ts'

/** Where one payment by a wallet stands. `unknown`: it may or may not have gone out, and the payer has to look. */
export type PaymentPhase = 'ready' | 'preparing' | 'checking' | 'in_wallet' | 'unknown'

/** What one payment by a wallet is made of. */
export type PaymentParts<Order> = {
  readonly session: RunningSession
  readonly sessionId: string
  /** What is on screen now. */
  readonly order: Accessor<Order | undefined>
  /** Tells whether two orders are the same to the payer. */
  isSame(one: Order, other: Order): boolean
  chainOf(order: Order): Caip2
  /** What comes before the facts are read anew, such as a switch of the wallet's chain. */
  prepare?(order: Order): Promise<void>
  /** Asks the wallet to send, as `Send['ask']` says. */
  ask(order: Order, ...how: Parameters<Send['ask']>): ReturnType<Send['ask']>
  /** Ms since epoch. */
  now(): number
}

/** One payment by a wallet. */
export type Payment = {
  readonly phase: Accessor<PaymentPhase>
  readonly problem: Accessor<DepositError | undefined>
  /** The facts changed while they were checked: nothing was sent, and the new ones are on screen. */
  readonly hasNewFacts: Accessor<boolean>
  /** Pays what is on screen. Does nothing while a payment is under way. */
  pay(): Promise<void>
  /** Takes the problem away: what stood in the way is gone. */
  dismiss(): void
  /** The payer looked in the wallet and says that nothing went out. */
  confirmUnsent(): void
}

/**
 * Makes the payment of one panel: what has to be prepared, fresh facts, then one request. What is sent is what was on
 * screen at the tap, and only while it still is.
 */
export function createPayment<Order extends object>(parts: PaymentParts<Order>): Payment {
  const { session, sessionId, order, now } = parts
  const [step, setStep] = createSignal<'ready' | 'preparing' | 'checking'>('ready')
  // A prompt and its end belong to the session, whichever panel asked.
  const phase = (): PaymentPhase => {
    if (isInWallet()) return 'in_wallet'
    return hasSendMark(sessionId, now()) ? 'unknown' : step()
  }
  const [problem, setProblem] = createSignal<DepositError>()
  const [hasNewFacts, setHasNewFacts] = createSignal(false)
  hearSendMarks()
  let isGone = false
  onCleanup(() => (isGone = true))

  const run = async (shown: Order) => {
    setStep('preparing')
    await parts.prepare?.(shown)
    if (isGone) return
    setStep('checking')
    if (!(await session.refresh())) throw troubleOf(session)
    if (isGone) return
    const isShown = () => {
      const current = order()
      return current !== undefined && parts.isSame(shown, current)
    }
    const ask: Send['ask'] = (...how) => parts.ask(shown, ...how)
    const isWanted = () => !isGone && isShown()
    if (isShown()) await sendOnce({ session, sessionId, chainId: parts.chainOf(shown), ask, isWanted, now })
    // What changed under the wallet's last look was not asked for either.
    if (!isGone && !session.sentTransfer() && !isShown()) setHasNewFacts(true)
  }
  const settle = (error: DepositError | undefined) => {
    setStep('ready')
    setProblem(() => error)
    if (!error) return
    if (consequenceOf(error.code) === 'stop') session.stop(error)
    else session.reportNotice(error)
  }
  return {
    phase,
    problem,
    hasNewFacts,
    async pay() {
      const shown = order()
      if (!shown || phase() !== 'ready') return
      setProblem(undefined)
      setHasNewFacts(false)
      await run(shown).then(
        () => settle(undefined),
        (thrown: unknown) => settle(toDepositError(thrown)),
      )
    },
    dismiss: () => void setProblem(undefined),
    confirmUnsent() {
      markSend(sessionId)
      settle(undefined)
    },
  }
}

/** Says why facts are not fresh. */
function troubleOf({ state, lookAgain }: RunningSession): DepositError {
  const current = state()
  const trouble = isLive(current) ? current.trouble : undefined
  const backend = isLive(current) ? current.session.backend : ''
  if (trouble) return trouble
  const retryAfterMs = lookAgain?.waitMs() ?? 0
  return retryAfterMs > 0
    ? new DepositError('backend_rate_limited', { backend, retryAfterMs })
    : new DepositError('backend_unreachable', { backend })
}
