import { deployment } from '#deployment'
import type { Accessor } from 'solid-js'
import { createEffect, createMemo } from 'solid-js'
import type { TransactionProblem } from '../../errors.ts'
import { DepositError } from '../../errors.ts'
import type { Part } from '../../lib/createPart.ts'
import { valueOf } from '../../lib/createPart.ts'
import type { Prepared, SignOf } from '../../model/instruction.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import type { SolanaWallet } from '../../wallets/solana/solanaWallet.ts'
import type { Payment } from '../createPayment.ts'
import { solanaKit } from '../kits.ts'
import type { SignOrder } from './askWallet.ts'
import type { Connecting } from './createConnection.ts'
import { createConnection } from './createConnection.ts'
import { createFreshness } from './createFreshness.ts'
import { createIsland } from './createIsland.ts'
import { createLastPrepared } from './createLastPrepared.ts'
import { createSignPayment } from './createSignPayment.ts'
import type { Solana, Verdict } from './judgePrepared.ts'
import { judgePrepared } from './judgePrepared.ts'

/** All that stands between a prepared transaction and its signature. */
export type Signing = {
  readonly prepared: Accessor<Prepared | undefined>
  readonly wallets: Accessor<readonly SolanaWallet[]>
  readonly connecting: Connecting
  /** What judges transactions, while it loads too. */
  readonly island: Accessor<Part<Solana>>
  /** Why the transaction never gets to a wallet. */
  readonly refusal: Accessor<TransactionProblem | undefined>
  /** What may be asked of the connected wallet. */
  readonly order: Accessor<SignOrder | undefined>
  /** Another wallet's account is connected than the transaction is for. */
  readonly otherAccount: Accessor<{ readonly last: Prepared; readonly account: string } | undefined>
  readonly isOld: Accessor<boolean>
  readonly payment: Payment
}

/** Brings a wallet, a prepared transaction and the verdict on it together. A refusal is told to the host. */
export function createSigning(instruction: Accessor<SignOf<'solana', Prepared>>): Signing {
  const expiresAt = createMemo(() => instruction().expiresAt)
  const prepared = createLastPrepared(instruction, Date.now)
  const session = useSession()
  const { sessionId } = useLiveSession()()
  const wallets = solanaKit.use().createSolanaWallets(window)
  const wish = { wantedId: undefined, asksAtOnce: false }
  const connecting = createConnection(wallets, wish, (error) => session.reportNotice(error))
  const island = createIsland(prepared)
  const verdict = createMemo((): Verdict | undefined => {
    const [solana, known] = [valueOf(island()), prepared()]
    return solana && known && judgePrepared(solana, known, deployment.transactions === 'strict')
  })
  const refusal = () => {
    const judged = verdict()
    return judged?.tier === 'refused' ? judged.reason : undefined
  }
  createEffect(() => {
    const reason = refusal()
    if (reason) session.reportNotice(new DepositError('transaction_refused', { reason }))
  })
  const otherAccount = () => {
    const [last, connection] = [prepared(), connecting.connection()]
    return last && connection && connection.account !== last.account ? { last, account: connection.account } : undefined
  }
  const order = createMemo((): SignOrder | undefined => {
    const [solana, known, judged, connection] = [valueOf(island()), prepared(), verdict(), connecting.connection()]
    if (!solana || !known || !judged || judged.tier === 'refused' || !connection || otherAccount()) return undefined
    return { prepared: known, expiresAt: expiresAt(), verdict: judged, connection, solana }
  })
  const payment = createSignPayment(session, sessionId, order, Date.now)
  return {
    prepared,
    wallets,
    connecting,
    island,
    refusal,
    order,
    otherAccount,
    isOld: createFreshness(prepared, expiresAt, Date.now),
    payment,
  }
}
