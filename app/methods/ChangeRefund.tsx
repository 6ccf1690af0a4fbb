import type { JSX } from 'solid-js'
import { Show } from 'solid-js'
import type { Transfer } from '../model/instruction.ts'
import { useNavigation } from '../session/createNavigation.tsx'
import { choosingKit } from './kits.ts'
import { Problem } from './Problem.tsx'
import { RefundForm } from './RefundForm.tsx'
import { withRefundAddress } from './withRefundAddress.ts'

/** Asks for another refund address and commits the same route with it, where the payer is; one that is not taken stays typed. */
export function ChangeRefund(props: { instruction: Transfer; onDone: () => void }): JSX.Element {
  const { createCommit } = choosingKit.use()
  const navigation = useNavigation()
  const { commit, problem } = createCommit()
  const save = async (refundAddress: string) => {
    if (await commit(withRefundAddress(props.instruction, refundAddress), navigation.view())) props.onDone()
  }
  return (
    <>
      <RefundForm asset={props.instruction.asset} onSave={save} />
      <Show when={problem()}>{(error) => <Problem error={error()} />}</Show>
    </>
  )
}
