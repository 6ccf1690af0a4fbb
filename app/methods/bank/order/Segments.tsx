import type { JSX } from 'solid-js'
import { createUniqueId, For } from 'solid-js'

/** Draws a few choices side by side, of which one is taken; one alone is a plain line. */
export function Segments<Id extends string>(props: {
  label: string
  options: readonly { readonly id: Id; readonly name: string }[]
  chosen: Id
  onChoose: (id: Id) => void
}): JSX.Element {
  const name = createUniqueId()
  return (
    <fieldset class="segments">
      <legend>{props.label}</legend>
      <div>
        <For each={props.options}>
          {(option) => (
            <label>
              <input
                type="radio"
                name={name}
                checked={option.id === props.chosen}
                onChange={() => props.onChoose(option.id)}
              />
              <span>{option.name}</span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  )
}
