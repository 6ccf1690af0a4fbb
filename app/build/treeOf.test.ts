import { expect, test } from 'vitest'
import { treeOf } from './treeOf.ts'

test('tags, attributes and text become a tree', () => {
  expect(treeOf('<p class="a b"title="it\'s">one<b hidden>two</b></p>')).toEqual([
    'p',
    { class: 'a b', title: "it's" },
    'one',
    ['b', { hidden: '' }, 'two'],
  ])
})

test('elements that have no content do not swallow what follows', () => {
  expect(treeOf('<div><input value="1"disabled><br>text<img src="a.svg"><i></i></div>')).toEqual([
    'div',
    ['input', { value: '1', disabled: '' }],
    ['br'],
    'text',
    ['img', { src: 'a.svg' }],
    ['i'],
  ])
})

test('a marker becomes a place that is filled later', () => {
  expect(treeOf('<p>a<!>b<!></p>')).toEqual(['p', 'a', 0, 'b', 0])
})

test('entities are read in text and in values, once', () => {
  expect(treeOf('<p title="&quot;a&quot; &amp;amp; b">&lt;3 &gt; 2&nbsp;&#8217;&#x1F600; &unknown;</p>')).toEqual([
    'p',
    { title: '"a" &amp; b' },
    '<3 > 2\u00a0’😀 &unknown;',
  ])
})

test('a value may hold what looks like a tag', () => {
  expect(treeOf('<p title="<b> > c"data-x="/">text</p>')).toEqual(['p', { title: '<b> > c', 'data-x': '/' }, 'text'])
})

test.each([
  ['nothing', ''],
  ['text alone', 'just text'],
  ['two elements', '<p></p><p></p>'],
  ['an element that is not closed', '<p>'],
  ['a comment', '<p><!--note--></p>'],
  ['markup inside a drawing', '<svg><foreignObject><p></p></foreignObject></svg>'],
])('%s is no template', (_, markup) => {
  expect(() => treeOf(markup)).toThrow(`Not a template: ${markup}`)
})
