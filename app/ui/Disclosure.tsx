import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import { Icon } from './Icon.tsx'

/** Folds something away under a line; what is inside is made when it is opened first. */
export function Disclosure(props: {
  summary: JSX.Element
  aside?: JSX.Element
  children: JSX.Element
  class?: string
}): JSX.Element {
  const [wasOpened, setWasOpened] = createSignal(false)
  return (
    <details class={`fold ${props.class ?? ''}`} onToggle={(event) => event.currentTarget.open && setWasOpened(true)}>
      <summary>
        <span>{props.summary}</span>
        <span class="end">
          {props.aside}
          <Icon name="next" />
        </span>
      </summary>
      <Show when={wasOpened()}>
        <div class="folded">{props.children}</div>
      </Show>
    </details>
  )
}
