import { isSameAddress, networkOf } from '../../chains/networks.ts'
import type { Transfer } from '../../chains/transfer.ts'
import type { Store } from '../store.ts'
import type { Flow } from './model.ts'

/** Finds the flow that a transfer pays straight at its receiver: from its own wallet, in its target's coin, not known yet. */
export function directFlowOf(store: Store, open: readonly Flow[], transfer: Transfer): Flow | undefined {
  const { family } = networkOf(transfer.chainId)
  const isSame = (one: string, other: string) => isSameAddress(family, one, other)
  return open.find((flow) => {
    const { target } = store.session.need(flow.id)
    return (
      isDirect(flow, store) &&
      flow.directPayment === null &&
      transfer.chainId === target.chainId &&
      isSame(transfer.to, target.address) &&
      isSame(transfer.asset, target.asset) &&
      isSame(transfer.from, flow.source?.address ?? '')
    )
  })
}

/** Tells whether a flow's quote is paid straight to the receiver: same chain, same coin, and asked for. */
export function isDirect({ id, source, quote, wishes }: Flow, store: Store): boolean {
  const { target } = store.session.need(id)
  return (
    wishes.direct !== null &&
    source?.type === 'wallet' &&
    target.chainId === `eip155:${source.chainId}` &&
    quote !== null &&
    isSameAddress('evm', quote.token, target.asset)
  )
}
