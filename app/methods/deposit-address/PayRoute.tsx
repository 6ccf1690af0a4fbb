import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import { PayAny } from './PayAny.tsx'
import { PayTimed } from './PayTimed.tsx'

/** Shows the address of a route that was chosen: one for many networks, or one that ends. */
export function PayRoute(props: { instruction: Transfer | AnyTransfer }): JSX.Element {
  const any = () => (props.instruction.kind === 'any_transfer' ? props.instruction : undefined)
  const timed = () => (props.instruction.kind === 'transfer' ? props.instruction : undefined)
  return (
    <Show when={any()} fallback={<Show when={timed()}>{(transfer) => <PayTimed instruction={transfer()} />}</Show>}>
      {(instruction) => <PayAny instruction={instruction()} />}
    </Show>
  )
}
