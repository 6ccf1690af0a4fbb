import { createEffect, onCleanup } from 'solid-js'
import { useLiveSession } from '../../../../session/useLiveSession.ts'
import type { Look } from '../../../LookForHash.tsx'
import type { Tools } from '../../tools.ts'
import type { Calling } from '../createCalling.ts'
import { awaitBatch } from './awaitBatch.ts'
import { rememberBatch, recallBatch } from './batchMemory.ts'

/**
 * While nobody knows what became of calls that went as one, as after a reload or a lost answer, asks the wallet that is
 * connected: what it says ends the payer's own look. Asks for five minutes at most, and ends with its owner.
 */
export function createBatchLook(
  { readWallet }: Pick<Tools, 'readWallet'>,
  { connecting, payment }: Pick<Calling, 'connecting' | 'payment'>,
  look: Look,
): void {
  const { sessionId } = useLiveSession()()
  createEffect(() => {
    const provider = connecting.connection()?.info.provider
    const id = payment.phase() === 'unknown' ? recallBatch(sessionId) : undefined
    if (!provider || !id) return
    let isOver = false
    onCleanup(() => (isOver = true))
    const ask = () => readWallet(provider, 'wallet_getCallsStatus', [id])
    void awaitBatch({ ask, isOver: () => isOver, now: Date.now }).then((status) => {
      if (isOver || (status.kind !== 'done' && status.kind !== 'failed')) return
      rememberBatch(sessionId)
      if (status.kind === 'done') look.record(status.hash)
      else payment.confirmUnsent()
    })
  })
}
