import type { JSX } from 'solid-js'
import type { DepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enSignIn } from '../../i18n/enSignIn.ts'
import { gateKit } from '../kits.ts'
import type { ProblemWords } from '../GateProblem.tsx'

/** Says what a wallet or the backend answered at a sign-in, where nothing is paid and so nothing was sent. */
export function WalletProblem(props: { error: DepositError; onRetry?: () => void; retry?: string }): JSX.Element {
  const { GateProblem } = gateKit.use()
  const { text } = useText().with(enSignIn)
  const own = (): Partial<Record<string, ProblemWords>> => text().signIn.problems
  return (
    <GateProblem
      error={props.error}
      isQuiet={props.error.code === 'wallet_rejected' || props.error.code === 'wallet_busy'}
      words={own()[props.error.code]}
      onRetry={props.onRetry}
      retry={props.retry ?? text().frame.retry}
    />
  )
}
