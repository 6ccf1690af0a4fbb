import type { JSX } from 'solid-js'
import { createSignal, createUniqueId, Show } from 'solid-js'
import { deployment } from '#deployment'
import type { DepositError } from '../../errors.ts'
import { toDepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enCode } from '../../i18n/enCode.ts'
import { useSession } from '../../session/SessionContext.tsx'
import { Button } from '../../ui/Button.tsx'
import { Title } from '../../ui/Title.tsx'
import { gateKit } from '../kits.ts'
import type { GateProps } from '../registry.ts'
import { readCode } from './readCode.ts'

/** Asks for the code that came by e-mail; a wrong or old one is said at the field, and the details can be changed. */
export function OneTimeCode(props: GateProps<'one_time_code'>): JSX.Element {
  const { GateProblem, rampOf } = gateKit.use()
  const { text, fill, failure } = useText().with(enCode)
  const session = useSession()
  const [typed, setTyped] = createSignal('')
  const [isMissing, setIsMissing] = createSignal(false)
  const [isBusy, setIsBusy] = createSignal(false)
  const [problem, setProblem] = createSignal<DepositError>()
  let field: HTMLInputElement | undefined
  const fieldError = () => {
    if (isMissing()) return text().code.empty
    const refused = problem()
    return refused?.code === 'code_refused'
      ? `${failure(refused.code).title}. ${failure(refused.code).body}`
      : undefined
  }
  const type = (value: string) => {
    setTyped(value)
    setIsMissing(false)
    setProblem(undefined)
  }
  const submit = async () => {
    const code = readCode(typed())
    // Enter reaches a form past its busy button.
    if (isBusy()) return
    setIsMissing(!code)
    setProblem(undefined)
    if (!code) return field?.focus()
    setIsBusy(true)
    try {
      await rampOf(session).pass((ramp, signal) => ramp.verifyCode(code, signal))
    } catch (thrown) {
      setProblem(() => toDepositError(thrown))
      field?.focus()
    } finally {
      setIsBusy(false)
    }
  }
  return (
    <section class="panel">
      <Title lead={fill(text().code.why, { brand: deployment.brand.name })}>{text().code.title}</Title>
      <form
        class="panel"
        novalidate
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <CodeField ref={(input) => (field = input)} value={typed()} error={fieldError()} onInput={type} />
        <Show when={!fieldError() && problem()}>{(error) => <GateProblem error={error()} />}</Show>
        <Button type="submit" isBusy={isBusy()}>
          {text().code.go}
        </Button>
      </form>
      <Show when={props.onBack}>
        {(back) => (
          <Button kind="quiet" onClick={() => back()()}>
            {text().code.back}
          </Button>
        )}
      </Show>
    </section>
  )
}

function CodeField(props: {
  ref: (input: HTMLInputElement) => void
  value: string
  error: string | undefined
  onInput: (value: string) => void
}): JSX.Element {
  const { text } = useText().with(enCode)
  const note = createUniqueId()
  return (
    <label class="field">
      <span>{text().code.label}</span>
      <span class="box">
        <input
          ref={(input) => props.ref(input)}
          class="code"
          type="text"
          inputmode="numeric"
          dir="ltr"
          name="one-time-code"
          autocomplete="one-time-code"
          autocapitalize="off"
          spellcheck={false}
          translate="no"
          value={props.value}
          required
          aria-invalid={props.error ? 'true' : undefined}
          aria-describedby={note}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      </span>
      <small id={note} class={props.error ? 'error' : 'muted'} aria-live="polite">
        {props.error ?? text().code.hint}
      </small>
    </label>
  )
}
