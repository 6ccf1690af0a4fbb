import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Offer } from '../../model/session.ts'
import { later } from '../../parts/later.tsx'
import { limitedKit } from '../kits.ts'
import { ChooseExchange } from './ChooseExchange.tsx'
import { ChooseProvider } from './ChooseProvider.tsx'

// Its question for an amount is in the kit.
const Provider = later(async () => {
  await limitedKit.load()
  return ChooseProvider
})

/** Asks at which provider the session is paid where it has pages of them, else from which exchange the payer withdraws. */
export function Choose(props: { offer: Extract<Offer, { kind: 'exchange' }> }): JSX.Element {
  return (
    <Show when={props.offer.pages} fallback={<ChooseExchange />}>
      {(pages) => <Provider pages={pages()} />}
    </Show>
  )
}
