import type { JSX } from 'solid-js'
import { For } from 'solid-js'
import { deployment } from '#deployment'
import { useText } from '../i18n/createI18n.tsx'
import { enAside } from '../i18n/enAside.ts'
import type { Fee } from '../model/instruction.ts'

/** Draws the fees of a payment, a line each. */
export function FeeLines(props: { fees: readonly Fee[] }): JSX.Element {
  return (
    <dl class="facts">
      <For each={props.fees}>{(fee) => <FeeLine fee={fee} />}</For>
    </dl>
  )
}

function FeeLine(props: { fee: Fee }): JSX.Element {
  const { text, fill, decimal } = useText().with(enAside)
  const label = () => {
    if (/gas/i.test(props.fee.kind)) return text().costs.gas
    if (props.fee.kind === 'total') return text().costs.total
    if (/^app$/i.test(props.fee.kind)) return fill(text().costs.app, { brand: deployment.brand.name })
    return /service|relayer/i.test(props.fee.kind) ? text().costs.service : text().costs.other
  }
  // Without a decimal point the unit is not certain, and a fee is never below nothing: no figure is better than a wrong one.
  const isPlain = () => /^(?:0|\d+\.\d+)$/.test(props.fee.amount)
  return (
    <div>
      <dt class="muted">{label()}</dt>
      <dd dir={isPlain() ? 'ltr' : undefined}>
        {isPlain() ? `${decimal(props.fee.amount)}\u00a0${props.fee.symbol}` : text().costs.none}
      </dd>
    </div>
  )
}
