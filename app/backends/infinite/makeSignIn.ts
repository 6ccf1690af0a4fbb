import { DepositError, isDepositError } from '../../errors.ts'
import type { Ramp } from '../backend.ts'
import type { Session } from '../../model/session.ts'
import type { Calls } from './makeCalls.ts'
import type { Key } from './makeKey.ts'
import { makePaths } from './makePaths.ts'
import { toChallenge } from './toChallenge.ts'
import { toLogins } from './toLogins.ts'
import { textAt } from './wire.ts'

/** What signing in and out is made of. */
export type SignInParts = {
  readonly calls: Calls
  readonly key: Key
  /** Ms since epoch. */
  readonly now: () => number
  /** Forgets what was known of the customer, and gives the session as it then is. */
  readonly startOver: (signal: AbortSignal) => Promise<Session>
}

/** Makes the signing in by a wallet, the list of logins, and the signing out. */
export function makeSignIn({
  calls,
  key,
  now,
  startOver,
}: SignInParts): Pick<Ramp, 'challenge' | 'signIn' | 'logins' | 'signOut' | 'account'> {
  const auth = makePaths('/v1/auth/wallet', '/v1/headless/auth/wallet')
  const logins = makePaths('/auth/wallet', '/v1/auth/wallet', '/v1/headless/auth/wallet')
  return {
    async challenge(account, signal) {
      const askedAt = now()
      const publicKey = account.toLowerCase()
      const answer = await auth((at) => calls.open.get(`${at}/challenge?publicKey=${publicKey}`, signal))
      return toChallenge(answer, account, askedAt)
    },
    async signIn({ account, nonce, expiresAt }, signature, signal) {
      const askedAt = now()
      if (expiresAt <= askedAt) throw new DepositError('challenge_expired', {})
      if (!/^0x(?:[0-9a-fA-F]{2}){64,4096}$/.test(signature)) throw new DepositError('signature_refused', {})
      const body = { public_key: account.toLowerCase(), signature, nonce, platform: 'web' }
      const answer = await auth((at) => calls.open.post(`${at}/verify`, body, signal))
      const [seconds, customerId, loginId] = ['expires_in', 'customer_id', 'session_id'].map((name) =>
        textAt(answer, name),
      )
      key.keep({
        token: answer.at('access_token').text(),
        account,
        ...(/^\d{1,7}$/.test(seconds ?? '') && { endsAt: askedAt + Number(seconds) * 1_000 }),
        ...(customerId !== undefined && { customerId }),
        ...(loginId !== undefined && { loginId }),
        isOnboarded: answer.at('onboarded').flag(),
      })
      return startOver(signal)
    },
    logins: async (signal) => {
      const answer = await logins((at) => calls.get(`${at}/sessions`, signal))
      return toLogins(answer, key.read()?.loginId)
    },
    async signOut(which, signal) {
      const body =
        typeof which === 'object' ? { session_id: which.loginId } : which === 'everywhere' ? { logout_all: true } : {}
      const isOwn = typeof which === 'string' || which.loginId === key.read()?.loginId
      await logins((at) => calls.post(`${at}/logout`, body, signal)).catch((thrown: unknown) => {
        // What has ended already is out.
        if (!isDepositError(thrown, 'sign_in_needed') && !isUnknown(thrown)) throw thrown
      })
      if (isOwn) key.forget()
      return startOver(signal)
    },
    account: () => key.read()?.account,
  }
}

function isUnknown(thrown: unknown): boolean {
  return isDepositError(thrown, 'backend_rejected') && thrown.context.field === 'loginId'
}
