import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Offer } from '../../model/session.ts'
import { later } from '../../parts/later.tsx'
import { limitedKit } from '../kits.ts'
import { ChooseAsset } from './ChooseAsset.tsx'

const ChooseRoute = later(async () => (await limitedKit.load()).ChooseRoute)

/** Asks what will be sent: by the routes of the session where it has them, else by coin and network. */
export function Choose(props: { offer: Extract<Offer, { kind: 'deposit_address' }> }): JSX.Element {
  return (
    <Show when={props.offer.routes} fallback={<ChooseAsset asksRefund={props.offer.asksRefund} />}>
      {(routes) => <ChooseRoute routes={routes()} />}
    </Show>
  )
}
