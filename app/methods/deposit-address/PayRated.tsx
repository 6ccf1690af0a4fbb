import type { JSX } from 'solid-js'
import { createMemo } from 'solid-js'
import { useText } from '../../i18n/createI18n.tsx'
import { enRoutes } from '../../i18n/enRoutes.ts'
import type { Transfer } from '../../model/instruction.ts'
import { whenLoaded } from '../../parts/whenLoaded.tsx'
import { createEnded } from '../createEnded.ts'
import { choosingKit, receiverKit } from '../kits.ts'
import { NewAmount } from './NewAmount.tsx'

const Renew = whenLoaded(async () => {
  await choosingKit.load()
  return NewAmount
})

/** Shows an address whose amount holds for a moment, in words that do not tick: the address goes on, and what is sent later is worth the rate of then. */
export function PayRated(props: { instruction: Transfer }): JSX.Element {
  const { PayTransfer, RefundLine } = receiverKit.use()
  const { text } = useText().with(enRoutes)
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
      <Renew instruction={props.instruction} />
    </div>
  )
  return (
    <PayTransfer instruction={shown()} note={note()}>
      <RefundLine instruction={props.instruction} />
    </PayTransfer>
  )
}
