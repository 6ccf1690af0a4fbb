import { catchError } from './roots.ts'
import { untrack } from './owners.ts'
import { createMemo, createSignal } from './signals.ts'

/** One thing that may be drawn: `children` where `when` is true, anew for each value if it is `keyed`. */
export type Choice = {
  readonly when: unknown
  readonly keyed?: boolean
  readonly children: unknown
}

type Fallback = { readonly fallback?: unknown }
type Chosen = { readonly choice: Choice; readonly value: unknown } | undefined

/** Draws its children while `when` is true. */
export function Show(props: Choice & Fallback): () => unknown {
  return choose([props], props)
}

/** Draws the first `Match` whose `when` is true. Which ones there are is asked once. */
export function Switch(props: Fallback & { readonly children: unknown }): () => unknown {
  return choose([props.children].flat() as Choice[], props)
}

/** One choice of a `Switch`. */
export function Match(props: Choice): Choice {
  return props
}

/** Draws its children; when something inside throws, its fallback, which gets the error and a way to try again. */
export function ErrorBoundary(props: Fallback & { readonly children: unknown }): () => unknown {
  const [failed, setFailed] = createSignal<{ readonly error: unknown } | undefined>(undefined)
  return createMemo(() => {
    const failure = failed()
    if (failure) return call(props.fallback, failure.error, () => setFailed(undefined))
    return catchError(
      () => props.children,
      (error) => setFailed({ error }),
    )
  })
}

function choose(choices: readonly Choice[], props: Fallback): () => unknown {
  const chosen = createMemo<Chosen>(
    () => {
      for (const choice of choices) {
        const value = choice.when
        if (value) return { choice, value }
      }
      return undefined
    },
    undefined,
    { equals: (last, next) => last?.choice === next?.choice && last?.value === next?.value },
  )
  const shown = createMemo(chosen, undefined, {
    equals: (last, next) => last?.choice === next?.choice && !last?.choice.keyed,
  })
  return createMemo(() => {
    const now = shown()
    if (!now) return props.fallback
    const { choice, value } = now
    const valueNow = () => {
      const later = chosen()
      if (later?.choice !== choice) throw new Error('The value of what is not shown was read')
      return later.value
    }
    return call(choice.children, choice.keyed ? value : valueNow)
  })
}

/** Calls a function that takes arguments; anything else is what is drawn. */
function call(children: unknown, ...given: readonly unknown[]): unknown {
  return typeof children === 'function' && children.length ? untrack(() => children(...given) as unknown) : children
}
