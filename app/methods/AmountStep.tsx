import type { JSX } from 'solid-js'
import { createMemo, createSignal, Show } from 'solid-js'
import type { BaseUnits } from '../chains/amount.ts'
import { formatUnits } from '../chains/amount.ts'
import type { Asset } from '../chains/assets.ts'
import type { AmountProblem } from '../errors.ts'
import { isDepositError } from '../errors.ts'
import { useText } from '../i18n/createI18n.tsx'
import { Button } from '../ui/Button.tsx'
import { askingKit, sendingKit } from './kits.ts'

type Reading = { readonly units: BaseUnits } | { readonly reason: AmountProblem }

/** Asks how much; says the parsed amount back. What is known to be missing is said and not gone on with. */
export function AmountStep(props: {
  asset: Asset
  /** The most that can be sent, where that is known. */
  most: BaseUnits | undefined
  /** Says what is known to be missing for an amount. */
  missing: (units: BaseUnits) => string | undefined
  minUnits: BaseUnits | undefined
  start: BaseUnits | undefined
  isBusy: boolean
  onAmount: (units: BaseUnits) => void
}): JSX.Element {
  const { enAsking, Field } = askingKit.use()
  const { enWallet } = sendingKit.use()
  const i18n = useText().with({ ...enWallet, ...enAsking })
  const { text, fill, amount } = i18n
  const plain = (units: BaseUnits) => formatUnits(units, props.asset.decimals).replace('.', i18n.separator())
  const [typed, setTyped] = createSignal('')
  const [wasTouched, setWasTouched] = createSignal(false)
  const shown = () => (wasTouched() || props.start === undefined ? typed() : plain(props.start))
  const [isAsked, setIsAsked] = createSignal(false)
  const reading = createMemo(() => readAmount(shown(), props.asset, i18n.separator(), props.minUnits))
  const missing = createMemo(() => {
    const read = reading()
    return 'units' in read ? props.missing(read.units) : undefined
  })
  const error = () => {
    const read = reading()
    if (missing()) return missing()
    const isShown = isAsked() || (props.start !== undefined && !wasTouched())
    if (!('reason' in read) || !isShown) return undefined
    const words = text().amountProblems[read.reason]
    return read.reason === 'below_minimum' ? `${words} ${minimum()}` : words
  }
  const minimum = () =>
    props.minUnits === undefined
      ? undefined
      : fill(text().amount.minimum, { amount: amount(props.minUnits, props.asset) })
  const hint = () => {
    const read = reading()
    if ('units' in read) return fill(text().amount.echo, { amount: amount(read.units, props.asset) })
    return minimum()
  }
  const type = (value: string) => {
    setWasTouched(true)
    setIsAsked(false)
    setTyped(value)
  }
  const go = () => {
    const read = reading()
    setIsAsked(true)
    if ('units' in read && !missing() && !props.isBusy) props.onAmount(read.units)
  }
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      <Field
        kind="decimal"
        label={text().wallet.factAmount}
        suffix={props.asset.symbol}
        placeholder={text().amount.placeholder}
        value={shown()}
        error={error()}
        hint={hint() ?? '\u00a0'}
        onInput={type}
      />
      <Show when={props.most}>
        {(units) => (
          <p class="pair">
            <span class="muted small">{fill(text().amount.most, { amount: amount(units(), props.asset) })}</span>
            <Button kind="quiet" onClick={() => type(plain(units()))}>
              {text().amount.useMost}
            </Button>
          </p>
        )}
      </Show>
      <Button type="submit" isBusy={props.isBusy}>
        {text().amount.continue}
      </Button>
    </form>
  )
}

function readAmount(typed: string, asset: Asset, separator: '.' | ',', minUnits: BaseUnits | undefined): Reading {
  const { parseAmount } = askingKit.use()
  try {
    const units = parseAmount(typed, asset.decimals, separator)
    return minUnits !== undefined && units < minUnits ? { reason: 'below_minimum' } : { units }
  } catch (thrown) {
    return { reason: isDepositError(thrown, 'amount_invalid') ? thrown.context.reason : 'not_a_number' }
  }
}
