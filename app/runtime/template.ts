/** An element as the build writes it: its tag, then in any order its attributes, its children, texts, and 0 for each place that is filled later. */
export type Tree = readonly [tag: string, ...items: (Readonly<Record<string, string>> | Tree | string | 0)[]]

const svg = 'http://www.w3.org/2000/svg'
const html = 'http://www.w3.org/1999/xhtml'

/**
 * Gives a function that clones the element a tree describes; what Solid's compiled JSX calls.
 *
 * Stands in for `template()` of solid-js/web, which goes through `innerHTML`: this one uses only DOM methods that no
 * policy restricts, so Trusted Types need to allow no HTML at all. The build writes the trees, so that no markup is read
 * here. `isSvg`: the element is a piece of a drawing.
 *
 * @see https://github.com/ryansolid/dom-expressions
 */
export function template(tree: Tree, isSvg = false): () => Node {
  let element: Element | undefined
  return () => (element ??= create(tree, isSvg ? svg : html)).cloneNode(true)
}

function create([tag, ...items]: Tree, space: string): Element {
  const own = tag === 'svg' ? svg : space
  const element = document.createElementNS(own, tag)
  for (const item of items)
    if (Array.isArray(item)) element.append(create(item as Tree, own))
    else if (typeof item === 'object')
      for (const [name, value] of Object.entries(item)) element.setAttribute(name, value as string)
    else element.append(item || document.createComment(''))
  return element
}
