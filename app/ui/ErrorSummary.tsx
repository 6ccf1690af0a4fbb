import type { JSX } from 'solid-js'
import { createEffect, For, on } from 'solid-js'
import { Icon } from './Icon.tsx'

/**
 * Lists what has to be mended before a form can be sent, and leads to each field. It stands at the end of the form, where
 * it was sent from: nothing above it moves. It takes the focus when
 * it appears and with each new try.
 *
 * Its entries are buttons: a link to a place in the page would change the address, which holds the way in.
 */
export function ErrorSummary(props: {
  title: string
  items: readonly { readonly id: string; readonly text: string }[]
  /** Takes the focus anew whenever this is another. */
  tries: number
}): JSX.Element {
  let place: HTMLDivElement | undefined
  createEffect(
    on(
      () => props.tries,
      () => place?.focus(),
    ),
  )
  return (
    <div class="notice warning summary" role="group" aria-label={props.title} tabindex="-1" ref={place}>
      <Icon name="warning" />
      <div>
        <strong>{props.title}</strong>
        <ul>
          <For each={props.items}>
            {({ id, text }) => (
              <li>
                <button type="button" class="link" onClick={() => document.getElementById(id)?.focus()}>
                  {text}
                </button>
              </li>
            )}
          </For>
        </ul>
      </div>
    </div>
  )
}
