import type { Accessor } from 'solid-js'
import { createEffect, createMemo, createSignal, onCleanup } from 'solid-js'
import { useSession } from '../session/SessionContext.tsx'

/** Longest wait that a timer takes. */
const mostMs = 2 ** 31 - 1

/**
 * Tells whether the end of an address, in ms since epoch, has come; nobody's later word opens it again.
 *
 * A timer stands still while a device sleeps: each answer of the backend looks at the clock, too.
 */
export function createEnded(endsAt: Accessor<number | undefined>): Accessor<boolean> {
  const session = useSession()
  const [now, setNow] = createSignal(Date.now())
  const end = createMemo(endsAt)
  const look = () => setNow(Date.now())
  createEffect(() => {
    session.checkedAt()
    look()
  })
  createEffect(() => {
    const at = end()
    if (at === undefined) return
    const timer = setTimeout(look, Math.min(Math.max(0, at - Date.now()), mostMs))
    onCleanup(() => clearTimeout(timer))
  })
  return createMemo(() => {
    const at = end()
    return at !== undefined && now() >= at
  })
}
