import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { PayAny } from './PayAny.tsx'
import { PayExact } from './PayExact.tsx'
import { PayTimed } from './PayTimed.tsx'

/** Shows the address of a route that was chosen: one for many networks, one that ends, or one that wants an exact amount. */
export function PayRoute(props: { instruction: Transfer | AnyTransfer }): JSX.Element {
  const any = () => (props.instruction.kind === 'any_transfer' ? props.instruction : undefined)
  const facts = useLiveSession()
  const hasRoutes = () => facts().offers.some((offer) => 'routes' in offer)
  const timed = () => (props.instruction.kind === 'transfer' ? props.instruction : undefined)
  return (
    <Show
      when={any()}
      fallback={
        <Show when={timed()}>
          {(transfer) => (hasRoutes() ? <PayTimed instruction={transfer()} /> : <PayExact instruction={transfer()} />)}
        </Show>
      }
    >
      {(instruction) => <PayAny instruction={instruction()} />}
    </Show>
  )
}
