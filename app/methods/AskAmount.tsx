import type { JSX } from 'solid-js'
import { createMemo, createSignal, Show } from 'solid-js'
import type { BaseUnits } from '../chains/amount.ts'
import type { DepositError } from '../errors.ts'
import { isDepositError, toDepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enLimited } from '../i18n/enLimited.ts'
import { Button } from '../ui/Button.tsx'
import { Title } from '../ui/Title.tsx'
import { askingKit } from './kits.ts'
import { Problem } from './Problem.tsx'

/** Asks how much, and says what it read; what the backend will not take is said at the field, like what is no amount. */
export function AskAmount(props: {
  symbol: string
  decimals: number
  /** The word on the button. */
  go: string
  isBusy: boolean
  /** Why the last amount led nowhere. */
  problem: DepositError | undefined
  onAmount: (units: BaseUnits) => void
}): JSX.Element {
  const { enAsking, Field, parseAmount } = askingKit.use()
  const { text, fill, separator, amount } = useText().with({ ...enAsking, ...enLimited })
  const [typed, setTyped] = createSignal('')
  /** The amount that was last asked for: its answer is no word on another one. */
  const [asked, setAsked] = createSignal<string>()
  const [misread, setMisread] = createSignal<string>()
  const refusal = () => (asked() === typed() && misread() === undefined ? props.problem : undefined)
  const isOutside = () => {
    const error = refusal()
    return isDepositError(error, 'backend_rejected') && error.context.field === 'amountUsd'
  }
  const read = createMemo(() => {
    try {
      return parseAmount(typed(), props.decimals, separator())
    } catch {
      return undefined
    }
  })
  const echo = () => {
    const units = read()
    return units === undefined ? undefined : fill(text().amount.echo, { amount: amount(units, props) })
  }
  const submit = () => {
    // Enter reaches a form past its busy button.
    if (props.isBusy) return
    setAsked(typed())
    try {
      props.onAmount(parseAmount(typed(), props.decimals, separator()))
    } catch (thrown) {
      const error = toDepositError(thrown)
      setMisread(isDepositError(error, 'amount_invalid') ? text().amountProblems[error.context.reason] : '')
    }
  }
  return (
    <section class="panel">
      <Title>{text().limited.amountTitle}</Title>
      <form
        class="panel"
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Field
          kind="decimal"
          label={fill(text().limited.amountLabel, { symbol: props.symbol })}
          suffix={props.symbol}
          placeholder={text().amount.placeholder}
          hint={echo() ?? '\u00a0'}
          error={misread() ?? (isOutside() ? text().limited.outside : undefined)}
          value={typed()}
          onInput={(value) => {
            setTyped(value)
            setMisread(undefined)
          }}
        />
        <Show when={!isOutside() && refusal()}>{(error) => <Problem error={error()} />}</Show>
        <Button type="submit" isBusy={props.isBusy}>
          {props.go}
        </Button>
      </form>
    </section>
  )
}
