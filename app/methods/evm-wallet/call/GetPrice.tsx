import type { JSX } from 'solid-js'
import { createEffect, Show, untrack } from 'solid-js'
import { chainName } from '../../../chains/chains.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { describeLanding } from '../../../i18n/describeLanding.ts'
import { enCall } from '../../../i18n/enCall.ts'
import { useNavigation } from '../../../session/createNavigation.tsx'
import { useLiveSession } from '../../../session/useLiveSession.ts'
import { Button } from '../../../ui/Button.tsx'
import { Title } from '../../../ui/Title.tsx'
import { choosingKit } from '../../kits.ts'
import { Problem } from '../../Problem.tsx'

/** Gets the price of the coin that was chosen before, as after a reload; where that is forgotten, the coin is asked for again. */
export function GetPrice(props: { account: string }): JSX.Element {
  const i18n = useText().with(enCall)
  const { text, fill } = i18n
  const navigation = useNavigation()
  const facts = useLiveSession()
  const { busyId, problem, commit } = choosingKit.use().createCommit()
  const asset = () => facts().route?.asset
  createEffect(() => {
    if (!asset()) untrack(() => navigation.replace({ at: 'evm_wallet', step: 'choose' }))
  })
  return (
    <Show when={asset()}>
      {(known) => (
        <>
          <Title lead={describeLanding(i18n, facts().target)}>
            {fill(text().call.priceTitle, { symbol: known().symbol, network: chainName(known().chainId) })}
          </Title>
          <p class="muted">{text().call.priceBody}</p>
          <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
          <Button
            isBusy={busyId() !== undefined}
            onClick={() => void commit({ kind: 'sign', asset: known(), account: props.account }, { at: 'evm_wallet' })}
          >
            {text().call.getPrice}
          </Button>
        </>
      )}
    </Show>
  )
}
