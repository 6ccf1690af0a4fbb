import { randomUUID } from 'node:crypto'
import type { FlowBook } from '../../ledger/flows/createFlowBook.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Outbox, WebhookDialect } from '../createOutbox.ts'
import { signWebhook } from '../signWebhook.ts'
import { toWire } from './toWire.ts'

const backend = 'dynamic'

/** Signs as the vendor does: HMAC-SHA256 of the body in hex, after the name of the algorithm. */
export const dynamicWebhooks: WebhookDialect = {
  backend,
  sign: (body) => ({ 'x-dynamic-signature-256': `sha256=${signWebhook(body)}` }),
}

/**
 * Sends each change of a flow's three states to the host's server, without what a wallet shall sign. The vendor documents
 * the events' names; the body around the flow is the sandbox's own choice.
 * @see https://www.dynamic.xyz/docs/flow/webhooks
 */
export function sendFlowWebhooks(flows: FlowBook, ledger: Ledger, outbox: Outbox): void {
  flows.onEvent(({ axis, flow }) => {
    const type = `flow.${axis}.updated`
    const unsigned = { ...flow, quote: flow.quote && { ...flow.quote, payload: null } }
    const body = JSON.stringify({
      eventId: randomUUID(),
      eventName: type,
      environmentId: flow.environmentId,
      timestamp: new Date(flow.updatedAt).toISOString(),
      data: toWire(ledger, unsigned),
    })
    outbox.send({ backend, sessionId: flow.id, type, status: flow[axis], body })
  })
}
