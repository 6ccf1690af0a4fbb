import type { Node } from './owners.ts'
import { drawing, effect, makeNode, makeOwned, memo, stale, untrack } from './owners.ts'
import { inRound, read, runLater, update, write } from './rounds.ts'

type Accessor<Value> = () => Value
type Options<Value> = { readonly equals?: false | ((last: Value, next: Value) => boolean) }
type Setter<Value> = (next: Value | ((last: Value) => Value)) => Value

/** A value that changes, and its setter. */
export function createSignal<Value>(value: Value, options?: Options<Value>): [Accessor<Value>, Setter<Value>] {
  const node = makeNode(undefined, undefined, value, options?.equals as Node['equals'])
  const set: Setter<Value> = (next) => {
    const value = typeof next === 'function' ? (next as (last: Value) => Value)(node.value as Value) : next
    write(node, value)
    return value
  }
  return [accessorOf(node), set]
}

/** A value that follows from others. Runs at once, then when one of them changed. */
export function createMemo<Value>(
  run: (last: Value) => Value,
  value?: Value,
  options?: Options<Value>,
): Accessor<Value> {
  const node = makeOwned(run as Node['run'], memo, value, options?.equals as Node['equals'])
  update(node)
  return accessorOf(node)
}

/** Draws at once, then before the effects of each round. */
export function createRenderEffect<Value>(run: (last: Value) => Value, value?: Value): void {
  update(makeOwned(run as Node['run'], drawing, value))
}

/** Runs when everything is drawn. */
export function createEffect<Value>(run: (last: Value) => Value, value?: Value): void {
  const node = makeOwned(run as Node['run'], effect, value)
  node.state = stale
  runLater(node)
}

/** Calls `run` once everything is drawn. */
export function onMount(run: () => void): void {
  createEffect(() => untrack(run))
}

/** Calls `act`; what depends on the signals it sets runs once, when it is done. */
export function batch<Value>(act: () => Value): Value | undefined {
  return inRound(act)
}

/** Makes an effect that depends on what it names alone, and gets its values: now, and the last time. */
export function on<Value>(
  sources: Accessor<Value> | Accessor<unknown>[],
  run: (now: Value, last: Value | undefined, before: unknown) => unknown,
  options?: { readonly defer?: boolean },
): (before: unknown) => unknown {
  let isDeferred = options?.defer
  let last: Value | undefined
  return (before) => {
    const now = (Array.isArray(sources) ? sources.map((source) => source()) : sources()) as Value
    if (isDeferred) {
      isDeferred = false
      return before
    }
    return untrack(() => {
      const result = run(now, last, before)
      last = now
      return result
    })
  }
}

let ids = 0

/** Gives an id for an element that no other one has. */
export function createUniqueId(): string {
  return `cl-${ids++}`
}

function accessorOf<Value>(node: Node): Accessor<Value> {
  return () => read(node) as Value
}
