import type { Session } from '../../ledger/model.ts'
import { isWaiting } from '../../ledger/sessions.ts'
import type { FaceContext } from '../faceContext.ts'
import { impossible } from './apiError.ts'
import { NewerMethod, readBody, SeedMethod } from './bodies.ts'
import { chooseEvm } from './chooseEvm.ts'
import { choosePage } from './choosePage.ts'
import { chooseSolana } from './chooseSolana.ts'
import { chooseTron } from './chooseTron.ts'

/** A session with its method chosen, and what its answer tells beside it, this once. */
export type Chosen = { session: Session; told: object }

/** Sets or replaces a session's payment method. @throws ApiError 400 */
export async function chooseMethod(context: FaceContext, session: Session, body: unknown): Promise<Chosen> {
  if (!isWaiting(session))
    throw impossible('session_not_open', `A session that is ${session.status} takes no payment method`)
  const method = readBody(session.variant === 'newer' ? NewerMethod : SeedMethod, body)
  switch (method.type) {
    case 'evm':
      return { session: chooseEvm(context, session, 'evm'), told: {} }
    case 'exchange':
    case 'fiat':
      return choosePage(context, session, method)
    case 'tron':
      return chooseTron(context, session, method)
    case 'solana':
      return chooseSolana(context, session, method)
  }
}
