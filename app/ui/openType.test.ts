// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { openType } from './openType.ts'

test('what is asked for its size is in the document, out of sight, once for each row of types, and gone after', async () => {
  const asked = vi.fn((sample: HTMLElement) => [sample.isConnected, sample.className, sample.textContent])
  vi.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (this: HTMLElement) {
    asked(this)
    return 0
  })
  await openType()
  expect(asked.mock.results.map(({ value }) => value)).toEqual([
    [true, 'hidden', '0000'],
    [true, 'hidden', '000'],
  ])
  expect(document.body.childNodes).toHaveLength(0)
})
