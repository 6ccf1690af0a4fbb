import type { JSX } from 'solid-js'
import { formatUnits, rescaleUp } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enRoutes } from '../../i18n/enRoutes.ts'
import type { Target } from '../../model/session.ts'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { AskAmount } from '../AskAmount.tsx'
import { choosingKit } from '../kits.ts'

/** Asks how much of an asset will be sent, and gets the address that is for this amount. */
export function AskRouteAmount(props: { asset: Asset }): JSX.Element {
  const { createCommit } = choosingKit.use()
  const { text } = useText().with(enRoutes)
  const facts = useLiveSession()
  const { busyId, problem, commit } = createCommit()
  return (
    <AskAmount
      symbol={props.asset.symbol}
      decimals={props.asset.decimals}
      start={usualAmount(facts().target, props.asset)}
      go={text().routes.getAddress}
      isBusy={busyId() !== undefined}
      problem={problem()}
      onAmount={(amount) =>
        void commit({ kind: 'transfer', asset: props.asset, amount }, { at: 'deposit_address' }, 'step')
      }
    />
  )
}

/** Gives what a locked target asks for, in an asset of the same worth, as typed text; nothing where the worth differs. */
export function usualAmount({ asset: landing, amount }: Target, asset: Asset): string {
  if (amount === undefined || !isDollar(landing) || !isDollar(asset)) return ''
  return formatUnits(rescaleUp(amount, landing.decimals, asset.decimals), asset.decimals)
}

function isDollar({ symbol }: Asset): boolean {
  return /^(?:USD\w*|DAI)$/.test(symbol)
}
