import type { JSX } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'

const secondMs = 1_000

/** Shows the time left until an end in ms since epoch, however long it is, by the second. */
export function TimeLeft(props: { until: number }): JSX.Element {
  const [now, setNow] = createSignal(Date.now())
  const timer = setInterval(() => setNow(Date.now()), secondMs)
  onCleanup(() => clearInterval(timer))
  return <span class="countdown">{clock(Math.max(0, props.until - now()))}</span>
}

function clock(ms: number): string {
  const seconds = Math.ceil(ms / secondMs)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
