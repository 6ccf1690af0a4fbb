import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enRefused } from '../../i18n/enRefused.ts'
import type { Prepared } from '../../model/instruction.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { choosingKit } from '../kits.ts'
import { Problem } from '../Problem.tsx'

/** Says why there has to be another transaction, and gets it by one tap: the same coin and amount, or what the price says now, for this account. */
export function Fresh(props: {
  code: 'transaction_expired' | 'wallet_changed'
  last: Prepared
  account: string
  isPriced: boolean
}): JSX.Element {
  const { text, failure } = useText().with(enRefused)
  const { busyId, problem, commit } = choosingKit.use().createCommit()
  const get = () => {
    const { asset, amount } = props.last
    const agreed = props.isPriced ? undefined : amount?.units
    const choice = { kind: 'sign', asset, account: props.account } as const
    void commit(agreed === undefined ? choice : { ...choice, amount: agreed }, { at: 'solana_wallet' })
  }
  return (
    <>
      <Notice kind="info" word={text().frame.information} title={`${failure(props.code).title}.`} isAlert>
        {props.code === 'wallet_changed' ? text().refused.otherAccount : failure(props.code).body}
      </Notice>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Button isBusy={busyId() !== undefined} onClick={get}>
        {text().refused.fresh}
      </Button>
    </>
  )
}
