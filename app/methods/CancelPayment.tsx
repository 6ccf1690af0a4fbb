import type { JSX } from 'solid-js'
import { createSignal, Show } from 'solid-js'
import type { DepositError } from '../errors.ts'
import { toDepositError } from '../errors.ts'
import { enAside } from '../i18n/enAside.ts'
import { loadErrorTexts } from '../i18n/errorTexts.ts'
import { useText } from '../i18n/createI18n.tsx'
import { Button } from '../ui/Button.tsx'
import { Problem } from './Problem.tsx'

/** Lets the payer call the payment off, in two taps: what was sent already would arrive all the same. */
export function CancelPayment(props: { cancel: () => Promise<void> }): JSX.Element {
  const { text } = useText().with(enAside)
  const [isAsked, setIsAsked] = createSignal(false)
  const [isBusy, setIsBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<DepositError>()
  void loadErrorTexts().catch(() => undefined)
  const cancel = async () => {
    setIsBusy(true)
    setProblem(undefined)
    try {
      await props.cancel()
    } catch (thrown) {
      setProblem(toDepositError(thrown))
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <Show
      when={isAsked()}
      fallback={
        <Button kind="quiet" onClick={() => setIsAsked(true)}>
          {text().cancelling.ask}
        </Button>
      }
    >
      <p>{text().cancelling.why}</p>
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
      <Button kind="secondary" isBusy={isBusy()} onClick={() => void cancel()}>
        {text().cancelling.yes}
      </Button>
      <Button kind="quiet" onClick={() => setIsAsked(false)}>
        {text().cancelling.no}
      </Button>
    </Show>
  )
}
