/** What a page is made of: a signal, a memo, an effect, or a mere owner of others. */
export type Node = {
  value: unknown
  /** Computes the value from the one before; a signal and a mere owner have none. */
  readonly run: ((before: unknown) => unknown) | undefined
  readonly kind: typeof memo | typeof drawing | typeof effect | undefined
  /** Tells that a value is the same as the last, so that nobody needs to know; `false`: it never is. */
  readonly equals: false | ((last: unknown, next: unknown) => boolean)
  state: typeof settled | typeof unsure | typeof stale
  /** The round in which it last ran, or 0. */
  ranAt: number
  /** What it read, in order; absent until it has read anything. */
  sources: Node[] | undefined
  /** Who read it. */
  readonly observers: Node[]
  readonly owner: Node | undefined
  /** What ends with it, and before it runs again. */
  readonly owned: Node[]
  readonly cleanups: (() => void)[]
  /** Takes the errors of what is inside. */
  catches: ((error: unknown) => void) | undefined
  /** What `useContext` finds inside, and for whom. */
  gives: readonly [context: object, value: unknown] | undefined
}

/** What a node is, in the order in which a round runs them. */
export const memo = 1
export const drawing = 2
export const effect = 3

/** Nothing changed, something may have, something did: of what a node read. */
export const settled = 0
export const unsure = 1
export const stale = 2

/** Owns what is made now. */
export let owner: Node | undefined
/** Depends on what is read now. */
export let listener: Node | undefined

/** Calls `act` under an owner and a listener of its own. */
export function within<Value>(nextOwner: Node | undefined, nextListener: Node | undefined, act: () => Value): Value {
  const [lastOwner, lastListener] = [owner, listener]
  owner = nextOwner
  listener = nextListener
  try {
    return act()
  } finally {
    owner = lastOwner
    listener = lastListener
  }
}

/** Calls `act` and depends on nothing it reads. */
export function untrack<Value>(act: () => Value): Value {
  return within(owner, undefined, act)
}

/** Makes a node whose owner does not end it. */
export function makeNode(
  run?: Node['run'],
  kind?: Node['kind'],
  value?: unknown,
  equals: Node['equals'] = (last, next) => last === next,
): Node {
  return {
    value,
    run,
    kind,
    equals,
    state: settled,
    ranAt: 0,
    sources: undefined,
    observers: [],
    owner,
    owned: [],
    cleanups: [],
    catches: undefined,
    gives: undefined,
  }
}

/** Makes a node that ends with its owner. */
export function makeOwned(...facts: Parameters<typeof makeNode>): Node {
  const node = makeNode(...facts)
  owner?.owned.push(node)
  return node
}

/** Calls `end` before the node that runs now runs again, and when it ends. */
export function onCleanup(end: () => void): void {
  owner?.cleanups.push(end)
}

/** Takes all that a node has: what it owns, what it read; the last comes first. */
export function dispose(node: Node): void {
  for (let source; (source = node.sources?.pop());) {
    const { observers } = source
    const last = observers.pop()
    if (last && last !== node) observers[observers.lastIndexOf(node)] = last
  }
  for (let child; (child = node.owned.pop());) dispose(child)
  for (let end; (end = node.cleanups.pop());) end()
  node.state = settled
}
