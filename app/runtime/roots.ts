import type { Node } from './owners.ts'
import { dispose, listener, makeNode, makeOwned, owner, untrack, within } from './owners.ts'
import { fail, inRound } from './rounds.ts'

/** Calls `act` under a node that only its `dispose` ends. */
export function createRoot<Value>(act: (dispose: () => void) => Value): Value {
  const root = makeNode()
  return runUnder(root, () => act(() => untrack(() => dispose(root)))) as Value
}

/** Gives the node that owns what is made now. */
export function getOwner(): Node | undefined {
  return owner
}

/** Calls `act` as if that node had made it: later, in an answer, a timer, a listener. */
export function runWithOwner<Value>(node: Node | undefined, act: () => Value): Value | undefined {
  try {
    return runUnder(node, act)
  } catch (error) {
    return fail(error, node)
  }
}

/** Calls `act` under a node, in a round. */
export function runUnder<Value>(node: Node | undefined, act: () => Value): Value | undefined {
  return within(node, undefined, () => inRound(act, true))
}

/** Calls `act`; `catches` takes what it throws, and what all that it makes throws later. */
export function catchError<Value>(act: () => Value, catches: (error: unknown) => void): Value | undefined {
  const node = makeOwned()
  node.catches = catches
  try {
    return within(node, listener, act)
  } catch (error) {
    return fail(error, node)
  }
}
