import { DepositError } from '../errors.ts'
import type { RampCommands, RunningSession } from '../session/SessionContext.tsx'

/** Gives what is asked at a gate. @throws {@link DepositError} `unexpected` where a backend has gates and nothing to pass them with */
export function rampOf(session: RunningSession): RampCommands {
  const { ramp } = session
  if (!ramp) throw new DepositError('unexpected', {})
  return ramp
}
