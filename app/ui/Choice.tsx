import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { Icon } from './Icon.tsx'

/** Draws a row to choose: mark, name, one line of why. Without `onChoose` it cannot be chosen, and the line says why not. `onPoint` comes before a choice, and may come without one. */
export function Choice(props: {
  mark: JSX.Element
  name: string
  why?: string
  isBusy?: boolean
  onPoint?: () => void
  onChoose?: (() => void) | undefined
}): JSX.Element {
  const inside = (
    <>
      <span class="lead">{props.mark}</span>
      <span class="words">
        <strong>
          <bdi>{props.name}</bdi>
        </strong>
        <Show when={props.why}>
          <small class="muted">{props.why}</small>
        </Show>
      </span>
    </>
  )
  return (
    <li>
      <Show when={props.onChoose} fallback={<div class="row idle">{inside}</div>}>
        <button
          type="button"
          class="row"
          aria-disabled={props.isBusy ? 'true' : undefined}
          onPointerDown={() => props.onPoint?.()}
          onClick={() => !props.isBusy && props.onChoose?.()}
        >
          {inside}
          <Show when={props.isBusy} fallback={<Icon name="next" />}>
            <span class="mark" />
          </Show>
        </button>
      </Show>
    </li>
  )
}
