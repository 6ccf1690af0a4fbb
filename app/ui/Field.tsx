import type { JSX } from 'solid-js'
import { createUniqueId, Show } from 'solid-js'

/** Draws a labelled field. An `error` takes the place of the `hint`, so nothing moves. */
export function Field(props: {
  label: string
  value: string
  onInput: (value: string) => void
  hint?: string
  error?: string | undefined
  /** `decimal` opens a number pad; `address` is code: left to right, no corrections. */
  kind: 'decimal' | 'address'
  suffix?: string
  placeholder?: string
}): JSX.Element {
  const note = createUniqueId()
  return (
    <label class={`field ${props.kind}`}>
      <span>{props.label}</span>
      <span class="box">
        <input
          type="text"
          inputmode={props.kind === 'decimal' ? 'decimal' : 'text'}
          dir="ltr"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          translate="no"
          placeholder={props.placeholder ?? ''}
          value={props.value}
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={note}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
        <Show when={props.suffix}>
          <span class="muted">{props.suffix}</span>
        </Show>
      </span>
      <small id={note} class={props.error ? 'error' : 'muted'} aria-live="polite">
        {props.error ?? props.hint ?? '\u00a0'}
      </small>
    </label>
  )
}
