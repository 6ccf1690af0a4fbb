import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import type { Asset } from '../../chains/assets.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enChoosing } from '../../i18n/enChoosing.ts'
import { Title } from '../../ui/Title.tsx'
import { AssetPicker } from '../AssetPicker.tsx'
import { createCommit } from '../createCommit.ts'
import { Problem } from '../Problem.tsx'
import { RefundForm, usualRefund } from '../RefundForm.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'

/** Asks which coin on which network; a tap is the choice. A refund address is asked for only when there is none. */
export function ChooseAsset(): JSX.Element {
  const { text } = useText().with(enChoosing)
  const facts = useLiveSession()
  const { busyId, problem, commit } = createCommit()
  const [asking, setAsking] = createSignal<Asset>()
  const choose = (asset: Asset, refundAddress: string) =>
    commit({ kind: 'transfer', asset, refundAddress }, { at: 'deposit_address' }, 'step')
  const pick = (asset: Asset) => {
    const refundAddress = usualRefund(facts(), asset)
    if (refundAddress) void choose(asset, refundAddress)
    else setAsking(() => asset)
  }
  return (
    <section class="panel">
      <Title>{asking() ? text().refundForm.title : text().assets.title}</Title>
      <Show when={asking()} fallback={<AssetPicker busyId={busyId()} problem={problem()} onPick={pick} />}>
        {(asset) => (
          <>
            <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
            <RefundForm asset={asset()} onSave={(address) => choose(asset(), address)} />
          </>
        )}
      </Show>
    </section>
  )
}
