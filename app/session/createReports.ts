import type { Accessor } from 'solid-js'
import { createEffect, onCleanup } from 'solid-js'
import type { Backend } from '../backends/backend.ts'
import { consequenceOf, toDepositError } from '../errors.ts'
import { explain } from './explain.ts'

/** How long the first pause before another try is, in ms; each next one is four times as long, up to the longest. */
const retryMs = 2_000
const longestMs = 120_000
/** How often a backend is told that says no. */
const tries = 5

/**
 * Tells the backend the hash of a transfer until it has heard: at once, again after a reload, for as long as only the line
 * is in the way, and a few times where it says no. A backend that finds transfers by itself is told nothing. Ends with its
 * owner, and with the hash.
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
        const error = toDepositError(thrown)
        explain(error)
        const isLine = consequenceOf(error.code) === 'transient'
        const next = Math.min(pauseMs * 4, longestMs)
        if (isLine || left > 1) timer = setTimeout(() => void tell(isLine ? left : left - 1, next), pauseMs)
      }
    }
    void tell(tries, retryMs)
  })
}
