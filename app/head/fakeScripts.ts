import { afterEach, beforeEach, vi } from 'vitest'
import type { Parts } from './createLoader.ts'

/** A list of parts for tests. */
export const parts: Parts = { rest: 'a+b/5678901234=', evm: 'evm45678901234=' }
/** What every file of a test exports. */
export const module = { encode: () => 'code' }
/** The tags that were put into the document since the test began, in order. */
export const tags: HTMLScriptElement[] = []

/** Tells a tag what became of its file. */
export const settle = (index: number, type: 'load' | 'error') => tags[index]?.dispatchEvent(new Event(type))

/** Lets no tag of this file's tests load anything: each is noted in `tags`. */
export function holdScripts(): void {
  beforeEach(() => {
    tags.length = 0
    vi.spyOn(document.head, 'append').mockImplementation(
      (...nodes) => void tags.push(...(nodes as HTMLScriptElement[])),
    )
  })
  afterEach(() => {
    vi.restoreAllMocks()
    vi.unstubAllGlobals()
  })
}
