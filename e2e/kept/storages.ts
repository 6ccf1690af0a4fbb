import { vi } from 'vitest'
import type { Manner } from './reopen.ts'

/** What a browser does with what a page keeps. */
export type StorageMode = 'kept' | 'denied' | 'absent' | 'full' | 'emptied' | 'partitioned'

/** What each mode is, in words. */
export const storageModes: Readonly<Record<StorageMode, string>> = {
  kept: 'storage works',
  denied: 'storage throws',
  absent: 'there is none: null, as in an Android WebView that was not told to have one',
  full: 'what is kept can be read, and each write throws: a quota',
  emptied: 'storage is empty after each life of the page',
  partitioned: 'the page is opened in a frame of another site, which has a storage of its own',
}

/** Spoils the storage before a life of the page, as its mode does. */
export function spoilStorage(mode: StorageMode): void {
  switch (mode) {
    case 'denied':
      return spoilBoth(() => {
        throw new DOMException('denied', 'SecurityError')
      })
    case 'absent':
      // A browser's types know no such thing.
      return spoilBoth(() => null as unknown as Storage)
    case 'full':
      for (const name of ['localStorage', 'sessionStorage'] as const)
        vi.spyOn(window, name, 'get').mockReturnValue(takingNothing(window[name]))
      return
    case 'kept':
    case 'emptied':
    case 'partitioned':
      return
  }
}

function takingNothing(store: Storage): Storage {
  const refuse = () => {
    throw new DOMException('full', 'QuotaExceededError')
  }
  return new Proxy(store, {
    get(target, name) {
      const value: unknown = name === 'setItem' ? refuse : Reflect.get(target, name)
      return typeof value === 'function' ? (value.bind(target) as unknown) : value
    },
  })
}

function spoilBoth(get: () => Storage): void {
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(get)
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(get)
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

/** Storage that throws, or is none, keeps nothing. */
function storesNow(): readonly Storage[] {
  try {
    return [window.localStorage, window.sessionStorage].filter((store) => (store as Storage | null) !== null)
  } catch {
    return []
  }
}
