// @vitest-environment happy-dom
import { afterEach, beforeAll, vi } from 'vitest'
import { loadParts } from './loadParts.ts'
import './cases/answers.ts'
import './cases/choices.ts'
import './cases/device.ts'
import './cases/ends.ts'
import './cases/input.ts'
import './cases/line.ts'
import './cases/routes.ts'
import './cases/site.ts'

beforeAll(loadParts)

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  Reflect.deleteProperty(window, 'InletHost')
  window.sessionStorage.clear()
  window.localStorage.clear()
})
