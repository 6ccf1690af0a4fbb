import type { JSX } from 'solid-js'
import { DepositError } from '../../errors.ts'
import type { Sign } from '../../model/instruction.ts'
import { Problem } from '../Problem.tsx'

/** Pays a prepared transaction. One that nobody has judged is refused. */
export function Pay(props: { instruction: Sign }): JSX.Element {
  const reason = () => (props.instruction.family === 'solana' ? 'opaque' : 'unreadable')
  return (
    <section class="panel">
      <Problem error={new DepositError('transaction_refused', { reason: reason() })} />
    </section>
  )
}
