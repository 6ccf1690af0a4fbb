import type { JSX } from 'solid-js'
import { Show } from 'solid-js'

/** What ties a field on screen to what is typed. */
export type FieldTie = {
  /** Of the element that takes the focus; its note is `<id>-note`. */
  readonly id: string
  /** What browsers and their autofill know the field by. */
  readonly name: string
  readonly value: string
  readonly error: string | undefined
  /** `wasLeft`: the payer has gone on to something else. */
  onInput(value: string, wasLeft?: true): void
}

/** What every field of a form has. */
export type FieldProps = {
  tie: FieldTie
  label: string
  /** A word after the label, such as that it may be left empty. */
  aside?: string | undefined
  hint?: string | undefined
}

/** Draws a label above a field and a note under it. An error takes the place of the hint, whose line is always there, so nothing moves. */
export function FieldFrame(props: { of: FieldProps; children: JSX.Element }): JSX.Element {
  return (
    <div class="entry">
      <label for={props.of.tie.id}>
        {props.of.label}
        <Show when={props.of.aside}>
          <span class="muted"> {props.of.aside}</span>
        </Show>
      </label>
      {props.children}
      <small id={`${props.of.tie.id}-note`} class={props.of.tie.error ? 'error' : 'muted'}>
        {props.of.tie.error ?? props.of.hint ?? '\u00a0'}
      </small>
    </div>
  )
}
