import type { JSX } from 'solid-js'
import type { FieldProps } from './FieldFrame.tsx'
import { FieldFrame } from './FieldFrame.tsx'
import { goOn } from './goOn.ts'

/** What is typed: `name` and `text` are words; `email`, `url`, `code` and `digits` are left to right and never corrected. */
export type TextKind = 'text' | 'name' | 'email' | 'url' | 'code' | 'digits'

type Traits = Pick<JSX.InputHTMLAttributes<HTMLInputElement>, 'type' | 'inputmode' | 'autocapitalize' | 'dir'>

const traits: Record<TextKind, Traits> = {
  text: { autocapitalize: 'sentences', dir: 'auto' },
  name: { autocapitalize: 'words', dir: 'auto' },
  email: { type: 'email', inputmode: 'email', autocapitalize: 'off', dir: 'ltr' },
  url: { type: 'url', inputmode: 'url', autocapitalize: 'off', dir: 'ltr' },
  code: { autocapitalize: 'characters', dir: 'ltr' },
  digits: { inputmode: 'numeric', autocapitalize: 'off', dir: 'ltr' },
}

/**
 * Draws a field of one line.
 *
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#autofill
 */
export function TextField(
  props: FieldProps & {
    kind: TextKind
    /** A word for browsers, or `off` where nothing may be kept. */
    autocomplete: string
    isOptional?: boolean
    /** Sends the form. */
    isLast?: boolean
  },
): JSX.Element {
  const trait = () => traits[props.kind]
  const isWords = () => props.kind === 'text' || props.kind === 'name'
  return (
    <FieldFrame of={props}>
      <span class="box" classList={{ faulty: props.tie.error !== undefined }}>
        <input
          id={props.tie.id}
          name={props.tie.name}
          type={trait().type ?? 'text'}
          inputmode={trait().inputmode}
          autocapitalize={trait().autocapitalize}
          dir={trait().dir}
          class={isWords() ? '' : 'plain'}
          autocomplete={props.autocomplete}
          autocorrect="off"
          spellcheck={false}
          translate="no"
          enterkeyhint={props.isLast ? 'done' : 'next'}
          required={!props.isOptional}
          aria-invalid={props.tie.error ? 'true' : 'false'}
          aria-describedby={`${props.tie.id}-note`}
          value={props.tie.value}
          onInput={(event) => props.tie.onInput(event.currentTarget.value)}
          onChange={(event) => props.tie.onInput(event.currentTarget.value)}
          onBlur={(event) => props.tie.onInput(event.currentTarget.value, true)}
          onKeyDown={(event) => !props.isLast && goOn(event)}
        />
      </span>
    </FieldFrame>
  )
}
