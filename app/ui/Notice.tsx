import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { Icon } from './Icon.tsx'

/** Draws a notice: an icon, a word for it that readers hear, and what it says. */
export function Notice(props: {
  kind: 'info' | 'warning'
  /** What the icon means, in words. */
  word: string
  title?: string | undefined
  children: JSX.Element
  isAlert?: boolean
}): JSX.Element {
  return (
    <div class={`notice ${props.kind}`} role={props.isAlert ? 'alert' : undefined}>
      <Icon name={props.kind} />
      <div>
        <span class="hidden">{props.word}: </span>
        <Show when={props.title}>
          <strong>{props.title} </strong>
        </Show>
        {props.children}
      </div>
    </div>
  )
}
