import type { JSX } from 'solid-js'
import { For } from 'solid-js'
import type { FieldTie } from './FieldFrame.tsx'

/** Draws a question with few answers, all of them in sight. */
export function RadioField(props: {
  tie: FieldTie
  label: string
  options: readonly (readonly [value: string, name: string])[]
}): JSX.Element {
  return (
    <fieldset class="radios">
      <legend>{props.label}</legend>
      <For each={props.options}>
        {([value, name]) => (
          <label class="box" classList={{ checked: props.tie.value === value }}>
            <input
              type="radio"
              id={value === props.options[0]?.[0] ? props.tie.id : undefined}
              name={props.tie.name}
              value={value}
              checked={props.tie.value === value}
              onChange={() => props.tie.onInput(value)}
            />
            <span>{name}</span>
          </label>
        )}
      </For>
    </fieldset>
  )
}
