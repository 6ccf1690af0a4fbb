import { recall, remember } from '../lib/sessionMemory.ts'

/** Gives when this tab first saw a session in a status, ms since epoch; kept over reloads. It is our clock, not the chain's. */
export function createSeenAt(sessionId: string, status: string): number {
  const key = `seen:${sessionId}:${status}`
  const known = Number(recall(key))
  if (known > 0) return known
  const now = Date.now()
  remember(key, String(now))
  return now
}
