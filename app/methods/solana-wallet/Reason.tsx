import type { JSX } from 'solid-js'
import type { TransactionProblem } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enRefused } from '../../i18n/enRefused.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Says why a prepared transaction never gets to a wallet. */
export function Reason(props: { reason: TransactionProblem }): JSX.Element {
  const { text, failure } = useText().with(enRefused)
  return (
    <div data-refused={props.reason}>
      <Notice kind="warning" word={text().frame.warning} title={`${failure('transaction_refused').title}.`} isAlert>
        {text().refused.reasons[props.reason]} {text().refused.next}
      </Notice>
    </div>
  )
}
