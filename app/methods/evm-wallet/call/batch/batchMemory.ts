import { recall, remember } from '../../../../lib/sessionMemory.ts'

const key = (sessionId: string) => `batch:${sessionId}`

/** Remembers what a wallet is asked by, so that its end can be asked for after a reload or a lost answer; without an id, forgets it. */
export function rememberBatch(sessionId: string, id = ''): void {
  remember(key(sessionId), id)
}

/** Gives the id of a session's last request of several calls whose end is not plain. */
export function recallBatch(sessionId: string): string | undefined {
  return recall(key(sessionId)) || undefined
}
