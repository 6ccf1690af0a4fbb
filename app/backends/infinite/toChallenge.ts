import type { ChallengeProblem } from '../../errors.ts'
import { DepositError } from '../../errors.ts'
import type { Challenge } from '../../model/ramp.ts'
import type { Place } from '../reader.ts'
import { textAt } from './wire.ts'

const lifeMs = 300_000
/** How far a clock may be off, and how long a message may hold at most. */
const tolerance = 600_000

/**
 * Reads a message to sign in by, and holds it line by line against what it should say: it names the account that asked, the
 * nonce of its answer and a time, and nothing else.
 *
 * Clocks of devices are wrong, so the time need not be this device's: it is right where it is within ten minutes of it, or
 * where the message's own end is as soon after it. It ends by this device's clock, from the moment it was asked for.
 *
 * @throws {@link DepositError} `challenge_refused`
 */
export function toChallenge(answer: Place, account: string, askedAt: number): Challenge {
  const message = answer.at('message').text(1_000)
  const nonce = answer.at('nonce').text(200)
  const found =
    /^Sign this message to authenticate with Infinite Agents\.\n\nPublicKey: (\S+)\nNonce: (\S+)\nTimestamp: (\d{10})$/.exec(
      message,
    )
  const refuse = (reason: ChallengeProblem): never => {
    throw new DepositError('challenge_refused', { reason })
  }
  const [, key = '', told, seconds] = found ?? refuse('text')
  if (key.toLowerCase() !== account.toLowerCase()) refuse('account')
  if (told !== nonce) refuse('nonce')
  const signedAt = Number(seconds) * 1_000
  const ownMs = Number(textAt(answer, 'expires_at')) * 1_000 - signedAt
  const hasOwnEnd = ownMs > 0 && ownMs <= tolerance
  if (!hasOwnEnd && Math.abs(signedAt - askedAt) > tolerance) refuse('time')
  return { account, message, nonce, expiresAt: askedAt + Math.min(lifeMs, hasOwnEnd ? ownMs : lifeMs) }
}
