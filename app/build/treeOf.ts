import type { Tree } from '../runtime/template.ts'

/** One piece of a template: a place that is filled later, a tag with its attributes, or text. */
const piece = /<!>|<(\/?)([a-z][^\s/>]*)([^>"]*(?:"[^"]*"[^>"]*)*)>|[^<]+/gi
const attribute = /([^\s="/]+)(?:="([^"]*)")?/g
const entity = /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' }
const empty = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i

type Items = (Record<string, string> | Items | string | 0)[]

/**
 * Reads a template that Solid's compiler wrote (closing tags and quotes kept, see pageConfig.ts), not HTML in general.
 * @throws an Error for what is not one element, and for what our `template()` does not draw.
 */
export function treeOf(markup: string): Tree {
  const root: Items = []
  const open = [root]
  let length = 0
  for (const [whole, closing, tag, attributes = ''] of markup.matchAll(piece)) {
    length += whole.length
    const place = open.at(-1) ?? []
    if (closing) open.pop()
    else if (tag) {
      const element: Items = [tag, ...attributesOf(attributes)]
      place.push(element)
      if (!empty.test(tag)) open.push(element)
    } else place.push(whole === '<!>' ? 0 : decode(whole))
  }
  const [element, second] = root
  const isWhole = length === markup.length && open.length === 1
  if (!isWhole || second !== undefined || !Array.isArray(element) || /<foreignObject|<math/.test(markup))
    throw new Error(`Not a template: ${markup}`)
  // The pieces are pushed in the order of the type: a tag first.
  return element as unknown[] as [string]
}

function attributesOf(text: string): Record<string, string>[] {
  const found = [...text.matchAll(attribute)].map(([, name = '', value = '']) => [name, decode(value)])
  return found.length > 0 ? [Object.fromEntries(found) as Record<string, string>] : []
}

function decode(text: string): string {
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10))
  })
}
