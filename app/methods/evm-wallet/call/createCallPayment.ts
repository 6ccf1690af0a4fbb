import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import { DepositError, isDepositError } from '../../../errors.ts'
import type { RunningSession } from '../../../session/SessionContext.tsx'
import type { Payment } from '../../createPayment.ts'
import { sendingKit } from '../../kits.ts'
import type { Tools } from '../tools.ts'
import type { AllowStage } from './allow.ts'
import { allow } from './allow.ts'
import type { Batch } from './batch/planBatch.ts'
import { sendBatch } from './batch/sendBatch.ts'
import { buildCall } from './buildCall.ts'
import type { CallOrder } from './callOrder.ts'
import { checkPrice, isSameOrder } from './callOrder.ts'

/** The payment of a prepared call, and where its approval stands. */
export type CallPayment = Payment & {
  /** Absent while nothing is being allowed. */
  readonly stage: Accessor<AllowStage | undefined>
  /** How many approvals what is on screen took; absent until that is known. */
  readonly approvals: Accessor<number | undefined>
  /** The wallet took approval and call as one, and the network has yet to note them. */
  readonly isTaken: Accessor<boolean>
}

/** What the payment of a prepared call is made of. */
export type CallPaymentParts = {
  readonly tools: Pick<
    Tools,
    'askReviewed' | 'bringTo' | 'openReader' | 'readWallet' | 'reportStrayChain' | 'sendTransaction'
  >
  readonly session: RunningSession
  readonly sessionId: string
  readonly backend: string
  readonly order: Accessor<CallOrder | undefined>
  /** The wallet does not take an approval and its call as one. */
  onNoBatch(order: CallOrder): void
  /** Ms since epoch. */
  readonly now: () => number
}

/**
 * Makes the payment of one panel: the wallet comes to the call's chain, what is missing is allowed, then comes the call,
 * once. Only the call is the payment, and none of it is asked for after the end of its price.
 */
export function createCallPayment(parts: CallPaymentParts): CallPayment {
  const { tools, session, sessionId, backend, order, now } = parts
  const { createPayment, withSendLock } = sendingKit.use()
  const [stage, setStage] = createSignal<AllowStage>()
  const [allowed, setAllowed] = createSignal<{ readonly order: CallOrder; readonly approvals: number }>()
  const [isTaken, setIsTaken] = createSignal(false)
  const [tried, setTried] = createSignal<CallOrder>()
  const owner = new AbortController()
  onCleanup(() => owner.abort())
  const isStill = (shown: CallOrder) => {
    const current = order()
    return !owner.signal.aborted && !session.sentTransfer() && current !== undefined && isSameOrder(shown, current)
  }

  const allowFirst = async (shown: CallOrder) => {
    if (!(await session.refresh())) throw new DepositError('backend_unreachable', { backend })
    if (!isStill(shown)) return
    checkPrice(shown, now())
    const isWanted = () => isStill(shown) && isOpen(shown, now())
    const approvals = await allow(shown, { tools, sessionId, signal: owner.signal, now, isWanted, onStage: setStage })
    if (approvals === undefined) return
    setAllowed({ order: shown, approvals })
    checkPrice(shown, now())
  }
  const sendAsOne = async (shown: CallOrder, batch: Batch, isWanted: () => boolean) => {
    const isOver = () => session.state().status !== 'waiting_payment'
    try {
      return await sendBatch(shown, batch, {
        ...{ tools, sessionId, isWanted, isOver, now },
        onTaken: () => setIsTaken(true),
      })
    } catch (thrown) {
      if (isDepositError(thrown, 'wallet_failed') && thrown.context.reason === 'batch') parts.onNoBatch(shown)
      throw thrown
    } finally {
      setIsTaken(false)
    }
  }
  const payment = createPayment<CallOrder>({
    ...{ session, sessionId, order, now, isSame: isSameOrder },
    chainOf: ({ call }) => call.asset.chainId,
    async prepare(shown) {
      checkPrice(shown, now())
      await tools.bringTo(shown.info.provider, shown.call.asset.chainId)
      // Two tabs do not ask for the same approval.
      if (shown.call.approval && !shown.batch)
        await withSendLock(sessionId, () => allowFirst(shown)).finally(() => setStage(undefined))
    },
    async ask(shown, isWanted, knownHash) {
      const { info, call, batch } = shown
      if (call.approval && !batch && allowed()?.order !== shown) throw new DepositError('transaction_expired', {})
      const isOn = () => isWanted() && isOpen(shown, now())
      const hash = batch
        ? await sendAsOne(shown, batch, isOn)
        : await tools.sendTransaction(info.provider, buildCall(shown), call, isOn, knownHash)
      if (hash) void tools.reportStrayChain(session, info.provider, call.asset.chainId)
      else checkPrice(shown, now())
      return hash
    },
  })
  const isOnScreen = (other: CallOrder | undefined) => {
    const current = order()
    return current !== undefined && other !== undefined && isSameOrder(current, other)
  }
  return {
    ...payment,
    stage,
    isTaken,
    approvals: () => (isOnScreen(allowed()?.order) ? allowed()?.approvals : undefined),
    // What went wrong with one price says nothing of the next.
    problem: () => (isOnScreen(tried()) ? payment.problem() : undefined),
    pay() {
      setTried(order)
      return payment.pay()
    },
  }
}

function isOpen({ expiresAt }: CallOrder, now: number): boolean {
  return expiresAt === undefined || now < expiresAt
}
