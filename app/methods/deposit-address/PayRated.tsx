import type { JSX } from 'solid-js'
import { createMemo, Show } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enLimited } from '../../i18n/enLimited.ts'
import type { Transfer } from '../../model/instruction.ts'
import { whenLoaded } from '../../parts/whenLoaded.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { createEnded } from '../createEnded.ts'
import { choosingKit } from '../kits.ts'
import { NewAmount } from './NewAmount.tsx'
import { PayTransfer } from './PayTransfer.tsx'
import { RefundLine } from '../RefundLine.tsx'

const Renew = whenLoaded(async () => {
  await choosingKit.load()
  return NewAmount
})

/** Shows an address whose amount holds for a moment, in words that do not tick: the address goes on, and what is sent later is worth the rate of then. */
export function PayRated(props: { instruction: Transfer }): JSX.Element {
  const { text } = useText().with(enLimited)
  const facts = useLiveSession()
  // A page that may choose nothing any more can still be paid at.
  const isChangeable = () => facts().offers.length > 0
  const isLapsed = createEnded(() => props.instruction.rateUntil)
  const shown = createMemo<Transfer>(() => {
    const { amount } = props.instruction
    return isLapsed() && amount ? { ...props.instruction, amount: { ...amount, basis: 'about' } } : props.instruction
  })
  const note = () => (
    <div class="rate">
      <p class="muted small" role="status">
        {isLapsed() ? text().rate.lapsed : text().rate.holds}
      </p>
      <Show when={isChangeable()}>
        <Renew instruction={props.instruction} />
      </Show>
    </div>
  )
  return (
    <PayTransfer instruction={shown()} note={note()}>
      <Show when={isChangeable()}>
        <RefundLine instruction={props.instruction} />
      </Show>
    </PayTransfer>
  )
}
