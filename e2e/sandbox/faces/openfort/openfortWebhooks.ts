import type { WebhookDialect } from '../createOutbox.ts'
import { signWebhook } from '../signWebhook.ts'
import { toPublicWire } from './toWire.ts'

const type = 'funding.session.updated'

/**
 * Words Openfort's webhooks: one for each status from `waiting_payment` on. The vendor documents the header's name and
 * not how it is made, so the signature is the sandbox's own choice.
 * @see https://www.openfort.io/docs/configuration/funding/webhooks
 */
export const openfortWebhooks: WebhookDialect = {
  backend: 'openfort',
  word(ledger, session, now) {
    if (session.status === 'requires_payment_method') return undefined
    const data = toPublicWire(ledger, session)
    return { type, body: JSON.stringify({ type, date: Math.floor(now / 1000), data }) }
  },
  sign: (body) => ({ 'openfort-signature': signWebhook(body) }),
}
