type Signal<Value> = readonly [() => Value, (next: Value) => unknown]
type Component = (props: never) => unknown

/** What a random page is drawn with: Solid, or ours in its place. What is drawn is of no interest to types here. */
export type Kit = {
  readonly [Name in 'ErrorBoundary' | 'For' | 'Match' | 'Show' | 'Switch']: Component
} & {
  batch(act: () => void): void
  createComponent(component: Component, props: object): unknown
  createContext(value: undefined): { readonly Provider: Component }
  createEffect(run: () => void): void
  createSignal<Value>(value: Value): Signal<Value>
  insert(parent: Element, value: unknown, before?: null): void
  memo(ask: () => unknown): () => unknown
  onCleanup(end: () => void): void
  render(draw: () => unknown, element: Element): () => void
  useContext(context: { readonly Provider: Component }): unknown
}

/** A piece of a random page; `at` is the signal that it follows. */
export type View =
  | { readonly kind: 'text' | 'signal' | 'number' | 'nothing' | 'given' | 'throws' | 'array'; readonly at: number }
  | { readonly kind: 'element' | 'fragment' | 'lazy' | 'gives'; readonly at: number; readonly inside: readonly View[] }
  | {
      readonly kind: 'show' | 'boundary'
      readonly at: number
      readonly of: 'plain' | 'value' | 'keyed'
      readonly inside: View
      readonly fallback: View | undefined
    }
  | { readonly kind: 'switch'; readonly at: number; readonly matches: readonly View[]; readonly fallback: View }
  | { readonly kind: 'list'; readonly at: number; readonly row: View; readonly fallback: View | undefined }

export type Change =
  | { readonly kind: 'signal'; readonly at: number; readonly value: number }
  | { readonly kind: 'list'; readonly at: number; readonly items: readonly number[] }
  | { readonly kind: 'both'; readonly value: number; readonly items: readonly number[] }

const count = 3
const boundary = { kind: 'boundary', at: 0, of: 'plain', fallback: undefined } as const

/** Draws a page, changes it step by step, and gives what it looked like and what happened; an element keeps its number. */
export function drawProgram(kit: Kit, view: View, changes: readonly Change[]): readonly string[] {
  const log: string[] = []
  const signals = Array.from({ length: count }, (_, at) => kit.createSignal(at))
  const lists = Array.from({ length: count }, (_, at) => kit.createSignal<readonly number[]>([at, at + 1]))
  const Context = kit.createContext(undefined)
  let happened: string[] = []
  let elements = 0

  const get = (at: number) => signals[at % count]![0]()
  const element = (at: number) => {
    const made = document.createElement('p')
    kit.createEffect(() => happened.push(`effect of ${at}, ${made.isConnected}`))
    kit.onCleanup(() => happened.push(`end of ${at}`))
    return made
  }
  /** No two kinds give the same text: Solid takes such two for one where they stand side by side. As compiled JSX does: children of an element are inserted one by one, those of a component are asked late. */
  const draw = (view: View): unknown => {
    switch (view.kind) {
      case 'text':
        return `text${view.at}`
      case 'number':
        return 100 + view.at
      case 'nothing':
        return [undefined, null, true, false, ''][view.at % 5]
      case 'signal':
        return kit.memo(() => get(view.at) % 4 || undefined)
      case 'array':
        return kit.memo(() => (get(view.at) % 2 ? ['a', -get(view.at)] : [-get(view.at), [null, 'b']]))
      case 'given':
        return `given ${kit.useContext(Context)}`
      case 'throws':
        return kit.memo(() => {
          if (get(view.at) % 5 === 4) throw new Error(`thrown at ${get(view.at)}`)
          return 'fine'
        })
      case 'element': {
        const made = element(view.at)
        const isAlone = view.inside.length === 1
        for (const one of view.inside) kit.insert(made, drawLate(one), isAlone ? undefined : null)
        return made
      }
      case 'fragment':
        return view.inside.map(draw)
      case 'lazy':
        return kit.memo(() => (get(view.at) % 3 ? view.inside.map(draw) : undefined))
      case 'gives':
        return kit.createComponent(Context.Provider, {
          value: view.at,
          get children() {
            return view.inside.map(draw)
          },
        })
      case 'show':
        return kit.createComponent(kit.Show, showOf(view))
      case 'boundary':
        return kit.createComponent(kit.ErrorBoundary, {
          fallback: view.fallback
            ? (error: Error) => [error.message, draw(view.fallback!)]
            : (error: Error) => `caught ${error.message}`,
          get children() {
            return draw(view.inside)
          },
        })
      case 'switch':
        return kit.createComponent(kit.Switch, {
          get fallback() {
            return draw(view.fallback)
          },
          get children() {
            return view.matches.map((match, index) =>
              kit.createComponent(kit.Match, {
                ...{},
                get when() {
                  return (get(view.at) + index) % 3 === 0 && get(view.at + 1) + 1
                },
                keyed: index % 2 === 1,
                get children() {
                  return index % 3 === 2 ? draw(match) : (value: unknown) => [read(value), draw(match)]
                },
              }),
            )
          },
        })
      case 'list':
        return kit.createComponent(kit.For, {
          get each() {
            return lists[view.at % count]![0]()
          },
          get fallback() {
            return view.fallback && draw(view.fallback)
          },
          // Where a row throws, Solid never ends the rows that it kept.
          children: (item: number) => [`item ${item}`, draw({ ...boundary, inside: view.row })],
        })
    }
  }
  const drawLate = (view: View) => (view.at % 2 ? draw(view) : () => draw(view))
  const read = (value: unknown) =>
    typeof value === 'function' ? kit.memo(() => `value ${String((value as () => unknown)())}`) : value
  const showOf = (view: Extract<View, { kind: 'show' | 'boundary' }>) => ({
    get when() {
      return get(view.at) % 3
    },
    keyed: view.of === 'keyed',
    get fallback() {
      return view.fallback && draw(view.fallback)
    },
    get children() {
      return view.of === 'plain' ? draw(view.inside) : (value: unknown) => [read(value), draw(view.inside)]
    },
  })
  const change = (change: Change) => {
    if (change.kind !== 'list') signals[(change.kind === 'signal' ? change.at : 0) % count]![1](change.value)
    if (change.kind !== 'signal') lists[(change.kind === 'list' ? change.at : 0) % count]![1]([...change.items])
  }

  const place = document.createElement('main')
  document.body.append(place)
  const attempt = (act: () => void) => {
    try {
      act()
    } catch (error) {
      happened.push(`threw ${(error as Error).message}`)
    }
    // Which of two neighbours is drawn first is nobody's business; which element stays where, and what ends, is.
    for (const one of place.querySelectorAll('p')) one.id ||= `p${elements++}`
    log.push(place.outerHTML, ...happened.sort())
    happened = []
  }
  let dispose: (() => void) | undefined
  attempt(() => {
    // After an error that nobody takes, Solid leaves some of what waited as it was.
    dispose = kit.render(() => draw({ ...boundary, inside: view }), place)
  })
  for (const one of changes) attempt(() => (one.kind === 'both' ? kit.batch(() => change(one)) : change(one)))
  attempt(() => dispose?.())
  place.remove()
  return log
}
