import { deployment } from '#deployment'
import type { Accessor } from 'solid-js'
import { createEffect, createMemo } from 'solid-js'
import { isSameAddress } from '../../../chains/address.ts'
import type { BaseUnits } from '../../../chains/amount.ts'
import { DepositError } from '../../../errors.ts'
import type { Part } from '../../../lib/createPart.ts'
import { createPart, valueOf } from '../../../lib/createPart.ts'
import type { PreparedCall } from '../../../model/instruction.ts'
import { useSession } from '../../../session/SessionContext.tsx'
import { useLiveSession } from '../../../session/useLiveSession.ts'
import { createProviders } from '../../../wallets/createProviders.ts'
import type { WalletProvider } from '../../../wallets/eip1193.ts'
import type { Connecting } from '../createConnection.ts'
import type { Holdings } from '../createHoldings.ts'
import type { Tools } from '../tools.ts'
import type { Evm } from '../loadEvm.ts'
import { createPlanned } from './batch/createPlanned.ts'
import type { CallInstruction, CallOrder } from './callOrder.ts'
import { createAllowed } from './createAllowed.ts'
import type { CallPayment } from './createCallPayment.ts'
import { createCallPayment } from './createCallPayment.ts'
import { createLastCall } from './createLastCall.ts'
import { createQuoteEnd } from './createQuoteEnd.ts'
import type { CallProblem } from './dangers.ts'
import { judgeCall } from './judgeCall.ts'

/** All that stands between a prepared call and its payment. */
export type Calling = {
  readonly wallets: Accessor<readonly WalletProvider[]>
  readonly connecting: Connecting
  /** What checks and builds calls, while it loads too. */
  readonly island: Part<Evm>
  readonly call: Accessor<PreparedCall | undefined>
  /** Why the call never gets to a wallet. */
  readonly refusal: Accessor<CallProblem | undefined>
  /** What is on screen to be asked of the connected wallet; while a payment is under way, what it was begun with. */
  readonly order: Accessor<CallOrder | undefined>
  /** The price is of another account than the one that is connected. */
  readonly isElsewhere: Accessor<boolean>
  readonly isOver: Accessor<boolean>
  readonly holdings: Holdings
  readonly allowed: Accessor<BaseUnits | undefined>
  /** Asks for the approval and the call one after the other from now on, in the wallet of this order. */
  takeApart(order: CallOrder): void
  readonly payment: CallPayment
}

/** Brings a wallet, a prepared call and the verdict on it together. A refusal is told to the host. */
export function createCalling(tools: Tools, instruction: Accessor<CallInstruction>): Calling {
  const session = useSession()
  const { sessionId, backend } = useLiveSession()()
  const wallets = createProviders(window)
  const wish = { wantedId: undefined, asksAtOnce: false }
  const connecting = tools.createConnection(wallets, wish, (error) => session.reportNotice(error))
  const { connection } = connecting
  const island = createPart(tools.loadEvm)
  const call = createLastCall(instruction, Date.now)
  const expiresAt = createMemo(() => instruction().expiresAt)
  const verdict = createMemo(() => {
    const [evm, known] = [valueOf(island), call()]
    return evm && known && judgeCall(evm, known, deployment.transactions === 'strict')
  })
  const refusal = createMemo(() => {
    const judged = verdict()
    return judged?.tier === 'refused' ? judged.reason : undefined
  })
  createEffect(() => {
    const reason = refusal()
    if (reason) session.reportNotice(new DepositError('transaction_refused', { reason }))
  })
  const isElsewhere = createMemo(() => {
    const [known, from] = [call(), connection()]
    return known !== undefined && from !== undefined && !isSameAddress('evm', known.account, from.account)
  })
  const current = createMemo((): CallOrder | undefined => {
    const [evm, known, judged, from] = [valueOf(island), call(), verdict(), connection()]
    if (!evm || !known || !judged || judged.tier === 'refused' || !from || isElsewhere()) return undefined
    return { call: known, expiresAt: expiresAt(), verdict: judged, info: from.info, evm }
  })
  const allowed = createAllowed(tools, current)
  const { planned, takeApart } = createPlanned(tools, current, allowed)
  const payment = createCallPayment({
    ...{ tools, session, sessionId, backend, order: planned },
    ...{ onNoBatch: takeApart, now: Date.now },
  })
  const order = createMemo<CallOrder | undefined>((last) => (payment.phase() !== 'ready' && last ? last : planned()))
  const assets = createMemo(() => {
    const known = call()
    return known ? [known.asset] : []
  })
  return {
    ...{ wallets, connecting, island, call, refusal, order, isElsewhere, payment, allowed, takeApart },
    isOver: createQuoteEnd(expiresAt, Date.now),
    holdings: tools.createHoldings(connection, assets),
  }
}
