import type { JSX } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import { useText } from '../i18n/createI18n.tsx'
import { enOutcomes } from '../i18n/enOutcomes.ts'
import { formatAgo } from '../i18n/formatAgo.ts'

const minuteMs = 60_000
const quickMs = 10_000

/** Says how long ago something was sent, ms since epoch: anew every ten seconds, after a minute every minute. A tick writes one text node. */
export function Ago(props: { since: number; now?: () => number }): JSX.Element {
  const { text, fill, formatTag } = useText().with(enOutcomes)
  const age = () => Math.max(0, (props.now ?? Date.now)() - props.since)
  const [shown, setShown] = createSignal(age())
  let timer: ReturnType<typeof setTimeout>
  const tick = () => {
    setShown(age())
    const stepMs = shown() < minuteMs ? quickMs : minuteMs
    timer = setTimeout(tick, stepMs - (shown() % stepMs))
  }
  // eslint-disable-next-line solid/reactivity -- what was sent has one time; the clock is read at each tick
  tick()
  onCleanup(() => clearTimeout(timer))
  return <>{fill(text().sent.ago, { ago: formatAgo(formatTag(), shown()) })}</>
}
