import type { JSX } from 'solid-js'
import { For, Show } from 'solid-js'
import type { FieldProps } from './FieldFrame.tsx'
import { FieldFrame } from './FieldFrame.tsx'
import { Icon } from './Icon.tsx'

/** Draws the browser's own list of short choices: each has a value and a name. */
export function SelectField(
  props: FieldProps & {
    autocomplete: string
    options: readonly (readonly [value: string, name: string])[]
    /** What stands there before anything is chosen; absent where something always is. */
    placeholder?: string
  },
): JSX.Element {
  return (
    <FieldFrame of={props}>
      <span class="box select" classList={{ faulty: props.tie.error !== undefined }}>
        <select
          id={props.tie.id}
          name={props.tie.name}
          autocomplete={props.autocomplete}
          required
          aria-invalid={props.tie.error ? 'true' : 'false'}
          aria-describedby={`${props.tie.id}-note`}
          onInput={(event) => props.tie.onInput(event.currentTarget.value)}
          onChange={(event) => props.tie.onInput(event.currentTarget.value)}
          onBlur={(event) => props.tie.onInput(event.currentTarget.value, true)}
        >
          <Show when={props.placeholder}>
            <option value="" selected={props.tie.value === ''}>
              {props.placeholder}
            </option>
          </Show>
          <For each={props.options}>
            {([value, name]) => (
              <option value={value} selected={props.tie.value === value}>
                {name}
              </option>
            )}
          </For>
        </select>
        <Icon name="next" />
      </span>
    </FieldFrame>
  )
}
