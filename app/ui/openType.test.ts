// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { openType } from './openType.ts'

test('what is asked for its size is in the document, out of sight, once for all types, and gone after', () => {
  const asked = vi.fn((sample: HTMLElement) => [sample.isConnected, sample.className, sample.textContent])
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    asked(this)
    return 0
  })
  openType()
  expect(asked.mock.results).toEqual([{ type: 'return', value: [true, 'hidden', '0000000'] }])
  expect(document.body.childNodes).toHaveLength(0)
})
