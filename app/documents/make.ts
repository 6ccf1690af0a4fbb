/** Makes an element with a class, and its content as text or elements. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag)
  if (className) element.className = className
  element.append(...content)
  return element
}

const paths = {
  right: 'm5 12.5 4.5 4.5L19 7.5',
  wrong: 'M6.5 6.5l11 11m0-11-11 11',
  should: 'M12 4 3 19.5h18zM12 10v4.5m0 2.4v.1',
} as const

/** Draws a small mark that stands beside a word. */
export function drawMark(kind: keyof typeof paths): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg'
  const svg = document.createElementNS(space, 'svg')
  const path = document.createElementNS(space, 'path')
  svg.setAttribute('viewBox', '0 0 24 24')
  svg.setAttribute('aria-hidden', 'true')
  path.setAttribute('d', paths[kind])
  svg.append(path)
  return svg
}
