import { recentKey } from '../wallets/recentWallet.ts'

/** Remembers over visits which wallet was connected, by its id alone. */
export function noteRecentWallet(id: string): void {
  try {
    window.localStorage.setItem(recentKey, id)
  } catch {
    // Storage throws in third-party frames, and a full one takes nothing.
  }
}
