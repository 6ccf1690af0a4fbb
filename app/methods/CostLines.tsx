import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { BaseUnits } from '../chains/amount.ts'
import { rescaleUp } from '../chains/amount.ts'
import { useText } from '../i18n/createI18n.tsx'
import { enAddress } from '../i18n/enAddress.ts'
import type { Transfer } from '../model/instruction.ts'
import type { Target } from '../model/session.ts'
import { useLiveSession } from '../session/useLiveSession.ts'
import { whenLoaded } from '../parts/whenLoaded.tsx'
import { Disclosure } from '../ui/Disclosure.tsx'
import { loadAside } from './kits.ts'

const FeeLines = whenLoaded(async () => (await loadAside()).FeeLines)

/** What a payment costs beside what lands. */
type Costs = Pick<Transfer, 'asset' | 'amount' | 'minAmount' | 'fees'>

/** Draws the smallest amount and the fees: one line, folded out all of them. */
export function CostLines(props: { instruction: Costs }): JSX.Element {
  const { text, amount } = useText().with(enAddress)
  const facts = useLiveSession()
  const total = () => totalFee(props.instruction, facts().target)
  return (
    <>
      <Show when={props.instruction.minAmount}>
        {(least) => (
          <p class="pair line">
            <span class="muted">{text().pay.minimum}</span>
            <span dir="ltr">{amount(least(), props.instruction.asset)}</span>
          </p>
        )}
      </Show>
      <Show when={props.instruction.fees.length > 0}>
        <Disclosure
          summary={<span class="muted">{text().pay.fees}</span>}
          aside={
            <Show when={total()}>{(units) => <span dir="ltr">{amount(units(), props.instruction.asset)}</span>}</Show>
          }
        >
          <FeeLines fees={props.instruction.fees} />
        </Disclosure>
      </Show>
    </>
  )
}

/** What is sent above what lands, where the two are one coin and the amount follows from the fees. */
function totalFee({ amount, asset }: Costs, { asset: target, amount: landing }: Target): BaseUnits | undefined {
  if (amount?.basis !== 'derived' || landing === undefined || asset.symbol !== target.symbol) return undefined
  const total = amount.units - rescaleUp(landing, target.decimals, asset.decimals)
  return total > 0n ? total : undefined
}
