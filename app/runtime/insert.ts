import { createRenderEffect } from './signals.ts'

/**
 * Puts into an element what stands between its tags: texts, numbers, nodes, lists of them, and functions that give them
 * and are asked again when it changes. Nodes that stay are not touched; a text that changes keeps its node.
 *
 * `before` is the child that it stands before, `null` for the last place; absent where it stands alone.
 */
export function insert(parent: Node, value: unknown, before?: Node | null): void {
  let nodes: readonly ChildNode[] = []
  const draw = (value: unknown): void => {
    const items: readonly unknown[] = [value].flat(Infinity)
    // Each depth has an effect of its own: what gave the function is not asked again when the function changes.
    if (items.some((item) => typeof item === 'function')) createRenderEffect(() => draw(items.map(ask)))
    else nodes = place(parent, nodes, nodesOf(items, nodes, before !== undefined), before ?? null)
  }
  draw(value)
}

function ask(item: unknown): unknown {
  return typeof item === 'function' ? (item as () => unknown)() : item
}

/** Gives the nodes of what is drawn next; an empty text keeps a place among others. */
function nodesOf(items: readonly unknown[], last: readonly ChildNode[], isAmongOthers: boolean): readonly ChildNode[] {
  const nodes: ChildNode[] = []
  for (const item of items)
    if (item != null && typeof item !== 'boolean')
      nodes.push(typeof item === 'object' ? (item as ChildNode) : writeText(last[nodes.length], String(item)))
  return nodes.length || !isAmongOthers ? nodes : [writeText(last[0], '')]
}

function writeText(last: ChildNode | undefined, data: string): ChildNode {
  if (last?.nodeType !== 3) return document.createTextNode(data)
  const text = last as Text
  if (text.data !== data) text.data = data
  return text
}

/** Puts `next` where `last` stands, and gives it; moves as few as it sees at a glance. */
function place(
  parent: Node,
  last: readonly ChildNode[],
  next: readonly ChildNode[],
  before: Node | null,
): readonly ChildNode[] {
  // What was drawn may stand elsewhere by now.
  const here = last.filter((node) => node.parentNode === parent)
  const end = here.length ? here.at(-1)!.nextSibling : before
  const kept = new Set(next)
  for (const node of here) if (!kept.has(node)) node.remove()
  let at = here.find((node) => kept.has(node)) ?? end
  for (const node of next) {
    // The one at hand goes elsewhere, or it would not stand before this one.
    if (at !== end && at?.nextSibling === node) at = node
    if (at === node) at = node.nextSibling
    else parent.insertBefore(node, at)
  }
  return next
}
