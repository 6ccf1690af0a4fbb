import type { JSX } from 'solid-js'
import { onMount, Show } from 'solid-js'
import { announce } from './announce.ts'

let isFirst = true

/**
 * Draws the one heading of a screen, and the line under it.
 *
 * A new screen takes the focus to its heading, so that a keyboard or a reader starts there. The first screen does not, nor does a page
 * in a frame that the payer is not in: there the heading is said once.
 */
export function Title(props: { children: JSX.Element; lead?: JSX.Element; isHuge?: boolean }): JSX.Element {
  let heading: HTMLHeadingElement | undefined
  onMount(() => {
    if (!isFirst && heading) {
      announce(heading.textContent)
      if (document.hasFocus()) heading.focus()
    }
    isFirst = false
  })
  return (
    <header class="head">
      <h1 ref={heading} tabindex="-1" classList={{ huge: props.isHuge ?? false }}>
        {props.children}
      </h1>
      <Show when={props.lead}>
        <p class="muted">{props.lead}</p>
      </Show>
    </header>
  )
}
