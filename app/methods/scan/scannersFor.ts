import type { Family } from '../../chains/caip.ts'
import type { Scanner } from '../../wallets/apps/scanners.ts'
import { scanners } from '../../wallets/apps/scanners.ts'

/** Lists what may scan a code of a family; a camera finds nothing in an address, so it is there where the page may be opened elsewhere. */
export function scannersFor(family: Family, opensElsewhere: boolean): readonly Scanner[] {
  return scanners.filter(({ reads }) => reads[family] && (reads[family] !== 'page' || opensElsewhere))
}

/** What was chosen, by session; kept for the life of the page alone. */
const chosen = new Map<string, string>()

/** Gives what the payer of a session said to scan with. */
export function recallScanner(sessionId: string): string | undefined {
  return chosen.get(sessionId)
}

/** Keeps what the payer of a session said to scan with; nothing forgets it. */
export function keepScanner(sessionId: string, id: string | undefined): void {
  if (id === undefined) chosen.delete(sessionId)
  else chosen.set(sessionId, id)
}
