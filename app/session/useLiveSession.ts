import type { Accessor } from 'solid-js'
import { createMemo } from 'solid-js'
import type { Session } from '../model/session.ts'
import { isLive } from '../model/depositState.ts'
import { useSession } from './SessionContext.tsx'

/** Gives the session's facts to a panel, which is on screen only while there are any; keeps the last ones while it is taken down. */
export function useLiveSession(): Accessor<Session> {
  const { state } = useSession()
  const session = createMemo<Session | undefined>((last) => {
    const current = state()
    return isLive(current) ? current.session : last
  })
  return () => {
    const known = session()
    if (!known) throw new Error('useLiveSession needs a session')
    return known
  }
}
