import type { Accessor } from 'solid-js'
import { createSignal, onCleanup } from 'solid-js'
import { DepositError, toDepositError } from '../../errors.ts'
import type { Challenge } from '../../model/ramp.ts'
import { useSession } from '../../session/SessionContext.tsx'
import type { WalletProvider } from '../../wallets/eip1193.ts'
import { gateKit } from '../kits.ts'
import { signMessage } from './signMessage.ts'

/**
 * Where a sign-in stands.
 *
 *   asking ──> ready ──tap──> signing ──> checking ──> (the gate is passed)
 *     │          │ └──────────── over <──────┘
 *     └──> over <┘ ──tap──> asking
 *
 * `over`: the message was used, or its time is up, or none came: a new one is a tap away.
 */
export type SignInState =
  | { readonly step: 'asking' }
  | { readonly step: 'ready' | 'signing' | 'checking'; readonly challenge: Challenge }
  /** `isInWallet`: the wallet may still show the old message. */
  | { readonly step: 'over'; readonly isInWallet: boolean }

/** A sign-in of one account. */
export type SignIn = {
  readonly state: Accessor<SignInState>
  /** What went wrong last. */
  readonly problem: Accessor<DepositError | undefined>
  /** Asks the wallet for the signature, once. */
  sign(): Promise<void>
  /** Asks for a new message. */
  renew(): Promise<void>
}

/** Failures after which the same message can still be signed: the backend has not seen a signature of it. */
const unused: readonly string[] = ['wallet_rejected', 'wallet_busy', 'wallet_failed']

/** Signs one account in by its wallet. The first message is asked for at once, each further one and every signature by the payer's tap. Ends with its owner. */
export function createSignIn({ provider }: WalletProvider, account: string): SignIn {
  const { rampOf } = gateKit.use()
  const session = useSession()
  const [state, setState] = createSignal<SignInState>({ step: 'asking' })
  const [problem, setProblem] = createSignal<DepositError>()
  let isGone = false
  let timer: ReturnType<typeof setTimeout> | undefined
  /** What comes of an older message is dropped. */
  let round = 0
  onCleanup(() => {
    isGone = true
    clearTimeout(timer)
  })

  const end = (error: DepositError) => {
    clearTimeout(timer)
    round += 1
    setProblem(() => error)
    setState(({ step }) => ({ step: 'over', isInWallet: step === 'signing' && error.code === 'challenge_expired' }))
  }
  const renew = async () => {
    const own = ++round
    const isStale = () => isGone || own !== round
    setProblem(undefined)
    setState({ step: 'asking' })
    try {
      const challenge = await rampOf(session).ask((ramp, signal) => ramp.challenge(account, signal))
      if (isStale()) return
      if (challenge.account.toLowerCase() !== account.toLowerCase())
        throw new DepositError('challenge_refused', { reason: 'account' })
      setState({ step: 'ready', challenge })
      timer = setTimeout(() => end(new DepositError('challenge_expired', {})), challenge.expiresAt - Date.now())
    } catch (thrown) {
      if (!isStale()) end(toDepositError(thrown))
    }
  }
  const sign = async () => {
    const before = state()
    if (before.step !== 'ready') return
    const { challenge } = before
    const own = round
    const isStale = () => isGone || own !== round
    setProblem(undefined)
    setState({ step: 'signing', challenge })
    try {
      const signature = await signMessage(provider, challenge.message, account)
      if (isStale()) return
      setState({ step: 'checking', challenge })
      clearTimeout(timer)
      await rampOf(session).pass((ramp, signal) => ramp.signIn(challenge, signature, signal))
    } catch (thrown) {
      if (isStale()) return
      const error = toDepositError(thrown)
      if (!unused.includes(error.code)) return end(error)
      setProblem(() => error)
      setState({ step: 'ready', challenge })
    }
  }
  void renew()
  return { state, problem, sign, renew }
}
