import type { JSX } from 'solid-js'

/** Draws one line of what a wallet is about to be asked: its name, and what it says. */
export function Fact(props: { name: string; children: JSX.Element }): JSX.Element {
  return (
    <div>
      <dt class="muted">{props.name}</dt>
      <dd>{props.children}</dd>
    </div>
  )
}
