import type { Session } from '../../ledger/model.ts'
import type { FaceContext } from '../faceContext.ts'
import { refundOf } from './methodRoute.ts'

/** Gives a session one address for whatever is sent to it, on any EVM chain. */
export function chooseEvm({ ledger }: FaceContext, session: Session, type: 'evm' | 'fiat'): Session {
  const route = ledger.mintRoute({ sessionId: session.id, family: 'evm', refundTo: refundOf(session) })
  return ledger.sessions.choose(session, { type, exchange: null, routeId: route.id, units: null, expiresAt: null })
}
