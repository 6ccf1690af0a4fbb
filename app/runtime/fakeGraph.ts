type Owner = object | null | undefined
type Equals = { readonly equals?: false | ((last: number, next: number) => boolean) }

/** What a random program uses: Solid's, or ours in its place. An owner is handed back as it came. */
export type Api = {
  batch(act: () => void): void
  catchError(act: () => void, catches: (error: unknown) => void): void
  createEffect(run: (last: number) => unknown, value?: number): void
  createMemo(run: (last: number) => number, value: number, options: Equals): () => number
  createRenderEffect(run: (last: number) => unknown, value?: number): void
  createRoot(act: (dispose: () => void) => void): void
  createSignal(value: number): readonly [() => number, (next: (last: number) => number) => unknown]
  getOwner(): Owner
  on(
    sources: (() => number)[],
    run: (now: readonly number[], last: readonly number[] | undefined) => void,
    options: { readonly defer?: boolean },
  ): (last: number) => unknown
  onCleanup(end: () => void): void
  onMount(run: () => void): void
  runWithOwner(owner: Owner, act: () => void): void
  untrack(act: () => number): number
}

/** A computation of a random program; what it reads are numbers into the list of all signals and memos so far. */
export type Computation = {
  readonly kind: 'memo' | 'drawing' | 'effect' | 'mount' | 'named' | 'deferred' | 'root' | 'boundary'
  readonly reads: readonly number[]
  readonly isUntracked: boolean
  /** Reads on only while what it read adds up to something odd. */
  readonly isChoosy: boolean
  readonly equals: 'same' | 'never' | 'parity'
  /** Throws when what it read adds up to a multiple of it. */
  readonly throwsAt: number | undefined
  readonly throwsFirst: boolean
  readonly writes: { readonly signal: number; readonly least: number } | undefined
  readonly inside: readonly Computation[]
}

export type Act =
  | { readonly kind: 'write'; readonly signal: number; readonly value: number }
  | { readonly kind: 'batch'; readonly writes: readonly { readonly signal: number; readonly value: number }[] }
  | { readonly kind: 'read'; readonly source: number }
  | { readonly kind: 'dispose'; readonly root: number }
  | { readonly kind: 'add'; readonly under: number; readonly computation: Computation }

export type Program = {
  readonly signals: readonly number[]
  readonly computations: readonly Computation[]
  readonly acts: readonly Act[]
}

function optionsOf(equals: Computation['equals']) {
  if (equals === 'same') return {}
  return { equals: equals === 'parity' && ((one: number, other: number) => one % 2 === other % 2) }
}

/** Runs a program and gives all that happened, in order. */
export function runProgram(api: Api, { signals, computations, acts }: Program): readonly string[] {
  const log: string[] = []
  const say = (...words: readonly unknown[]) => void log.push(words.map(String).join(' '))
  const setters: ((next: (last: number) => number) => void)[] = []
  let sources: (() => number)[] = []
  const owners: Owner[] = []
  const disposers: (() => void)[] = []
  const pick = <Item>(items: readonly Item[], at: number) => items[at % items.length]
  let ids = 0
  let runs = 0

  const set = (signal: number, next: (last: number) => number) => pick(setters, signal)?.(next)
  /** Makes a computation that reads only what stands before it: nothing waits for itself. */
  const make = (computation: Computation, readable: readonly (() => number)[]): (() => number) | undefined => {
    const { kind, reads, isUntracked, isChoosy, equals, throwsAt, throwsFirst, writes, inside } = computation
    // Roots that make roots would never end.
    if (ids > 150) return undefined
    const id = `${kind}${ids++}`
    // Who reads a signal again, after something else did, stands twice in Solid's list, and in another place than in ours.
    const once = new Set(reads.map((source) => source % readable.length))
    const readAll = () => {
      let sum = 0
      for (const source of once) {
        sum += readable[source]?.() ?? 0
        if (isChoosy && sum % 2 === 0) break
      }
      return sum
    }
    const run = (...given: unknown[]): number => {
      // A loop ends once nothing depends on anything.
      if (++runs > 500) return 0
      owners.push(api.getOwner())
      api.onCleanup(() => say('end', id))
      if (throwsFirst && throwsAt && ids % throwsAt === 0) throw new Error(`early ${id}`)
      const sum = isUntracked || kind === 'boundary' ? api.untrack(readAll) : readAll()
      say(id, sum, ...given)
      if (throwsAt && sum % throwsAt === 0) throw new Error(`${id} at ${sum}`)
      makeAll(inside, readable)
      if (writes) set(writes.signal, (last) => Math.max(last, writes.least))
      return sum
    }
    const named = (isDeferred: boolean) => {
      const first = pick(readable, reads[0] ?? 0)!
      return api.on([first, first], ([now], last) => void run(now, last), { defer: isDeferred })
    }
    switch (kind) {
      case 'memo':
        return api.createMemo((last) => run(last), 0, optionsOf(equals))
      case 'drawing':
        return void api.createRenderEffect((last) => run(last), 1)
      case 'effect':
        return void api.createEffect((last) => run(last), 1)
      case 'mount':
        return void api.onMount(() => void run())
      case 'named':
        return void api.createEffect(named(false))
      case 'deferred':
        return void api.createRenderEffect(named(true))
      case 'root':
        return void api.createRoot((dispose) => {
          disposers.push(dispose)
          return run()
        })
      case 'boundary':
        return void api.catchError(
          () => void run(),
          (error) => {
            say(id, 'caught', (error as Error).message)
          },
        )
    }
  }
  const makeAll = (all: readonly Computation[], readable: readonly (() => number)[]) => {
    const before = [...readable]
    for (const one of all) {
      const made = make(one, [...before])
      if (made) before.push(made)
    }
    return before
  }
  const attempt = (name: string, act: () => unknown) => {
    say('->', name)
    try {
      act()
    } catch (error) {
      say('threw', (error as Error).message)
    }
  }
  const perform = (act: Act): unknown => {
    switch (act.kind) {
      case 'write':
        return set(act.signal, () => act.value)
      case 'batch':
        return api.batch(() => act.writes.forEach(({ signal, value }) => set(signal, () => value)))
      case 'read':
        return say('read', pick(sources, act.source)?.())
      case 'dispose':
        return pick(disposers, act.root)?.()
      case 'add':
        return api.runWithOwner(pick(owners, act.under) ?? null, () => {
          sources = makeAll([act.computation], sources)
        })
    }
  }

  attempt('start', () =>
    api.createRoot((dispose) => {
      disposers.push(dispose)
      owners.push(api.getOwner())
      for (const value of signals) {
        const [get, setter] = api.createSignal(value)
        sources.push(get)
        setters.push(setter)
      }
      sources = makeAll(computations, sources)
    }),
  )
  for (const act of acts) attempt(act.kind, () => perform(act))
  return log
}
