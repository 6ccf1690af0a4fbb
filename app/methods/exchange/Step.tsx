import type { JSX } from 'solid-js'

/** Draws one numbered step of a guide. */
export function Step(props: { number: number; title: string; children: JSX.Element }): JSX.Element {
  return (
    <li class="step stack">
      <h2>
        <span class="bullet" aria-hidden="true">
          {props.number}
        </span>
        {props.title}
      </h2>
      {props.children}
    </li>
  )
}
