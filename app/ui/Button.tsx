import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { IconName } from './Icon.tsx'
import { Icon } from './Icon.tsx'

/** Draws a button. `primary` is the one thing to do now, `quiet` is text; while `isBusy` it keeps its size and does nothing. */
export function Button(props: {
  children: JSX.Element
  kind?: 'primary' | 'secondary' | 'quiet'
  icon?: IconName
  isBusy?: boolean
  /** Keeps its place and look, and does nothing yet. */
  isIdle?: boolean
  type?: 'button' | 'submit'
  onClick?: () => void
}): JSX.Element {
  const isOff = () => props.isBusy || props.isIdle
  return (
    <button
      type={props.type ?? 'button'}
      class={`button ${props.kind ?? 'primary'}`}
      aria-disabled={isOff() ? 'true' : undefined}
      onClick={(event) => (isOff() ? event.preventDefault() : props.onClick?.())}
    >
      <Show when={props.isBusy} fallback={<Show when={props.icon}>{(name) => <Icon name={name()} />}</Show>}>
        <span class="mark" />
      </Show>
      <span>{props.children}</span>
    </button>
  )
}
