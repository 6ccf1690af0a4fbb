import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Redirect, Transfer } from '../../model/instruction.ts'
import { later } from '../../parts/later.tsx'
import { limitedKit } from '../kits.ts'
import { Guide } from './Guide.tsx'
import { PayExact } from './PayExact.tsx'
import { PayProvider } from './PayProvider.tsx'

// They count down with the kit's clock.
const Provider = later(async () => {
  await limitedKit.load()
  return PayProvider
})
const Exact = later(async () => {
  await limitedKit.load()
  return PayExact
})

/** Leads through a withdrawal, also one of an exact amount, or on to the page of the exchange. */
export function Pay(props: { instruction: Transfer | Redirect }): JSX.Element {
  const transfer = () => (props.instruction.kind === 'transfer' ? props.instruction : undefined)
  const redirect = () => (props.instruction.kind === 'redirect' ? props.instruction : undefined)
  return (
    <Show
      when={transfer()}
      fallback={<Show when={redirect()}>{(instruction) => <Provider instruction={instruction()} />}</Show>}
    >
      {(instruction) => (
        <Show when={instruction().amount?.basis === 'exact'} fallback={<Guide instruction={instruction()} />}>
          <Exact instruction={instruction()} />
        </Show>
      )}
    </Show>
  )
}
