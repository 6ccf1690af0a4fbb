import type { Login } from '../../model/ramp.ts'
import type { Place } from '../reader.ts'
import { readIfFit } from '../reader.ts'
import { toIsoMs } from '../toIsoMs.ts'
import { labelAt, textAt } from './wire.ts'

/** Reads where the customer is signed in, this page first. `own` is this page's login, where the list does not mark it. */
export function toLogins(answer: Place, own: string | undefined): readonly Login[] {
  const logins = answer
    .at('sessions')
    .list()
    .flatMap((session): readonly Login[] => {
      const loginId = textAt(session, 'session_id')
      if (loginId === undefined) return []
      const ipAddress = labelAt(session, 'ip_address')
      const lastActiveAt = readIfFit(() => toIsoMs(session.at('last_activity_at')))
      const expiresAt = readIfFit(() => toIsoMs(session.at('expires_at')))
      return [
        {
          loginId,
          device: labelAt(session, 'user_agent') ?? labelAt(session, 'platform') ?? '',
          ...(ipAddress !== undefined && { ipAddress }),
          ...(lastActiveAt !== undefined && { lastActiveAt }),
          ...(expiresAt !== undefined && { expiresAt }),
          isCurrent: loginId === own || isMarked(session),
        },
      ]
    })
  return logins.sort((one, other) => Number(other.isCurrent) - Number(one.isCurrent))
}

/** The documentation spells the mark in two ways. */
function isMarked(session: Place): boolean {
  return ['is_current', 'isCurrent'].some((key) => readIfFit(() => session.at(key).flag()) === true)
}
