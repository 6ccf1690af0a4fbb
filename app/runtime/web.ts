import { insert } from './insert.ts'
import { untrack } from './owners.ts'
import { createRoot } from './roots.ts'
import { createMemo } from './signals.ts'

export { insert } from './insert.ts'
export { createRenderEffect as effect } from './signals.ts'
export { template } from './template.ts'

/** Draws into an element, behind what stands there already; gives what takes all of it away. */
export function render(draw: () => unknown, element: Element): () => void {
  return createRoot((dispose) => {
    insert(element, draw(), element.firstChild ? null : undefined)
    return () => {
      dispose()
      element.textContent = ''
    }
  })
}

/** Calls a component; it depends on nothing that it reads while it is made. */
export function createComponent<Props>(component: (props: Props) => unknown, props: Props): unknown {
  return untrack(() => component(props))
}

/** Keeps what an expression gives until something in it changes. */
export function memo(ask: () => unknown): () => unknown {
  return createMemo(() => ask())
}

/** Hands an element to its `ref`. */
export function use(take: (element: Element) => void, element: Element): void {
  untrack(() => take(element))
}

/** Sets an attribute; nothing takes it away. */
export function setAttribute(element: Element, name: string, value: unknown): void {
  if (value == null) element.removeAttribute(name)
  else element.setAttribute(name, value as string)
}

/** Sets the class; nothing takes it away. */
export function className(element: Element, value: unknown): void {
  setAttribute(element, 'class', value)
}
