import type { JSX } from 'solid-js'
import { useText } from '../../../i18n/createI18n.tsx'
import { enCall } from '../../../i18n/enCall.ts'
import { Notice } from '../../../ui/Notice.tsx'
import type { CallProblem } from './dangers.ts'

/** Says why a prepared call never gets to a wallet. */
export function Reason(props: { reason: CallProblem }): JSX.Element {
  const { text, failure } = useText().with(enCall)
  return (
    <div data-refused={props.reason}>
      <Notice kind="warning" word={text().frame.warning} title={`${failure('transaction_refused').title}.`} isAlert>
        {text().call.reasons[props.reason]} {text().call.refusedNext}
      </Notice>
    </div>
  )
}
