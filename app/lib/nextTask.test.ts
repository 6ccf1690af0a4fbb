// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { layOutNext } from './nextTask.ts'

test('layout is asked for in the next task, before a frame where the browser can be told', async () => {
  const asked = vi.spyOn(document.body, 'offsetHeight', 'get')
  const postTask = vi.fn<(go: () => void, options: object) => void>()
  vi.stubGlobal('scheduler', { postTask })
  layOutNext()
  expect(asked).not.toHaveBeenCalled()
  const [go, options] = postTask.mock.calls[0]!
  expect(options).toEqual({ priority: 'user-blocking' })
  go()
  await Promise.resolve()
  expect(asked).toHaveBeenCalledOnce()
  vi.unstubAllGlobals()
})
