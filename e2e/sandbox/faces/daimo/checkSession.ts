import type { Session } from '../../ledger/model.ts'
import type { FaceContext } from '../faceContext.ts'

/**
 * Reads a session as it is now. A hash is a hint where to look: only what the chain itself says of it counts, so one
 * that is not there, or pays somebody else, changes nothing.
 */
export async function checkSession(
  { ledger, chains }: FaceContext,
  session: Session,
  txHash: string | undefined,
): Promise<Session> {
  if (txHash !== undefined)
    for (const chain of chains.values()) if (await chain.findTransaction(txHash)) ledger.hint(txHash)
  return ledger.sessions.read(session.id) ?? session
}
