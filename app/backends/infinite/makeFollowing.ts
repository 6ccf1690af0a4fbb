import { DepositError, isDepositError } from '../../errors.ts'
import type { Session } from '../../model/session.ts'
import type { Key } from './makeKey.ts'
import type { Transfers } from './makeTransfers.ts'

/** What a session is read with. */
export type ReadingParts = {
  readonly backend: string
  readonly isTest: boolean
  readonly sessionId: string
  readonly key: Key
  readonly transfers: Transfers
  /** The read that was begun before this code ran, and the JWT that it was begun with. It is taken once. */
  readonly first: { read: Promise<Response> | undefined; readonly token: string }
}

/** Gives the read that was begun early, once, where it was begun by the right that still counts. */
export function takeFirst({ first, key }: Pick<ReadingParts, 'first' | 'key'>): Promise<Response> | undefined {
  const started = key.read()?.token === first.token ? first.read : undefined
  first.read = undefined
  return started
}

/**
 * Makes the reading of a transfer that somebody else began. When the JWT ends nobody here can renew it: what was seen
 * last stays and says so, without another request; opened anew, the page shows what this tab or this device keeps.
 */
export function makeFollowing(parts: ReadingParts): (signal: AbortSignal) => Promise<Session> {
  const { backend, sessionId, transfers } = parts
  return async (signal) => {
    try {
      return await transfers.read(sessionId, signal, takeFirst(parts))
    } catch (thrown) {
      if (!isDepositError(thrown, 'sign_in_needed')) throw thrown
      const last = transfers.recall(sessionId)
      if (!last) throw new DepositError('session_unauthorized', { backend, status: 401 })
      return { ...last, issue: 'key_ended' }
    }
  }
}
