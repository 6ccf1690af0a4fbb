import { makeOwned, owner, untrack, within } from './owners.ts'
import { createMemo } from './signals.ts'

export type Context<Value> = {
  readonly Provider: (props: { value: Value; readonly children: unknown }) => unknown
}

/** A value for all that is drawn inside a `Provider`; outside of one `useContext` gives `undefined`. */
export function createContext<Value>(): Context<Value> {
  const context: Context<Value> = {
    Provider(props) {
      const node = makeOwned()
      node.gives = [context, untrack(() => props.value)]
      return within(node, undefined, () => createMemo(() => props.children))
    },
  }
  return context
}

/** Gives what the nearest `Provider` around gives. */
export function useContext<Value>(context: Context<Value>): Value | undefined {
  let above = owner
  while (above && above.gives?.[0] !== context) above = above.owner
  return above?.gives?.[1] as Value | undefined
}
