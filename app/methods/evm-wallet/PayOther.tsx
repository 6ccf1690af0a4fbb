import type { JSX } from 'solid-js'
import { Match, Switch } from 'solid-js'
import { DepositError } from '../../errors.ts'
import type { Instruction } from '../../model/instruction.ts'
import { later } from '../../parts/later.tsx'
import { Problem } from '../Problem.tsx'
import { PayPicked } from './PayPicked.tsx'
import type { Tools } from './tools.ts'

const PayCall = later(async () => (await import('./call/call.ts')).call.PayCall)

/** Pays what is no plain transfer: one of several coins at an address, or a prepared call. What is neither is refused. */
export function PayOther(props: { instruction: Instruction; tools: Tools }): JSX.Element {
  const any = () => (props.instruction.kind === 'any_transfer' ? props.instruction : undefined)
  const evmCall = () =>
    props.instruction.kind === 'sign' && props.instruction.family === 'evm' ? props.instruction : undefined
  return (
    <Switch fallback={<Problem error={new DepositError('transaction_refused', { reason: 'unreadable' })} />}>
      <Match when={any()}>
        {(instruction) => (
          <PayPicked instruction={instruction()}>
            {(transfer) => <props.tools.PayPlain instruction={transfer()} />}
          </PayPicked>
        )}
      </Match>
      <Match when={evmCall()}>{(instruction) => <PayCall instruction={instruction()} tools={props.tools} />}</Match>
    </Switch>
  )
}
