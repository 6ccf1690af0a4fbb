import { expect, test } from 'vitest'
import { toScript } from './finishScripts.ts'
import { linkHeader } from './linkHeader.ts'

test('the likely parts are named with their hashes, and nothing else is', () => {
  const [qr, other] = [toScript('qr', 'export const a=1'), toScript('exchange', 'export const b=1')]
  expect(linkHeader([other, qr])).toBe(
    `</${qr.fileName}>; rel=modulepreload; crossorigin; integrity="sha256-${qr.digest}"`,
  )
})

test('a page without them names nothing', () => {
  expect(linkHeader([])).toBe('')
})
