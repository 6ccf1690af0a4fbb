/** One piece of a template: a comment, a tag with its attributes, or text. */
const piece = /<!(?:--([^]*?)--)?>|<(\/?)([a-z][^\s/>]*)([^>"]*(?:"[^"]*"[^>"]*)*)>|[^<]+/gi
const attribute = /([^\s="/]+)(?:="([^"]*)")?/g
const entity = /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi
const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' }
const empty = /^(?:area|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i
const svg = 'http://www.w3.org/2000/svg'
const html = 'http://www.w3.org/1999/xhtml'

/**
 * Gives a function that clones the node a template text describes; what Solid's compiled JSX calls.
 *
 * Stands in for `template()` of solid-js/web, which goes through `innerHTML`: this one uses only DOM methods that no
 * policy restricts, so Trusted Types need to allow no HTML at all. It reads what Solid's compiler writes (closing tags
 * and quotes kept, see vite.config.ts), not HTML in general. With `isSvg` the text comes wrapped in an `<svg>`.
 *
 * @see https://github.com/ryansolid/dom-expressions
 */
export function template(text: string, isImported = false, isSvg = false): () => Node {
  let node: Node | undefined
  const create = () => {
    const first = parse(text).firstChild
    const wanted = isSvg ? first?.firstChild : first
    if (!wanted) throw new Error(`Not a template: ${text}`)
    return wanted
  }
  return () => {
    node ??= create()
    return isImported ? document.importNode(node, true) : node.cloneNode(true)
  }
}

function parse(text: string): DocumentFragment {
  const fragment = document.createDocumentFragment()
  let place: Node = fragment
  for (const [whole, comment, closing, tag, attributes] of text.matchAll(piece)) {
    if (closing) place = place.parentNode ?? fragment
    else if (tag) {
      const element = createElement(tag, attributes ?? '', place)
      place.appendChild(element)
      if (!empty.test(tag)) place = element
    } else
      place.appendChild(
        whole.startsWith('<') ? document.createComment(comment ?? '') : document.createTextNode(decode(whole)),
      )
  }
  return fragment
}

function createElement(tag: string, attributes: string, place: Node): Element {
  const parent = place instanceof Element && place.localName !== 'foreignObject' ? place.namespaceURI : html
  const element = document.createElementNS(tag === 'svg' ? svg : parent, tag)
  for (const [, name, value] of attributes.matchAll(attribute)) element.setAttribute(name ?? '', decode(value ?? ''))
  return element
}

function decode(text: string): string {
  return text.replace(entity, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return named[name] ?? whole
    return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : parseInt(decimal, 10))
  })
}
