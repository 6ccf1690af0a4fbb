import type { JSX } from 'solid-js'
import { createMemo, Show, untrack } from 'solid-js'
import { isNative } from '../../chains/assets.ts'
import { solana } from '../../chains/caip.ts'
import { createPart, valueOf } from '../../lib/createPart.ts'
import { later } from '../../parts/later.tsx'
import { useSession } from '../../session/SessionContext.tsx'
import type { SignOrder } from './askWallet.ts'
import type { KnownSol } from './sol/lookForSol.ts'
import type { SolLack } from './sol/SolNotice.tsx'
import { loadLooking } from './loadLooking.ts'
import { shortOf } from './shortOf.ts'

/** What of an order tells whether the account's SOL is enough. */
export type OrderToAfford = Pick<SignOrder, 'prepared' | 'verdict'> & {
  readonly connection: Pick<SignOrder['connection'], 'account'>
}

const SolNotice = later(async () => (await loadLooking()).SolNotice)

/**
 * Draws `children`, the button that asks the wallet, where the account's SOL is enough for the transaction or nobody knows.
 * SOL that is missing for certain is said in their place, SOL that may be missing above them.
 */
export function EnoughSol(props: { order: OrderToAfford; children: JSX.Element }): JSX.Element {
  const session = useSession()
  const { account } = untrack(() => props.order.connection)
  const part = createPart(async (): Promise<KnownSol> => {
    const options = (await session.tokenOptions?.({ solana: account })) ?? []
    const listed = options.find(({ asset }) => asset.chainId === solana && isNative(asset))
    if (listed?.balance !== undefined) return { units: listed.balance }
    return (await loadLooking()).lookForSol(account, options)
  })
  const isLooking = () => part.state().status === 'loading'
  // What is missing stays on screen while it is looked at again.
  const known = createMemo<KnownSol | undefined>((last) => (isLooking() ? last : valueOf(part)))
  const lack = createMemo((): SolLack | undefined => {
    const { prepared, verdict } = props.order
    const { units, isDoubtful } = known() ?? {}
    if (units === undefined) return isDoubtful ? 'perhaps_all' : undefined
    return shortOf(prepared, verdict.tier === 'understood' ? verdict.facts : verdict.provable, units)
  })
  const isCertain = () => {
    const found = lack()
    return typeof found === 'object' && found.isCertain
  }
  return (
    <div class="stack">
      <Show when={lack()}>
        {(found) => <SolNotice lack={found()} isLooking={isLooking()} onRetry={() => part.retry()} />}
      </Show>
      <Show when={!isCertain()}>{props.children}</Show>
    </div>
  )
}
