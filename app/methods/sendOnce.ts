import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { Caip2 } from '../chains/caip.ts'
import { toDepositError } from '../errors.ts'
import { recall, remember } from '../lib/sessionMemory.ts'
import type { RunningSession } from '../session/SessionContext.tsx'
import { hasSendMark, markSend } from './sendMark.ts'
import { withSendLock } from './withSendLock.ts'

/** One send of a session. */
export type Send = {
  readonly session: RunningSession
  readonly sessionId: string
  readonly chainId: Caip2
  /**
   * Asks the wallet once and gives the hash it claims, or nothing when `isWanted` is false at the moment of asking.
   * `knownHash` is the last one of this session, which a wallet must not give again. Rejects with
   * `wallet_unknown_outcome` when it may or may not have gone out.
   */
  ask(isWanted: () => boolean, knownHash: string | undefined): Promise<string | undefined>
  /** False once the panel that asked is gone. */
  isWanted(): boolean
  /** Ms since epoch. */
  now(): number
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
 * @throws {@link DepositError} as `ask` and `withSendLock` say
 */
export async function sendOnce(send: Send): Promise<void> {
  if (!maySend(send) || isInWallet() || isMarked(send)) return
  setIsAsked(true)
  try {
    await withSendLock(send.sessionId, async () => {
      // Another tab may have had the lock until now, and left its send without an end.
      if (!isMarked(send)) await sendMarked(send)
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

async function sendMarked(send: Send): Promise<void> {
  const { session, sessionId, chainId, ask, now } = send
  const hashKey = `hash:${sessionId}`
  markSend(sessionId, now())
  try {
    const hash = await ask(() => maySend(send), recall(hashKey))
    if (hash) {
      remember(hashKey, hash)
      session.recordSent({ chainId, hash, sentAt: now() })
    }
    markSend(sessionId)
  } catch (thrown) {
    if (toDepositError(thrown).code !== 'wallet_unknown_outcome') markSend(sessionId)
    throw thrown
  }
}
