import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Asset } from '../../../chains/assets.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enCall } from '../../../i18n/enCall.ts'
import { Button } from '../../../ui/Button.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { choosingKit } from '../../kits.ts'
import { Problem } from '../../Problem.tsx'

/** Says why there has to be another price, and gets it by one tap: for the same coin, for this account. */
export function FreshPrice(props: {
  why: 'ended' | 'endedAllowed' | 'otherAccount'
  asset: Asset
  account: string
}): JSX.Element {
  const { text } = useText().with(enCall)
  const { busyId, problem, commit } = choosingKit.use().createCommit()
  const get = () => void commit({ kind: 'sign', asset: props.asset, account: props.account }, { at: 'evm_wallet' })
  return (
    <>
      <Notice kind="info" word={text().frame.information} title={text().call[props.why]} isAlert>
        {text().call[`${props.why}Body`]}
      </Notice>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Button isBusy={busyId() !== undefined} onClick={get}>
        {text().call.newPrice}
      </Button>
    </>
  )
}
