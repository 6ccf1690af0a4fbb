// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { readParams } from '../params.ts'
import { applyLook } from './applyLook.ts'

function lookOf(search: string): HTMLElement {
  const root = document.createElement('html')
  applyLook(
    root,
    readParams(search, '', () => undefined),
  )
  return root
}

test('theme, layout, edges and text size are on the root', () => {
  const root = lookOf('?theme=dark&layout=modal&insets=44,1,34,2&fontScale=1.3')
  expect(root.dataset).toMatchObject({ theme: 'dark', layout: 'modal' })
  expect(root.style.getPropertyValue('--inset-top')).toBe('44px')
  expect(root.style.getPropertyValue('--inset-bottom')).toBe('34px')
  expect(root.style.fontSize).toBe('130%')
})

test('a plain link leaves edges and text size to the browser', () => {
  expect(lookOf('').getAttribute('style')).toBe(null)
})

test('H21 hostile values leave edges alone and bound the text size', () => {
  expect(lookOf('?insets=1;url(x),2,3,4').getAttribute('style')).toBe(null)
  expect(lookOf('?fontScale=9').style.fontSize).toBe('200%')
})
