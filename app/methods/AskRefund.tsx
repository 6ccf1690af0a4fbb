import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import type { Asset } from '../chains/assets.ts'
import type { DepositError } from '../errors.ts'
import { isDepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enRefund } from '../i18n/enRefund.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Title } from '../ui/Title.tsx'
import { Problem } from './Problem.tsx'
import { RefundForm } from './RefundForm.tsx'

/**
 * Asks where the money goes if the payment fails; where that may be left out, says what it means. A backend that minds the
 * answer, the address or that there is none, is told as what it is.
 */
export function AskRefund(props: {
  asset: Asset
  mayLeaveOut: boolean
  isBusy: boolean
  problem: DepositError | undefined
  /** `refundAddress` is absent where the payer left it out. */
  onAnswer: (refundAddress?: string) => Promise<unknown>
}): JSX.Element {
  const { text } = useText().with(enRefund)
  const [wasLeftOut, setWasLeftOut] = createSignal(false)
  const answer = (refundAddress?: string) => {
    setWasLeftOut(refundAddress === undefined)
    return props.onAnswer(refundAddress)
  }
  const minds = () => {
    const problem = props.problem
    return isDepositError(problem, 'backend_rejected') && problem.context.field === 'refundAddress'
  }
  const isNeeded = () => minds() && wasLeftOut()
  return (
    <>
      <Title>{text().refundForm.title}</Title>
      <Show when={props.problem}>
        {(error) => (
          <Show when={minds()} fallback={<Problem error={error()} />}>
            <Notice kind="warning" word={text().frame.warning} isAlert>
              {isNeeded() ? text().refundForm.needed : text().refundForm.refused}
            </Notice>
          </Show>
        )}
      </Show>
      <RefundForm isLead asset={props.asset} onSave={answer} />
      <Show when={props.mayLeaveOut && !isNeeded()}>
        <div class="stack without">
          <Button kind="quiet" isIdle={props.isBusy} onClick={() => void answer()}>
            {text().refundForm.without}
          </Button>
          <p class="muted small">{text().refundForm.withoutMeans}</p>
        </div>
      </Show>
    </>
  )
}
