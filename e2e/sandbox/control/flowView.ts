import type { SandboxContext } from './sandboxContext.ts'
import type { Flow } from '../ledger/flows/model.ts'
import { toWire } from '../faces/dynamic/toWire.ts'
import { moneyView } from './sessionView.ts'

/** Writes what the sandbox knows of a flow: its money as of any session, with the page's own word for where it stands. */
export function flowView({ ledger }: SandboxContext, flow: Flow) {
  const view = moneyView(ledger, ledger.store.session.need(flow.id))
  return { ...view, status: statusOf(flow), paymentMethod: flow.source, flow: toWire(ledger, flow) }
}

function statusOf({ execution, settlement, risk, failure }: Flow): string {
  if (settlement === 'completed') return 'succeeded'
  if (execution === 'failed' || settlement === 'failed')
    return failure?.code === 'REFUND_INITIATED' ? 'bounced' : 'failed'
  switch (execution) {
    case 'cancelled':
    case 'expired':
      return execution
    case 'initiated':
      return 'requires_payment_method'
    case 'source_attached':
    case 'quoted':
    case 'signing':
      return risk === 'review' || risk === 'blocked' ? 'requires_action' : 'waiting_payment'
    case 'broadcasted':
    case 'source_detected':
    case 'source_confirmed':
      return 'processing'
  }
}
