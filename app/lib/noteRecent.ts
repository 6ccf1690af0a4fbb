import type { RecentKey } from './recentFirst.ts'

/** Remembers over visits what of a list was used, by its id alone. */
export function noteRecent(key: RecentKey, id: string): void {
  try {
    window.localStorage.setItem(key, id)
  } catch {
    // Storage throws in third-party frames, and a full one takes nothing.
  }
}
