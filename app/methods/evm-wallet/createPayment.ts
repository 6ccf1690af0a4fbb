import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import { isSameAddress } from '../../chains/address.ts'
import { familyOf } from '../../chains/caip.ts'
import { DepositError, toDepositError } from '../../errors.ts'
import { isLive } from '../../model/transition.ts'
import type { RunningSession } from '../../session/SessionContext.tsx'
import type { WalletProvider } from '../../wallets/eip1193.ts'
import { chainFacts } from './chainAccess.ts'
import { hasSendMark, hearSendMarks, markSend } from './sendMark.ts'
import { isInWallet, sendOnce } from './sendOnce.ts'
import { switchChain } from './switchChain.ts'
import type { Order } from './transaction.ts'

/** Where one payment by a wallet stands. `unknown`: it may or may not have gone out, and the payer has to look. */
export type PaymentPhase = 'ready' | 'switching' | 'checking' | 'in_wallet' | 'unknown'

/** What is to be paid with which wallet, exactly as it is on screen. */
export type ShownOrder = Order & { readonly info: WalletProvider }

/** One payment by a wallet. */
export type Payment = {
  readonly phase: Accessor<PaymentPhase>
  readonly problem: Accessor<DepositError | undefined>
  /** The facts changed while they were checked: nothing was sent, and the new ones are on screen. */
  readonly hasNewFacts: Accessor<boolean>
  /** Pays what is on screen. Does nothing while a payment is under way. */
  pay(): Promise<void>
  /** The payer looked in the wallet and says that nothing went out. */
  confirmUnsent(): void
}

/**
 * Makes the payment of one panel: chain, fresh facts, then one request. `order` is what is on screen now; what is sent
 * is what was on screen at the tap, and only while it still is.
 */
export function createPayment(
  session: RunningSession,
  sessionId: string,
  order: Accessor<ShownOrder | undefined>,
  now: () => number,
): Payment {
  const [step, setStep] = createSignal<'ready' | 'switching' | 'checking'>('ready')
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

  const run = async (shown: ShownOrder) => {
    setStep('switching')
    await switchChain(shown.info.provider, shown.asset.chainId, chainFacts(shown.asset.chainId))
    if (isGone) return
    setStep('checking')
    if (!(await session.refresh())) throw troubleOf(session)
    if (isGone) return
    if (isSameOrder(shown, order())) await sendOnce({ session, sessionId, shown, isWanted: () => !isGone, now })
    else setHasNewFacts(true)
  }
  const settle = (error: DepositError | undefined) => {
    setStep('ready')
    setProblem(() => error)
    if (error?.code === 'address_mismatch') session.stop(error)
    else if (error) session.reportNotice(error)
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
    confirmUnsent() {
      markSend(sessionId)
      settle(undefined)
    },
  }
}

function isSameOrder(one: ShownOrder, other: ShownOrder | undefined): boolean {
  return (
    other !== undefined &&
    one.info.provider === other.info.provider &&
    one.account === other.account &&
    one.units === other.units &&
    one.asset.assetId === other.asset.assetId &&
    isSameAddress(familyOf(one.asset.chainId), one.receiverAddress, other.receiverAddress)
  )
}

/** Says why facts are not fresh. */
function troubleOf({ state }: RunningSession): DepositError {
  const current = state()
  const trouble = isLive(current) ? current.trouble : undefined
  const backend = isLive(current) ? current.session.backend : ''
  return trouble ?? new DepositError('backend_unreachable', { backend })
}
