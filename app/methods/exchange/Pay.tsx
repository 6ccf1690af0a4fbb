import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Redirect, Transfer } from '../../model/instruction.ts'
import { later } from '../../parts/later.tsx'
import { routesKit } from '../kits.ts'
import { Guide } from './Guide.tsx'
import { PayProvider } from './PayProvider.tsx'

// It counts down with the kit's clock.
const Provider = later(async () => {
  await routesKit.load()
  return PayProvider
})

/** Leads through a withdrawal, or on to the page of the exchange. */
export function Pay(props: { instruction: Transfer | Redirect }): JSX.Element {
  const transfer = () => (props.instruction.kind === 'transfer' ? props.instruction : undefined)
  const redirect = () => (props.instruction.kind === 'redirect' ? props.instruction : undefined)
  return (
    <Show
      when={transfer()}
      fallback={<Show when={redirect()}>{(instruction) => <Provider instruction={instruction()} />}</Show>}
    >
      {(instruction) => <Guide instruction={instruction()} />}
    </Show>
  )
}
