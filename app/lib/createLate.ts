import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'

/** Turns true once, after so many ms; ends with its owner. */
export function createLate(afterMs: number): Accessor<boolean> {
  const [isLate, setIsLate] = createSignal(false)
  const timer = setTimeout(() => setIsLate(true), afterMs)
  onCleanup(() => clearTimeout(timer))
  return isLate
}
