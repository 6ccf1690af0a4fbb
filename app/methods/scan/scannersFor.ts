import type { Scanner } from '../../wallets/apps/scanners.ts'
import { scanners } from '../../wallets/apps/scanners.ts'
import type { Payee } from '../payee.ts'

/**
 * Lists what may scan a code: a camera finds nothing in an address, so it is there where the page may be opened elsewhere;
 * an exchange is there where it can send.
 */
export function scannersFor(
  { family, takesExchanges }: Pick<Payee, 'family' | 'takesExchanges'>,
  opensElsewhere: boolean,
): readonly Scanner[] {
  return scanners.filter(
    ({ kind, reads }) =>
      reads[family] && (reads[family] !== 'page' || opensElsewhere) && (kind !== 'exchange' || takesExchanges),
  )
}

/** What was chosen, by session; kept for the life of the page alone. */
const chosen = new Map<string, string>()

/** Gives what the payer of a session said to scan with. */
export function recallScanner(sessionId: string): string | undefined {
  return chosen.get(sessionId)
}

/** Keeps what the payer of a session said to scan with. */
export function keepScanner(sessionId: string, id: string): void {
  chosen.set(sessionId, id)
}
