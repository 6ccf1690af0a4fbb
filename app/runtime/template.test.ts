// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import type { Tree } from './template.ts'
import { template } from './template.ts'

const svg = 'http://www.w3.org/2000/svg'
const draw = (tree: Tree, isSvg?: boolean): Element => {
  const node = template(tree, isSvg)()
  if (node instanceof Element) return node
  throw new Error('not an element')
}

test('a tag, its attributes, elements and texts become an element', () => {
  expect(draw(['p', { class: 'a b', hidden: '' }, 'one', ['b', 'two']]).outerHTML).toBe(
    '<p class="a b" hidden="">one<b>two</b></p>',
  )
})

test('each call gives a clone of its own', () => {
  const create = template(['p', 'one'])
  const first = create()
  first.textContent = 'changed'
  expect(create().textContent).toBe('one')
})

test('a place that is filled later is an empty comment, where the compiled code looks for it', () => {
  const { childNodes } = draw(['p', 'a', 0, 'b', 0])
  expect([...childNodes].map((child) => `${child.nodeType}${child.textContent ?? ''}`)).toEqual(['3a', '8', '3b', '8'])
})

test('drawings are made in the SVG namespace, and what stands beside them is not', () => {
  const node = draw(['div', ['svg', { viewBox: '0 0 1 1' }, ['g', ['path']]], ['i']])
  const spaces = [...node.getElementsByTagName('*')].map(({ localName, namespaceURI }) => [localName, namespaceURI])
  expect(Object.fromEntries(spaces)).toEqual({ svg, g: svg, path: svg, i: node.namespaceURI })
  expect(node.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 1 1')
})

test('a piece of a drawing is made in the SVG namespace by itself', () => {
  const node = draw(['circle', { r: '1' }], true)
  expect([node.localName, node.namespaceURI, node.getAttribute('r')]).toEqual(['circle', svg, '1'])
})
