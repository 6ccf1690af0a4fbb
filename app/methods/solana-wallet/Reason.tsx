import type { JSX } from 'solid-js'
import type { TransactionProblem } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enSolana } from '../../i18n/enSolana.ts'
import { Notice } from '../../ui/Notice.tsx'

/** Says why a prepared transaction never gets to a wallet. */
export function Reason(props: { reason: TransactionProblem }): JSX.Element {
  const { text, failure } = useText().with(enSolana)
  return (
    <div data-refused={props.reason}>
      <Notice kind="warning" word={text().frame.warning} title={`${failure('transaction_refused').title}.`} isAlert>
        {text().solana.reasons[props.reason]} {text().solana.refusedNext}
      </Notice>
    </div>
  )
}
