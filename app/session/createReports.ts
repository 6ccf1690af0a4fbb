import type { Accessor } from 'solid-js'
import { createEffect, onCleanup } from 'solid-js'
import type { Backend } from '../backends/backend.ts'
import { toDepositError } from '../errors.ts'
import { explain } from './explain.ts'

/** How long the first pause before another try is, in ms; each next one is four times as long. */
const retryMs = 2_000
const tries = 5

/**
 * Tells the backend the hash of a transfer until it has heard: at once, again after a reload, a few times at most. A
 * backend that finds transfers by itself is told nothing. Ends with its owner.
 */
export function createReports(
  backend: Accessor<Backend | undefined>,
  unreported: Accessor<string | undefined>,
  onReported: (hash: string) => void,
): void {
  createEffect(() => {
    const report = backend()?.reportTransaction
    const hash = unreported()
    if (!report || !hash) return
    const owner = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    onCleanup(() => {
      owner.abort()
      clearTimeout(timer)
    })
    const tell = async (left: number, pauseMs: number): Promise<void> => {
      try {
        await report(hash, owner.signal)
        if (!owner.signal.aborted) onReported(hash)
      } catch (thrown) {
        if (owner.signal.aborted) return
        explain(toDepositError(thrown))
        if (left > 1) timer = setTimeout(() => void tell(left - 1, pauseMs * 4), pauseMs)
      }
    }
    void tell(tries, retryMs)
  })
}
