// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { addStyle } from './addStyle.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  document.adoptedStyleSheets = []
  document.head.replaceChildren()
})

const own = () => {
  const style = document.createElement('style')
  style.textContent = 'body{color:red}'
  document.head.append(style)
  return style.sheet
}

test('rules come in a sheet of their own, after those before', () => {
  const sheet = own()
  addStyle('body{color:green}p{color:red}')
  addStyle('body{color:blue}')
  expect(document.adoptedStyleSheets).toHaveLength(2)
  expect(sheet?.cssRules).toHaveLength(1)
})

test('a browser that makes no sheets gets them in the document’s own', () => {
  const sheet = own()
  vi.stubGlobal('CSSStyleSheet', function () {
    throw new TypeError('Illegal constructor')
  })
  addStyle('body{color:green}p{color:red}')
  expect(document.adoptedStyleSheets).toHaveLength(0)
  expect(sheet?.cssRules).toHaveLength(2)
})
