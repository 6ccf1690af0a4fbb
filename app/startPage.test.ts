// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import type { Boot } from './boot.ts'
import { makeInbox } from './lib/makeInbox.ts'
import { readParams } from './params.ts'
import { startPage } from './startPage.tsx'

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

/** Starts the page at a link that names no session, over a skeleton. */
function start() {
  const content = document.createElement('div')
  const skeleton = document.createElement('p')
  skeleton.textContent = 'skeleton'
  content.append(skeleton)
  document.body.replaceChildren(content)
  vi.stubGlobal(
    'BroadcastChannel',
    class {
      close() {}
    },
  )
  const boot = {
    params: readParams('', '', () => undefined),
    place: 'page',
    backend: undefined,
    firstRead: undefined,
    hosts: undefined,
    hostSign: new Promise<void>(() => undefined),
    inbox: makeInbox(() => undefined),
    started: vi.fn(),
    failed: vi.fn(),
  } satisfies Boot
  return { content, boot, end: startPage(content, boot) }
}

test('the skeleton gives way to the page, and not before there is something to draw', async () => {
  const { content, boot, end } = start()
  expect([content.textContent, boot.started.mock.calls.length]).toEqual(['skeleton', 0])
  await vi.waitFor(() => expect(boot.started).toHaveBeenCalledOnce())
  expect(content.textContent).not.toContain('skeleton')
  expect(content.querySelector('main')).not.toBeNull()
  end()
})

test('a page that cannot be drawn says so, and leaves the skeleton to those who put words there', async () => {
  const told = vi.spyOn(console, 'error').mockReturnValue(undefined)
  vi.spyOn(Element.prototype, 'cloneNode').mockImplementation(() => {
    throw new Error('nothing can be drawn')
  })
  const { content, boot, end } = start()
  await vi.waitFor(() => expect(boot.failed).toHaveBeenCalledOnce())
  expect([content.textContent, boot.started.mock.calls.length]).toEqual(['skeleton', 0])
  expect(told).toHaveBeenCalled()
  end()
})
