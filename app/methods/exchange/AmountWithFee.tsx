import type { JSX } from 'solid-js'
import { createMemo, createSignal } from 'solid-js'
import type { BaseUnits } from '../../chains/amount.ts'
import { formatUnits } from '../../chains/amount.ts'
import type { Asset } from '../../chains/assets.ts'
import { isDepositError } from '../../errors.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enExchange } from '../../i18n/enExchange.ts'
import { askingKit } from '../kits.ts'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { enAddress } from '../../i18n/enAddress.ts'

/** Adds the fee that an exchange shows to the amount that must arrive, and gives what to type there. Without a fee it is the amount itself. */
export function AmountWithFee(props: { units: BaseUnits; asset: Asset }): JSX.Element {
  const { enAsking, Field, parseAmount } = askingKit.use()
  const { text, fill, amount, separator } = useText().with({ ...enAddress, ...enAsking, ...enExchange })
  const [typed, setTyped] = createSignal('')
  // eslint-disable-next-line solid/reactivity -- called at once, within the memo
  const fee = createMemo(() => readFee(typed(), (value) => parseAmount(value, props.asset.decimals, separator())))
  const total = () => {
    const known = fee()
    return props.units + (typeof known === 'bigint' ? known : 0n)
  }
  const problem = () => {
    const known = fee()
    return typeof known === 'bigint' ? undefined : text().amountProblems[known]
  }
  return (
    <>
      <Field
        kind="decimal"
        label={text().exchange.fee}
        suffix={props.asset.symbol}
        placeholder={text().amount.placeholder}
        hint={text().exchange.feeWhere}
        error={problem()}
        value={typed()}
        onInput={setTyped}
      />
      <div class="amount">
        <p>
          <span class="muted small">{text().exchange.type}</span>
          <br />
          <span class="money" dir="ltr" role="status">
            {amount(total(), props.asset)}
          </span>
        </p>
        <CopyButton
          kind="secondary"
          text={formatUnits(total(), props.asset.decimals)}
          words={{
            name: text().address.copyAmount,
            copy: text().frame.copy,
            copied: text().frame.copied,
            byHand: text().frame.byHand,
          }}
        />
        <p class="muted small">{fill(text().exchange.arrives, { amount: amount(props.units, props.asset) })}</p>
      </div>
    </>
  )
}

/** Reads a fee: none is zero, as some exchanges take none. */
function readFee(typed: string, parse: (text: string) => BaseUnits) {
  if (/^\s*(?:0+(?:[.,]0*)?)?\s*$/.test(typed)) return 0n
  try {
    return parse(typed)
  } catch (thrown) {
    if (isDepositError(thrown, 'amount_invalid')) return thrown.context.reason
    throw thrown
  }
}
