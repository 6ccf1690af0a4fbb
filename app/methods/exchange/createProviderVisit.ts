import type { Accessor } from 'solid-js'
import { formatUnits } from '../../chains/amount.ts'
import type { DepositError } from '../../errors.ts'
import { isSafeLink } from '../../lib/isSafeLink.ts'
import type { ProviderPage, Target } from '../../model/session.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import { choosingKit, limitedKit } from '../kits.ts'
import { openLater } from './openLater.ts'

/** Goes to the page of a provider, one at a time. */
export type ProviderVisit = {
  /** The id of the page that is being asked for. */
  readonly busyId: Accessor<string | undefined>
  readonly problem: Accessor<DepositError | undefined>
  /** Asks for the page and opens it; called inside the tap. `amount` is decimal text in US dollars. */
  start(page: ProviderPage, amount: string | undefined): Promise<void>
}

/** Makes the visits of one panel. How the page was opened becomes the step of the view, so that a reload still knows. */
export function createProviderVisit(): ProviderVisit {
  const session = useSession()
  const navigation = useNavigation()
  const { busyId, problem, commit } = choosingKit.use().createCommit()
  const linkNow = () => {
    const state = session.state()
    return state.status === 'waiting_payment' && state.session.instruction.kind === 'redirect'
      ? state.session.instruction.url
      : ''
  }
  return {
    busyId,
    problem,
    async start({ id, name }, amount) {
      if (busyId()) return
      const tab = openLater(window, { kind: 'provider', app: name })
      const choice = { kind: 'redirect', page: id, ...(amount !== undefined && { amount }) } as const
      const isAgreed = await commit(choice, { at: 'exchange' }, 'step')
      const url = isAgreed ? linkNow() : ''
      if (isAgreed) choosingKit.use().noteRecent('inlet:recent-exchange', id)
      if (isSafeLink(url)) navigation.replace({ at: 'exchange', step: tab.go(url) })
      else tab.cancel()
    },
  }
}

/** Gives what a session that is locked to an amount asks for in US dollars, as decimal text; nothing where the payer must say. */
export function lockedDollars(target: Target): string | undefined {
  const units = limitedKit.use().lockedUnits(target, target.asset)
  return units === undefined ? undefined : formatUnits(units, target.asset.decimals)
}
