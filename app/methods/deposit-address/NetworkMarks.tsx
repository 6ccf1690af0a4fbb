import type { JSX } from 'solid-js'
import { For } from 'solid-js'
import { Mark } from '../../ui/Mark.tsx'
import type { Network } from './networksOf.ts'

/** Draws what networks share, and then each of them with its mark. */
export function NetworkMarks(props: { title: string; networks: readonly Network[] }): JSX.Element {
  return (
    <span class="networks">
      <strong>{props.title}</strong>
      <For each={props.networks}>
        {({ name }) => (
          <span class="network">
            <Mark name={name} isSmall />
            {name}
          </span>
        )}
      </For>
    </span>
  )
}
