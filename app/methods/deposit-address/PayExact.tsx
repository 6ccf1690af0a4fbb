import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { formatUnits } from '../../chains/amount.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enLimited } from '../../i18n/enLimited.ts'
import type { Transfer } from '../../model/instruction.ts'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { Disclosure } from '../../ui/Disclosure.tsx'
import { SharpAmount } from './SharpAmount.tsx'
import { PayTransfer } from './PayTransfer.tsx'

/** Shows an address whose payment is known by its exact amount: the amount comes first, and the trap of exchanges is told. */
export function PayExact(props: { instruction: Transfer }): JSX.Element {
  const { text, fill, amount } = useText().with(enLimited)
  const facts = useLiveSession()
  const asset = () => props.instruction.asset
  const units = () => props.instruction.amount?.units ?? 0n
  const words = () => ({ amount: amount(units(), asset()), text: formatUnits(units(), asset().decimals) })
  return (
    <PayTransfer
      instruction={props.instruction}
      amount={<SharpAmount units={units()} asset={asset()} />}
      note={<p class="hint">{fill(text().exact.again, words())}</p>}
    >
      <Disclosure summary={text().exact.fromExchange}>
        <p>{fill(text().exact.fee, words())}</p>
        <Show when={facts().expiresAt}>
          <p>{text().exact.late}</p>
        </Show>
      </Disclosure>
    </PayTransfer>
  )
}
