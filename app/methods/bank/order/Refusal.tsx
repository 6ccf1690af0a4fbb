import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { deployment } from '#deployment'
import type { DepositError } from '../../../errors.ts'
import { isDepositError } from '../../../errors.ts'
import { useText } from '../../../i18n/createI18n.tsx'
import { enOrder } from '../../../i18n/enOrder.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { Problem } from '../../Problem.tsx'
import type { Ordering } from './createOrdering.ts'
import { limitWords } from './words.ts'

/** Says why an order was refused, and what of it that is about, where the backend tells. */
export function Refusal(props: { error: DepositError; order: Ordering }): JSX.Element {
  const i18n = useText().with(enOrder)
  const { text, fill } = i18n
  const about = () => {
    const error = props.error
    const isNamed = isDepositError(error, 'backend_rejected') || isDepositError(error, 'transfer_rejected')
    const field = isNamed ? error.context.field : undefined
    const { paid, limits } = props.order.choices()
    if (field === 'amount')
      return fill(text().order.about.amount, { limits: paid ? limitWords(i18n, limits, paid) : '' })
    return field === 'accountId' || field === 'address' ? text().order.about[field] : undefined
  }
  return (
    <Show when={!isOtherOrder(props.error)} fallback={<OtherOrder />}>
      <Problem error={props.error} />
      <Show when={about()}>{(words) => <p>{words()}</p>}</Show>
    </Show>
  )
}

/** Tells whether the link stands for another order already. */
function isOtherOrder(error: DepositError): boolean {
  return isDepositError(error, 'transfer_rejected') && error.context.field === 'order'
}

function OtherOrder(): JSX.Element {
  const { text, fill } = useText().with(enOrder)
  return (
    <Notice kind="warning" word={text().frame.warning} title={text().order.made} isAlert>
      {fill(text().order.madeBody, { brand: deployment.brand.name })}
    </Notice>
  )
}
