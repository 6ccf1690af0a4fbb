import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { DepositError } from '../../errors.ts'
import { toDepositError } from '../../errors.ts'
import { createPart } from '../../lib/createPart.ts'
import type { Part } from '../../lib/createPart.ts'
import type { Login } from '../../model/ramp.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { gateKit } from '../kits.ts'

/** What a payer may sign out of. */
export type Leaving = Login | 'here' | 'everywhere'

/** Where the payer is signed in, and a way out of each. */
export type Logins = {
  readonly part: Part<readonly Login[]>
  readonly isBusy: Accessor<boolean>
  readonly problem: Accessor<DepositError | undefined>
  /** Signs out; gives whether that is done. */
  leave(leaving: Leaving): Promise<boolean>
}

/** Lists the logins once, and again after each sign-out that leaves this one. */
export function createLogins(): Logins {
  const { rampOf } = gateKit.use()
  const session = useSession()
  const part = createPart(() => rampOf(session).ask((ramp, signal) => ramp.logins(signal)))
  const [isBusy, setIsBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<DepositError>()
  return {
    part,
    isBusy,
    problem,
    async leave(leaving) {
      if (isBusy()) return false
      setIsBusy(true)
      setProblem(undefined)
      const which = typeof leaving === 'string' ? leaving : leaving.isCurrent ? 'here' : { loginId: leaving.loginId }
      try {
        await rampOf(session).pass((ramp, signal) => ramp.signOut(which, signal))
        if (typeof which === 'object') part.retry()
        return true
      } catch (thrown) {
        setProblem(() => toDepositError(thrown))
        return false
      } finally {
        setIsBusy(false)
      }
    },
  }
}
