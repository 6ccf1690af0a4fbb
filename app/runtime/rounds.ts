import type { Node } from './owners.ts'
import { dispose, effect, listener, makeNode, memo, owner, settled, stale, unsure, within } from './owners.ts'

/** The memos and the others that a round still has to run; absent outside of one. */
let memos: Node[] | undefined
let others: Node[] | undefined
/** Counts the rounds. */
let now = 1

/** Gives a value as of now, and lets whoever runs depend on it. */
export function read(node: Node): unknown {
  if (node.sources && node.state === stale) update(node)
  else if (node.state === unsure) aside(() => askSources(node))
  if (listener && node.observers.at(-1) !== listener) {
    node.observers.push(listener)
    ;(listener.sources ??= []).push(node)
  }
  return node.value
}

/** Sets a value; whoever depends on it runs in this round, or in one of its own. */
export function write(node: Node, value: unknown): void {
  if (node.equals && node.equals(node.value, value)) return
  node.value = value
  if (node.observers.length) inRound(() => mark(node, stale))
}

/** Queues whoever depends on a node: those who read it are stale, those behind them may be. */
function mark(node: Node, state: typeof unsure | typeof stale): void {
  for (const observer of node.observers) {
    const isQueued = observer.state !== settled
    if (!isQueued || state === stale) observer.state = state
    if (isQueued) continue
    ;(observer.kind === memo ? memos : others)?.push(observer)
    mark(observer, unsure)
  }
}

/**
 * Calls `act`, then runs what became stale: memos at once, the rest when the outermost round ends. With `isRoot` memos do
 * not wait for the end of `act`.
 */
export function inRound<Value>(act: () => Value, isRoot = false): Value | undefined {
  if (memos) return act()
  const isInner = others !== undefined
  if (!isRoot) memos = []
  others ??= []
  now++
  try {
    const value = act()
    for (const node of memos ?? []) settle(node)
    memos = undefined
    if (!isInner) runOthers()
    return value
  } catch (error) {
    memos = undefined
    if (!isInner) others = undefined
    return fail(error, owner)
  }
}

/** Draws first; effects see the page as it then is. */
function runOthers(): void {
  const queue = others ?? []
  others = undefined
  if (queue.length)
    inRound(() => {
      for (const node of queue) if (node.kind !== effect) settle(node)
      for (const node of queue) if (node.kind === effect) settle(node)
    })
}

/** Runs a node if it is stale, after those of its owners that are: they may end it. */
function settle(node: Node): void {
  if (node.state === unsure) return askSources(node)
  if (node.state !== stale) return
  const line = [node]
  for (let above = node.owner; above && above.ranAt < now; above = above.owner) if (above.state) line.push(above)
  for (const one of line.reverse())
    if (one.state === stale) update(one)
    else if (one.state === unsure) aside(() => askSources(one, node))
}

/** Lets the stale sources of a node run; one of them that changes makes the node stale. */
function askSources(node: Node, asking?: Node): void {
  node.state = settled
  for (const source of node.sources ?? [])
    if (source.state === unsure) askSources(source, asking)
    else if (source.sources && source.state === stale && source !== asking && source.ranAt < now) settle(source)
}

/** Calls `act` in a round of its own, beside the one that runs. */
function aside(act: () => void): void {
  const waiting = memos
  memos = undefined
  inRound(act)
  memos = waiting
}

/** Runs a node anew. */
export function update(node: Node): undefined {
  const { run } = node
  if (!run) return undefined
  dispose(node)
  const round = now
  let value: unknown
  try {
    value = within(node, node, () => run(node.value))
  } catch (error) {
    if (node.kind === memo) {
      node.owned.splice(0).forEach(dispose)
      node.state = stale
    }
    node.ranAt = round + 1
    return fail(error, node)
  }
  // It may have run again, inside of its own run: then that is the newer one.
  if (node.ranAt > round) return
  if (node.ranAt && node.kind === memo) write(node, value)
  else node.value = value
  node.ranAt = round
}

/** Runs an effect when the round ends, or at once outside of one. */
export function runLater(node: Node): void {
  if (others) others.push(node)
  else update(node)
}

/**
 * Hands an error to the nearest owner that takes errors, when what is drawn now is drawn.
 * @throws the error where nobody takes it.
 */
export function fail(error: unknown, from: Node | undefined): undefined {
  let taker = from
  while (taker && !taker.catches) taker = taker.owner
  if (!taker) throw error
  const { catches, owner } = taker
  const tell = () => {
    try {
      catches?.(error)
    } catch (next) {
      fail(next, owner)
    }
  }
  runLater({ ...makeNode(tell), state: stale, owner: undefined })
}
