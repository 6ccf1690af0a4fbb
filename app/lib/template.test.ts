// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { template } from './template.ts'

const svg = 'http://www.w3.org/2000/svg'
const element = (node: Node): Element => {
  if (node instanceof Element) return node
  throw new Error('not an element')
}

test('tags, attributes and text become nodes', () => {
  const node = element(template('<p class="a b"title="it\'s">one<b hidden>two</b></p>')())
  expect(node.outerHTML).toBe('<p class="a b" title="it\'s">one<b hidden="">two</b></p>')
})

test('each call gives a clone of its own', () => {
  const create = template('<p>one</p>')
  const first = create()
  first.textContent = 'changed'
  expect(create().textContent).toBe('one')
})

test('elements that have no content do not swallow what follows', () => {
  const node = template('<div><input value="1"disabled><br>text<img src="a.svg"><i></i></div>')()
  expect([...node.childNodes].map((child) => child.nodeName)).toEqual(['INPUT', 'BR', '#text', 'IMG', 'I'])
})

test('markers become empty comments where the compiled code looks for them', () => {
  const node = template('<p>a<!>b<!---->c<!--note--></p>')()
  expect([...node.childNodes].map((child) => `${child.nodeType}${child.textContent ?? ''}`)).toEqual([
    '3a',
    '8',
    '3b',
    '8',
    '3c',
    '8note',
  ])
})

test('entities are read in text and in values, once', () => {
  const node = element(
    template('<p title="&quot;a&quot; &amp;amp; b">&lt;3 &gt; 2&nbsp;&#8217;&#x1F600; &unknown;</p>')(),
  )
  expect(node.textContent).toBe('<3 > 2\u00a0’😀 &unknown;')
  expect(node.getAttribute('title')).toBe('"a" &amp; b')
})

test('a value may hold what looks like a tag', () => {
  const node = element(template('<p title="<b> > c"data-x="/">text</p>')())
  expect([node.getAttribute('title'), node.getAttribute('data-x'), node.textContent]).toEqual(['<b> > c', '/', 'text'])
})

test('drawings are made in the SVG namespace, and what stands in a foreignObject is not', () => {
  const node = element(
    template(
      '<div><svg viewBox="0 0 1 1"><g><path d="M0 0"></path></g><foreignObject><p></p></foreignObject></svg><i></i></div>',
    )(),
  )
  const space = (name: string) =>
    [...node.getElementsByTagName('*')].find(({ localName }) => localName === name)?.namespaceURI
  expect([space('svg'), space('path'), space('foreignObject')]).toEqual([svg, svg, svg])
  expect([space('p'), space('i')]).toEqual([node.namespaceURI, node.namespaceURI])
  expect(node.querySelector('svg')?.getAttribute('viewBox')).toBe('0 0 1 1')
})

test('a piece of a drawing comes out of the svg it is wrapped in', () => {
  const node = element(template('<svg><circle r="1"></circle></svg>', false, true)())
  expect([node.localName, node.namespaceURI, node.getAttribute('r')]).toEqual(['circle', svg, '1'])
})

test('text alone is a text node', () => {
  expect(template('just text')().nodeType).toBe(3)
})

test('an empty template is an error, not an empty screen', () => {
  expect(() => template('')()).toThrow('Not a template')
})
