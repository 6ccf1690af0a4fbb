import { afterEach, beforeEach, vi } from 'vitest'
import { startedAt } from './scripted.ts'

/** For tests only: gives each test of a file a tab that remembers nothing, when the stories happen. */
export function freshTab(): void {
  beforeEach(() => {
    window.sessionStorage.clear()
    vi.useFakeTimers({ now: startedAt })
  })
  afterEach(() => {
    vi.useRealTimers()
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
}
