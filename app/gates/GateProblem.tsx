import type { JSX } from 'solid-js'
import { createEffect, createSignal, on, onCleanup, onMount, Show } from 'solid-js'
import type { DepositError } from '../errors.ts'
import { consequenceOf, isDepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enGate } from '../i18n/enGate.ts'
import { Button } from '../ui/Button.tsx'
import { Countdown } from '../ui/Countdown.tsx'
import { Notice } from '../ui/Notice.tsx'
import { rescueFocus } from './rescueFocus.ts'

/** What a failure says, where a gate has words of its own for it. */
export type ProblemWords = { readonly title: string; readonly body: string }

/** Says what went wrong at a gate. Where it helps it can be tried again, after the time that the backend asked for; `retry` is the word for that. */
export function GateProblem(props: {
  error: DepositError
  words?: ProblemWords | undefined
  /** Nothing is wrong: the payer said no, or is waited for. */
  isQuiet?: boolean
  /** Absent where the gate's own buttons are the way on. */
  onRetry?: (() => void) | undefined
  retry?: string
  /** Of the way on, where something else on the screen is the one thing to do. */
  kind?: 'secondary'
}): JSX.Element {
  const { text, failure } = useText().with(enGate)
  const words = () => props.words ?? failure(props.error.code)
  let place: HTMLDivElement | undefined
  onMount(() => rescueFocus(place))
  const opensAt = createWait(() => props.error)
  return (
    <>
      <div ref={place} tabindex="-1">
        <Notice
          kind={props.isQuiet ? 'info' : 'warning'}
          word={props.isQuiet ? text().frame.information : text().frame.warning}
          title={`${words().title}.`}
          isAlert
        >
          {words().body}
        </Notice>
      </div>
      <Show when={opensAt()}>
        {(until) => (
          <p class="muted small">
            {text().gate.next} <Countdown until={until()} label={text().gate.left} />
          </p>
        )}
      </Show>
      <Show when={consequenceOf(props.error.code) !== 'fatal' && props.onRetry}>
        {(retry) => (
          <Button kind={props.kind ?? 'primary'} isIdle={opensAt() !== undefined} onClick={() => retry()()}>
            {props.retry ?? text().frame.retry}
          </Button>
        )}
      </Show>
    </>
  )
}

/** Gives until when a failure asks to wait, ms since epoch by this device; nothing once that is over. */
function createWait(error: () => DepositError): () => number | undefined {
  const [opensAt, setOpensAt] = createSignal<number>()
  createEffect(
    on(error, (failed) => {
      const waitMs = isDepositError(failed, 'backend_rate_limited') ? (failed.context.retryAfterMs ?? 0) : 0
      setOpensAt(waitMs > 0 ? Date.now() + waitMs : undefined)
      const timer = setTimeout(() => setOpensAt(undefined), waitMs)
      onCleanup(() => clearTimeout(timer))
    }),
  )
  return opensAt
}
