import type { Manner } from './reopen.ts'
import type { Standing } from './standings.ts'
import type { StorageMode } from './storages.ts'

/**
 * Gives the screen that the payer must come back to. Where the storage is gone and only a stripped address is left,
 * nothing can open the session but the host's link: the page says so.
 */
export function screenAfter(
  { wire, screen }: Standing,
  mode: StorageMode,
  manner: Manner,
): Standing['screen'] | 'NO LINK' {
  if (mode !== 'emptied' || manner !== 'reloaded') return screen
  // Dynamic's flows open by their id alone.
  return wire.kind === 'dynamic' ? screen : 'NO LINK'
}
