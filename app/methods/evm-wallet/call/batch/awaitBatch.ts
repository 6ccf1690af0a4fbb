import type { CallsStatus } from './readCallsStatus.ts'
import { readCallsStatus } from './readCallsStatus.ts'

/** A request that no wallet knows the end of by then is looked for by the payer. */
const deadlineMs = 300_000
const pauseMs = 1_500

/** A request of several calls that a wallet took, and how to hear of it. */
export type TakenBatch = {
  /** Asks the wallet once; may reject. */
  readonly ask: () => Promise<unknown>
  /** True once nobody needs to know any more. */
  readonly isOver: () => boolean
  /** Ms since epoch. */
  readonly now: () => number
}

/** Asks a wallet how its calls stand until that is plain, one look at a time, for five minutes at most. Never rejects. */
export async function awaitBatch({ ask, isOver, now }: TakenBatch): Promise<CallsStatus> {
  const endsAt = now() + deadlineMs
  for (;;) {
    const status = readCallsStatus(await ask().catch(() => undefined))
    if (status.kind === 'done' || status.kind === 'failed' || isOver() || now() >= endsAt) return status
    await new Promise((resolve) => setTimeout(resolve, pauseMs))
    if (isOver()) return status
  }
}
