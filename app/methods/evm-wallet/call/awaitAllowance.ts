import type { BaseUnits } from '../../../chains/amount.ts'
import { DepositError } from '../../../errors.ts'
import type { ChainReader } from '../chainReader.ts'

/** A network that has not noted an approval by then may never do so. */
const deadlineMs = 180_000
const pauseMs = 1_500
/** Nodes behind one name do not all know a block at once. */
const mostLooks = 4

/** An approval that was sent, and how to see that it counts. */
export type SentApproval = {
  readonly hash: string
  readonly read: ChainReader
  readonly readAllowance: () => Promise<BaseUnits | undefined>
  isEnough(allowed: BaseUnits): boolean
  /** Ends the wait. */
  readonly signal: AbortSignal
  readonly now: () => number
}

/**
 * Waits until the network noted an approval, and gives whether it did; false once nobody waits any more.
 *
 * What is allowed in the end decides, not the hash: a wallet may send an approval anew under another hash, or with less
 * than was asked.
 *
 * @throws {@link DepositError} `approval_failed`
 */
export async function awaitAllowance(sent: SentApproval): Promise<boolean> {
  const { hash, read, readAllowance, isEnough, signal, now } = sent
  const endsAt = now() + deadlineMs
  let looks = 0
  while (!signal.aborted) {
    const [outcome, allowed] = await Promise.all([readOutcome(read, hash), readAllowance()])
    if (outcome === 'reverted') throw new DepositError('approval_failed', { reason: 'reverted' })
    if (allowed !== undefined && isEnough(allowed)) return true
    if (outcome === 'done' && ++looks >= mostLooks) {
      // Where nobody tells what is allowed, the receipt is the best word there is.
      if (allowed === undefined) return true
      throw new DepositError('approval_failed', { reason: 'lowered' })
    }
    if (now() >= endsAt) throw new DepositError('approval_failed', { reason: 'unconfirmed' })
    await pause(signal)
  }
  return false
}

async function readOutcome(read: ChainReader, hash: string): Promise<'done' | 'reverted' | undefined> {
  const receipt = await read('eth_getTransactionReceipt', [hash]).catch(() => undefined)
  if (typeof receipt !== 'object' || receipt === null || !('status' in receipt)) return undefined
  return receipt.status === '0x0' ? 'reverted' : receipt.status === '0x1' ? 'done' : undefined
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(end, pauseMs)
    function end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    signal.addEventListener('abort', end)
    if (signal.aborted) end()
  })
}
