import type { JSX } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { askingKit, choosingKit } from '../kits.ts'

/** Asks which coin will be sent on which network, and gets the address for it. */
export function ChooseAsset(props: { asksRefund?: boolean | undefined }): JSX.Element {
  const { PickAsset } = askingKit.use()
  const { createCommit } = choosingKit.use()
  const { text } = useText().with(askingKit.use().enChoosing)
  const { busyId, problem, commit } = createCommit()
  return (
    <section class="panel">
      <PickAsset
        title={text().assets.title}
        refund={{ at: 'deposit_address', step: 'choose/refund' }}
        asksRefund={props.asksRefund}
        busyId={busyId()}
        problem={problem()}
        onChoose={(asset, refundAddress) =>
          commit(
            { kind: 'transfer', asset, ...(refundAddress && { refundAddress }) },
            { at: 'deposit_address' },
            'step',
          )
        }
      />
    </section>
  )
}
