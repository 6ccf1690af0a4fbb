import { expect, test } from 'vitest'
import { firstPart } from '../head/firstPart.ts'
import { toScript } from './finishScripts.ts'
import { linkHeader } from './linkHeader.ts'

test('the first part is named with its hash, and nothing else is', () => {
  const [first, other] = [toScript(firstPart, 'export const a=1'), toScript('exchange', 'export const b=1')]
  expect(linkHeader([other, first])).toBe(
    `</${first.fileName}>; rel=modulepreload; crossorigin; integrity="sha256-${first.digest}"`,
  )
})

test('a page without one names nothing', () => {
  expect(linkHeader([])).toBe('')
})
