import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { familyOf } from '../../chains/caip.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enLimited } from '../../i18n/enLimited.ts'
import type { Transfer } from '../../model/instruction.ts'
import { later } from '../../parts/later.tsx'
import { choosingKit } from '../kits.ts'
import { createEnded } from '../createEnded.ts'
import { EndedAddress } from './EndedAddress.tsx'
import { TimeLeft } from '../TimeLeft.tsx'
import { PayTransfer } from './PayTransfer.tsx'

const Ended = later(async () => {
  await choosingKit.load()
  return EndedAddress
})

/** Shows an address until its own end; from then on there is none, and a fresh one is the payer's wish. Where the end is not known, the address may be over already. */
export function PayTimed(props: { instruction: Transfer }): JSX.Element {
  const { text } = useText().with(enLimited)
  const isEnded = createEnded(() => props.instruction.expiresAt)
  const end = () => (isEnded() ? undefined : props.instruction.expiresAt)
  const isTron = () => familyOf(props.instruction.asset.chainId) === 'tron'
  const note = (until: number) => (
    <>
      <Show when={isTron()}>
        <p class="hint">{text().limited.tron}</p>
      </Show>
      <p class="waiting">
        {text().limited.endsIn}
        <TimeLeft until={until} />
      </p>
    </>
  )
  return (
    <Show when={end()} fallback={<Ended instruction={props.instruction} />}>
      {(until) => <PayTransfer instruction={props.instruction} note={note(until())} />}
    </Show>
  )
}
