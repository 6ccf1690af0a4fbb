import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import type { DepositError } from '../../errors.ts'
import { toDepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import { loadErrorTexts } from '../../i18n/errorTexts.ts'
import { Button } from '../../ui/Button.tsx'
import { Problem } from '../Problem.tsx'

/** Lets the payer say that they have paid at an exchange, once. Before its page was opened that is quiet; where nobody takes the word, the button stays. */
export function SayPaid(props: { report: () => Promise<void>; exchange: string; isOpen: boolean }): JSX.Element {
  const { text, fill } = useText().with(enExchange)
  const [step, setStep] = createSignal<'ready' | 'busy' | 'told'>('ready')
  const [problem, setProblem] = createSignal<DepositError>()
  const tell = async () => {
    setStep('busy')
    setProblem(undefined)
    try {
      await Promise.all([props.report(), loadErrorTexts().catch(() => undefined)])
      setStep('told')
    } catch (thrown) {
      setProblem(toDepositError(thrown))
      setStep('ready')
    }
  }
  return (
    <Show
      when={step() !== 'told'}
      fallback={
        <p class="hint" role="status">
          {text().exchange.paidTold}
        </p>
      }
    >
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Button kind={props.isOpen ? 'secondary' : 'quiet'} isBusy={step() === 'busy'} onClick={() => void tell()}>
        {text().exchange.paid}
      </Button>
      <p class="hint">{fill(text().exchange.paidHint, { exchange: props.exchange })}</p>
    </Show>
  )
}
