import type { JSX } from 'solid-js'
import { createSignal, onCleanup, onMount, Show } from 'solid-js'
import { enAside } from '../i18n/enAside.ts'
import { useText } from '../i18n/createI18n.tsx'
import type { LookAgain } from '../session/SessionContext.tsx'
import { Button } from '../ui/Button.tsx'
import { Countdown } from '../ui/Countdown.tsx'

/** Lets the payer have the payment looked at now, or says when that is possible again: the backend counts every look. */
export function CheckNow(props: { again: LookAgain; isSeen: boolean }): JSX.Element {
  const { text } = useText().with(enAside)
  const [opensAt, setOpensAt] = createSignal<number>()
  const [isBusy, setIsBusy] = createSignal(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  const measure = () => {
    clearTimeout(timer)
    const ms = props.again.waitMs()
    setOpensAt(ms > 0 ? Date.now() + ms : undefined)
    if (ms > 0) timer = setTimeout(measure, ms)
  }
  const look = async () => {
    setIsBusy(true)
    await props.again.look()
    setIsBusy(false)
    measure()
  }
  onMount(measure)
  onCleanup(() => clearTimeout(timer))
  return (
    <div class="stack">
      <Button kind="secondary" isBusy={isBusy()} isIdle={opensAt() !== undefined} onClick={() => void look()}>
        {props.isSeen ? text().look.again : text().look.now}
      </Button>
      <Show when={opensAt()}>
        {(until) => (
          <p class="muted small" role="status">
            {text().look.next} <Countdown until={until()} label={text().look.left} />
          </p>
        )}
      </Show>
    </div>
  )
}
