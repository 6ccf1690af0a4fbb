import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { familyOf } from '../../chains/caip.ts'
import { useText } from '../../i18n/createI18n.tsx'
import { enRoutes } from '../../i18n/enRoutes.ts'
import type { Transfer } from '../../model/instruction.ts'
import { later } from '../../parts/later.tsx'
import { choosingKit, receiverKit } from '../kits.ts'
import { createEnded } from './createEnded.ts'
import { EndedAddress } from './EndedAddress.tsx'

const Ended = later(async () => {
  await choosingKit.load()
  return EndedAddress
})

/** Shows an address until its own end; from then on there is none, and a fresh one is the payer's wish. */
export function PayTimed(props: { instruction: Transfer }): JSX.Element {
  const { PayTransfer } = receiverKit.use()
  const { text } = useText().with(enRoutes)
  const isEnded = createEnded(() => props.instruction.expiresAt)
  const hint = () => (familyOf(props.instruction.asset.chainId) === 'tron' ? text().routes.tron : undefined)
  return (
    <Show when={!isEnded()} fallback={<Ended instruction={props.instruction} />}>
      <PayTransfer instruction={props.instruction} />
      <Show when={hint()}>{(words) => <p class="hint">{words()}</p>}</Show>
    </Show>
  )
}
