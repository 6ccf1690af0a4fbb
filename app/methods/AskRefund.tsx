import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Asset } from '../chains/assets.ts'
import type { DepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enRefund } from '../i18n/enRefund.ts'
import { Button } from '../ui/Button.tsx'
import { Title } from '../ui/Title.tsx'
import { Problem } from './Problem.tsx'
import { RefundForm } from './RefundForm.tsx'

/** Asks where the money goes if the payment fails; where that may be left out, says what it means. */
export function AskRefund(props: {
  asset: Asset
  mayLeaveOut: boolean
  isBusy: boolean
  problem: DepositError | undefined
  /** `refundAddress` is absent where the payer left it out. */
  onAnswer: (refundAddress?: string) => Promise<unknown>
}): JSX.Element {
  const { text } = useText().with(enRefund)
  return (
    <>
      <Title>{text().refundForm.title}</Title>
      <Show when={props.problem}>{(error) => <Problem error={error()} />}</Show>
      <RefundForm isLead asset={props.asset} onSave={(address) => props.onAnswer(address)} />
      <Show when={props.mayLeaveOut}>
        <div class="stack without">
          <Button kind="quiet" isIdle={props.isBusy} onClick={() => void props.onAnswer()}>
            {text().refundForm.without}
          </Button>
          <p class="muted small">{text().refundForm.withoutMeans}</p>
        </div>
      </Show>
    </>
  )
}
