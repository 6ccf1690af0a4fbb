// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { showFallback } from './showFallback.ts'

/** Puts the skeleton, or a page that has started, into the document. */
function drawPage(isSkeleton: boolean): void {
  const page = document.createElement('div')
  page.id = 'inlet'
  const section = document.createElement('section')
  if (isSkeleton) section.setAttribute('data-skeleton', '')
  page.append(section)
  document.body.replaceChildren(page)
}

test('says that the page did not start, and reloads it', () => {
  drawPage(true)
  const reload = vi.fn()
  showFallback(document, reload)
  showFallback(document, reload)
  expect(document.querySelectorAll('h1')).toHaveLength(1)
  expect(document.querySelector('[data-skeleton]')).toBeNull()
  document.querySelector('button')!.click()
  expect(reload).toHaveBeenCalledTimes(1)
})

test('leaves a page alone that has started', () => {
  drawPage(false)
  showFallback(document, () => undefined)
  expect(document.querySelector('h1')).toBeNull()
})
