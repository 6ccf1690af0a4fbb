import { vi } from 'vitest'

/** Takes away what a mounted page and its test leave on the window. */
export function tidy(): void {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
  Reflect.deleteProperty(window, 'InletHost')
  window.sessionStorage.clear()
  window.localStorage.clear()
}
