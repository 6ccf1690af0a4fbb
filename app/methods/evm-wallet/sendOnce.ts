import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import { DepositError, toDepositError } from '../../errors.ts'
import type { RunningSession } from '../../session/SessionContext.tsx'
import type { ShownOrder } from './createPayment.ts'
import { readChainId } from './provider.ts'
import { sendTransfer } from './sendTransfer.ts'
import { keep } from './walletMemory.ts'

/** One send: of what is on screen, by which session. */
export type Send = {
  readonly session: RunningSession
  readonly shown: ShownOrder
  /** Where it is remembered that a send is under way. */
  readonly mark: string
  /** False once the panel that asked is gone. */
  readonly isWanted: () => boolean
  readonly now: () => number
}

const [isAsked, setIsAsked] = createSignal(false)

/** Tells whether a wallet has a send before the payer: its prompt outlives the panel that asked. */
export const isInWallet: Accessor<boolean> = isAsked

/**
 * Sends once and tells the session the hash, even when the panel is gone by then.
 *
 * That a send is under way is remembered over a reload until its outcome is plain, so that a page that lost the
 * wallet's answer asks the payer to look instead of sending again.
 *
 * @throws {@link DepositError} as `sendTransfer` says, and `part_unavailable`
 */
export async function sendOnce({ session, shown, mark, isWanted, now }: Send): Promise<void> {
  const evm = await import('#island/evm').catch((cause: unknown) => {
    throw new DepositError('part_unavailable', { part: 'evm' }, cause)
  })
  if (!isWanted() || isInWallet()) return
  const { info, ...order } = shown
  setIsAsked(true)
  keep(mark, String(now()))
  try {
    const hash = await sendTransfer(evm, info.provider, order, session.sentTransfer()?.hash)
    keep(mark, '')
    session.recordSent({ chainId: order.asset.chainId, hash, sentAt: now() })
    void reportStrayChain(session, shown)
  } catch (thrown) {
    if (toDepositError(thrown).code !== 'wallet_unknown_outcome') keep(mark, '')
    throw thrown
  } finally {
    setIsAsked(false)
  }
}

/** Some wallets tell of a new chain before they use it: the money may have left on another one than was shown. */
async function reportStrayChain(session: RunningSession, { info, asset }: ShownOrder): Promise<void> {
  const actual = await readChainId(info.provider).catch(() => undefined)
  if (actual && actual !== asset.chainId)
    session.reportNotice(new DepositError('wallet_wrong_chain', { expected: asset.chainId, actual }))
}
