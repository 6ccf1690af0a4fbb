import type { JSX } from 'solid-js'

const drawings = {
  good: 'm12 20.5 5.8 5.8L28.5 14.5',
  back: 'M14 14.5 9.5 19l4.5 4.5M10 19h13.5a5.5 5.5 0 0 1 0 11H20',
  ended: 'M20 12v8.5l5.5 3.5',
  bad: 'm14 14 12 12M26 14 14 26',
  info: 'M20 18.5V28m0-16.5v.1',
} as const
/** The kinds of end. */
export type OutcomeKind = keyof typeof drawings

/** Draws the mark of an end, once. */
export function Outcome(props: { kind: OutcomeKind }): JSX.Element {
  return (
    <svg class={`outcome ${props.kind}`} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="19" />
      <path pathLength="1" d={drawings[props.kind]} />
    </svg>
  )
}
