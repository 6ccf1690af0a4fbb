import type { JSX } from 'solid-js'

/** Draws one fact of what a wallet is about to be asked: its name, and what it says, on one line; the look `wide` gives what it says a line of its own. */
export function Fact(props: { name: string; look?: 'wide'; children: JSX.Element }): JSX.Element {
  return (
    <div class={props.look}>
      <dt class="muted">{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
