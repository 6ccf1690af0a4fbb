import type { JSX } from 'solid-js'
import type { Asset } from '../../chains/assets.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enLimited } from '../../i18n/enLimited.ts'
import { AskAmount } from '../AskAmount.tsx'
import { choosingKit } from '../kits.ts'

/** Asks how much of an asset will be sent, and gets the address that is for this amount. */
export function AskRouteAmount(props: { asset: Asset }): JSX.Element {
  const { createCommit } = choosingKit.use()
  const { text } = useText().with(enLimited)
  const { busyId, problem, commit } = createCommit()
  return (
    <AskAmount
      symbol={props.asset.symbol}
      decimals={props.asset.decimals}
      go={text().limited.getAddress}
      isBusy={busyId() !== undefined}
      problem={problem()}
      onAmount={(amount) =>
        void commit({ kind: 'transfer', asset: props.asset, amount }, { at: 'deposit_address' }, 'step')
      }
    />
  )
}
