import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import { DepositError } from '../../errors.ts'
import type { Sign } from '../../model/instruction.ts'
import { Problem } from '../Problem.tsx'
import { PaySign } from './PaySign.tsx'

/** Pays a transaction that the backend prepared, from a Solana wallet. One of another family is refused. */
export function Pay(props: { instruction: Sign }): JSX.Element {
  const solana = () => (props.instruction.family === 'solana' ? props.instruction : undefined)
  return (
    <section class="panel">
      <Show
        when={solana()}
        fallback={<Problem error={new DepositError('transaction_refused', { reason: 'unreadable' })} />}
      >
        {(instruction) => <PaySign instruction={instruction()} />}
      </Show>
    </section>
  )
}
