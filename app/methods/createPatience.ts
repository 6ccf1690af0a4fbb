import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'

/** Is true until `ms` have passed. */
export function createPatience(ms: number): Accessor<boolean> {
  const [lasts, setLasts] = createSignal(true)
  const timer = setTimeout(() => setLasts(false), ms)
  onCleanup(() => clearTimeout(timer))
  return lasts
}
