import { vi } from 'vitest'
import type { Manner } from './reopen.ts'

/** What a browser does with what a page keeps. */
export type StorageMode = 'kept' | 'denied' | 'emptied' | 'partitioned'

/** What each mode is, in words. */
export const storageModes: Readonly<Record<StorageMode, string>> = {
  kept: 'storage works',
  denied: 'storage throws',
  emptied: 'storage is empty after each life of the page',
  partitioned: 'the page is opened in a frame of another site, which has a storage of its own',
}

/** Spoils the storage before a life of the page, as its mode does. */
export function spoilStorage(mode: StorageMode): void {
  if (mode !== 'denied') return
  const deny = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(deny)
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(deny)
}

/** Does to the storage what happens to it between two lives of the page: a reload stays in its frame. */
export function passToNextLife(mode: StorageMode, manner: Manner): void {
  if (mode !== 'emptied' && !(mode === 'partitioned' && manner === 'opened again')) return
  window.sessionStorage.clear()
  window.localStorage.clear()
}

/** Remembers what is kept now, and gives what puts exactly that back. */
export function keepAsItIs(): () => void {
  const stores = storesNow().map((store) => [store, Object.entries({ ...store }) as [string, string][]] as const)
  return () => {
    for (const [store, entries] of stores) {
      store.clear()
      for (const [name, text] of entries) store.setItem(name, text)
    }
  }
}

/** Storage that throws keeps nothing. */
function storesNow(): readonly Storage[] {
  try {
    return [window.localStorage, window.sessionStorage]
  } catch {
    return []
  }
}
