import type { Accessor } from 'solid-js'
import { createEffect, createSignal, onCleanup } from 'solid-js'
import { useSession } from '../session/SessionContext.tsx'

/** Longest wait that a timer takes. */
const mostMs = 2 ** 31 - 1

/**
 * Tells whether the time for a payment is up and nobody said since whether it still counts. At the end the session is
 * read once more; an answer from after the end is the backend's own word, however the device's clock goes.
 */
export function createTimeUp(endsAt: Accessor<number | undefined>): Accessor<boolean> {
  const session = useSession()
  const [askedFor, setAskedFor] = createSignal<number>()
  createEffect(() => {
    const end = endsAt()
    if (end === undefined || end - Date.now() > mostMs) return
    const ask = () => void session.refresh().finally(() => setAskedFor(end))
    const timer = setTimeout(ask, Math.max(0, end - Date.now()))
    onCleanup(() => clearTimeout(timer))
  })
  return () => {
    const end = endsAt()
    return end !== undefined && askedFor() === end && session.checkedAt() < end
  }
}
