import { expect, test } from 'vitest'
import { accentStyle } from './accentStyle.ts'

test.each([
  ['#ffd60a', '#000'],
  ['#1b2a6b', '#fff'],
  ['#fff', '#000'],
])('on the accent %s the text is %s', (accent, ink) => {
  expect(accentStyle(accent)).toBe(`:root{--accent:${accent};--on-accent:${ink}}`)
})

test('a brand without a colour has the usual one', () => {
  expect(accentStyle(undefined)).toBe('')
})
