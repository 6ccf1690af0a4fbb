import type { JSX } from 'solid-js'
import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js'
import { copyText } from '../lib/copyText.ts'
import { hostAbilities } from '../lib/hostAbilities.ts'
import { announce } from './announce.ts'
import { Icon } from './Icon.tsx'

/** Words of a copy button. */
export type CopyWords = {
  readonly copy: string
  /** Said only when the clipboard has it. */
  readonly copied: string
  /** Said above the text to copy by hand. */
  readonly byHand: string
  /** What readers hear in place of a `copy` that is short because its place is. It starts with the same word. */
  readonly name?: string
}

const doneMs = 2_500

/** Copies `text` and says so only when it is true; where no clipboard opens, shows the text selected, to be copied by hand. */
export function CopyButton(props: {
  text: string
  words: CopyWords
  kind?: 'primary' | 'secondary' | 'quiet'
  onCopied?: () => void
}): JSX.Element {
  const [outcome, setOutcome] = createSignal<'none' | 'copied' | 'by_hand'>('none')
  let timer: ReturnType<typeof setTimeout> | undefined
  // What was copied is said of that text alone: another one, or a card taken down, starts over.
  let round = 0
  const reset = () => {
    round++
    clearTimeout(timer)
  }
  createEffect(
    on(
      () => props.text,
      () => {
        reset()
        setOutcome('none')
      },
      { defer: true },
    ),
  )
  onCleanup(reset)
  const copy = async () => {
    const asked = round
    const isCopied = await copyText(props.text)
    if (asked !== round) return
    setOutcome(isCopied ? 'copied' : 'by_hand')
    announce(isCopied ? props.words.copied : props.words.byHand)
    clearTimeout(timer)
    if (!isCopied) return
    hostAbilities().haptic?.('light')
    props.onCopied?.()
    timer = setTimeout(() => setOutcome('none'), doneMs)
  }
  return (
    <>
      <button
        type="button"
        class={`button ${props.kind ?? 'primary'}`}
        aria-label={props.words.name}
        onClick={() => void copy()}
      >
        <span class="swap">
          <span classList={{ off: outcome() === 'copied' }}>
            <Icon name="copy" />
            {props.words.copy}
          </span>
          <span classList={{ off: outcome() !== 'copied' }} aria-hidden={outcome() !== 'copied'}>
            <Icon name="check" />
            {props.words.copied}
          </span>
        </span>
      </button>
      <Show when={outcome() === 'by_hand'}>
        <label class="field">
          <span>{props.words.byHand}</span>
          <textarea
            readonly
            rows="2"
            dir="ltr"
            translate="no"
            ref={(field) => selectSoon(field)}
            onFocus={(event) => event.currentTarget.select()}
          >
            {props.text}
          </textarea>
        </label>
      </Show>
    </>
  )
}

/** Selects once the element is in the document. */
function selectSoon(field: HTMLTextAreaElement): void {
  queueMicrotask(() => {
    field.focus()
    field.select()
  })
}
