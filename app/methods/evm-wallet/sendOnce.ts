import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import { DepositError, toDepositError } from '../../errors.ts'
import type { RunningSession } from '../../session/SessionContext.tsx'
import type { ShownOrder } from './createPayment.ts'
import { readChainId } from './provider.ts'
import { hasSendMark, markSend } from './sendMark.ts'
import { sendTransfer } from './sendTransfer.ts'
import type { Evm } from './transaction.ts'
import { keep, kept, keys } from './walletMemory.ts'
import { withSendLock } from './withSendLock.ts'

/** One send: of what is on screen, by which session. */
export type Send = {
  readonly session: RunningSession
  readonly sessionId: string
  readonly shown: ShownOrder
  /** False once the panel that asked is gone. */
  readonly isWanted: () => boolean
  readonly now: () => number
}

const [isAsked, setIsAsked] = createSignal(false)

/** Tells whether a wallet has a send before the payer: its prompt outlives the panel that asked. */
export const isInWallet: Accessor<boolean> = isAsked

/**
 * Sends once and tells the session the hash, even when the panel is gone by then. Nothing is sent while another tab has
 * a send of this session open, after one was sent, or while the end of one is not known.
 *
 * That a send is under way is remembered over a reload until its outcome is plain, so that a page that lost the
 * wallet's answer asks the payer to look instead of sending again.
 *
 * @throws {@link DepositError} as `sendTransfer` and `withSendLock` say, and `part_unavailable`
 */
export async function sendOnce(send: Send): Promise<void> {
  const evm = await import('#island/evm').catch((cause: unknown) => {
    throw new DepositError('part_unavailable', { part: 'evm' }, cause)
  })
  if (!maySend(send) || isInWallet() || isMarked(send)) return
  setIsAsked(true)
  try {
    await withSendLock(send.sessionId, async () => {
      // Another tab may have had the lock until now, and left its send without an end.
      if (!isMarked(send)) await sendMarked(evm, send)
    })
  } finally {
    setIsAsked(false)
  }
}

/** A payment that was sent, by this tab or another, is not sent again: only a new choice makes a new payment. */
function maySend({ session, isWanted }: Send): boolean {
  return isWanted() && !session.sentTransfer()
}

function isMarked({ sessionId, now }: Send): boolean {
  return hasSendMark(sessionId, now())
}

async function sendMarked(evm: Evm, send: Send): Promise<void> {
  const { session, sessionId, shown, now } = send
  const { info, ...order } = shown
  markSend(sessionId, now())
  try {
    const hash = await sendTransfer(evm, info.provider, order, () => maySend(send), kept(keys.hash(sessionId)))
    if (hash) {
      keep(keys.hash(sessionId), hash)
      session.recordSent({ chainId: order.asset.chainId, hash, sentAt: now() })
      void reportStrayChain(session, shown)
    }
    markSend(sessionId)
  } catch (thrown) {
    if (toDepositError(thrown).code !== 'wallet_unknown_outcome') markSend(sessionId)
    throw thrown
  }
}

/** Some wallets tell of a new chain before they use it: the money may have left on another one than was shown. */
async function reportStrayChain(session: RunningSession, { info, asset }: ShownOrder): Promise<void> {
  const actual = await readChainId(info.provider).catch(() => undefined)
  if (actual && actual !== asset.chainId)
    session.reportNotice(new DepositError('wallet_wrong_chain', { expected: asset.chainId, actual }))
}
