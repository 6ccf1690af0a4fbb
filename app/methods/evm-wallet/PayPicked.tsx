import type { JSX } from 'solid-js'
import { createEffect, createMemo, Show, untrack } from 'solid-js'
import type { AnyTransfer, Transfer } from '../../model/instruction.ts'
import { useNavigation } from '../../session/createNavigation.tsx'
import { useLiveSession } from '../../session/useLiveSession.ts'
import { recallPick, toTransfer } from './pickedAsset.ts'

/** Gives the transfer of the coin that the payer picked for an address of many; asks again when that is forgotten. */
export function PayPicked(props: {
  instruction: AnyTransfer
  children: (transfer: () => Transfer) => JSX.Element
}): JSX.Element {
  const navigation = useNavigation()
  const { sessionId } = useLiveSession()()
  const transfer = createMemo(() => {
    const pick = recallPick(sessionId)
    return pick && toTransfer(props.instruction, pick)
  })
  createEffect(() => {
    if (!transfer()) untrack(() => navigation.replace({ at: 'evm_wallet', step: 'choose' }))
  })
  return <Show when={transfer()}>{(known) => props.children(known)}</Show>
}
