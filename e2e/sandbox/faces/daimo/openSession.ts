import type { Ledger } from '../../ledger/ledger.ts'
import type { Session } from '../../ledger/model.ts'
import { isSameSecret } from '../isSameSecret.ts'
import { ApiError, badField } from './apiError.ts'

/** Finds a session, which anybody who knows its id may look at. @throws ApiError 404 */
export function findSession(ledger: Ledger, id: string): Session {
  const session = ledger.sessions.read(id)
  if (session?.backend !== 'daimo')
    throw new ApiError(404, 'invalid_request_error', 'session_not_found', 'No such session')
  return session
}

/** Finds a session and checks its secret. @throws ApiError 400 without one, 401 for a wrong one, 404 */
export function openSession(ledger: Ledger, id: string, clientSecret: unknown): Session {
  const session = findSession(ledger, id)
  if (typeof clientSecret !== 'string' || clientSecret === '') throw badField('clientSecret', 'expected a value')
  if (!isSameSecret(clientSecret, session.clientSecret))
    throw new ApiError(401, 'authentication_error', 'invalid_client_secret', 'The clientSecret is wrong')
  return session
}
