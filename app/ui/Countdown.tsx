import type { JSX } from 'solid-js'
import { createEffect, onCleanup } from 'solid-js'

const quietMs = 600_000

/** Shows the time left; nothing, in the same place, while more than ten minutes are left or nobody knows. A tick writes one text node and moves nothing. */
export function Countdown(props: { until: number | undefined; label: string; now?: () => number }): JSX.Element {
  const text = document.createTextNode('')
  const label = document.createTextNode('')
  createEffect(() => {
    const until = props.until ?? Infinity
    const word = props.label
    const now = props.now ?? Date.now
    let timer: ReturnType<typeof setTimeout>
    const tick = () => {
      const left = Math.max(0, until - now())
      text.data = left > quietMs ? '' : clock(left)
      label.data = text.data && `${word} `
      if (left > 0 && left < Infinity)
        timer = setTimeout(tick, left > quietMs ? Math.min(left - quietMs, 2 ** 31 - 1) : left % 1_000 || 1_000)
    }
    tick()
    onCleanup(() => clearTimeout(timer))
  })
  return (
    <span class="countdown">
      <span class="hidden">{label}</span>
      {text}
    </span>
  )
}

function clock(ms: number): string {
  const seconds = Math.ceil(ms / 1_000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
