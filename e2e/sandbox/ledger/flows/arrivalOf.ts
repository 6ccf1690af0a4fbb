import type { Ledger } from '../ledger.ts'
import type { Settlement } from '../model.ts'
import type { Flow } from './model.ts'

/** The money of a flow as it was seen on a chain, and how far it is paid on. */
export type Arrival = {
  hash: string
  block: bigint
  chainId: Settlement['chainId']
  /** `kept`: it is with the receiver already, and nothing is paid on. */
  stage: 'waiting' | 'delivering' | 'delivered' | 'refunding' | 'kept'
  deliveryHash: string | null
  settlement: Settlement | null
}

/** Gives what arrived for a flow: straight at the receiver, or at an address of the flow's own. */
export function arrivalOf({ store }: Ledger, { id, directPayment }: Flow): Arrival | undefined {
  const { leadId, target } = store.session.need(id)
  if (directPayment) {
    const { hash, block } = directPayment
    return { hash, block, chainId: target.chainId, stage: 'kept', deliveryHash: null, settlement: null }
  }
  const settlement = leadId === null ? undefined : store.settlement.need(leadId)
  if (!settlement) return undefined
  const deposits = settlement.depositIds.map((depositId) => store.deposit.need(depositId))
  const [first] = deposits
  if (!first) return undefined
  const block = deposits.reduce((last, deposit) => (deposit.block > last ? deposit.block : last), 0n)
  const deliveryHash = settlement.delivery?.hash ?? null
  return { hash: first.hash, block, chainId: first.chainId, stage: stageOf(settlement), deliveryHash, settlement }
}

function stageOf({ stage, delivery, refund, refundReason }: Settlement): Arrival['stage'] {
  if (refund || stage === 'refunding' || refundReason !== null) return 'refunding'
  if (delivery) return 'delivered'
  return stage === 'delivering' ? 'delivering' : 'waiting'
}
