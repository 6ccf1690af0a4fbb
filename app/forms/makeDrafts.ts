import type { Accessor } from 'solid-js'
import { createEffect, createRoot, createSignal, onCleanup } from 'solid-js'

/** What a form asks for, all of it text, by the names of its fields. */
export type FormValues = Readonly<Record<string, string>>

/** What is typed into a form, in this page's memory alone: it outlives the form's screen, and neither the page nor its success. */
export type Draft<Values> = {
  readonly values: Accessor<Values>
  write(change: Partial<Values>): void
  clear(): void
}

/** What a form's drafts are made of. */
export type DraftParts<Values, Owner> = {
  readonly empty: Values
  /** Tells, as a reactive fact, whether what was typed has served its purpose. */
  isDone(owner: Owner): boolean
  readonly window: Pick<Window, 'addEventListener' | 'removeEventListener'>
}

/**
 * Makes the drafts of one form: one for each owner (a running session), empty at first. It is cleared when it is done with
 * and when the page is left, also a page that the browser keeps to come back to.
 */
export function makeDrafts<Values extends FormValues, Owner extends object>(
  parts: DraftParts<Values, Owner>,
): (owner: Owner) => Draft<Values> {
  const drafts = new WeakMap<Owner, Draft<Values>>()
  return (owner) => {
    const draft = drafts.get(owner) ?? makeDraft(parts, owner)
    drafts.set(owner, draft)
    return draft
  }
}

function makeDraft<Values extends FormValues, Owner>(
  { empty, isDone, window }: DraftParts<Values, Owner>,
  owner: Owner,
): Draft<Values> {
  const [values, setValues] = createSignal(empty)
  let stop: (() => void) | undefined
  const clear = () => {
    stop?.()
    stop = undefined
    setValues(() => empty)
  }
  /** From the first thing typed on, until it is cleared. */
  const watch = () =>
    createRoot((dispose) => {
      createEffect(() => isDone(owner) && clear())
      window.addEventListener('pagehide', clear)
      onCleanup(() => window.removeEventListener('pagehide', clear))
      return dispose
    })
  return {
    values,
    write(change) {
      stop ??= watch()
      setValues((last) => ({ ...last, ...change }))
    },
    clear,
  }
}
