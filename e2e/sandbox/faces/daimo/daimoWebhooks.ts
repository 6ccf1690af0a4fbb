import type { WebhookDialect } from '../createOutbox.ts'
import { signWebhook } from '../signWebhook.ts'
import { toWire } from './toWire.ts'

const told: readonly string[] = ['processing', 'succeeded', 'bounced']

/**
 * Words Daimo's webhooks: `session.processing`, `session.succeeded` and `session.bounced`, none for expiry. The vendor
 * documents these names; the body around the session and the signature are the sandbox's own choice.
 * @see https://docs.daimo.com/guides/sessions
 */
export const daimoWebhooks: WebhookDialect = {
  backend: 'daimo',
  word(ledger, session, now) {
    if (!told.includes(session.status)) return undefined
    const type = `session.${session.status}`
    const createdAt = Math.floor(now / 1000)
    return { type, body: JSON.stringify({ type, createdAt, data: { session: toWire(ledger, session) } }) }
  },
  sign: (body) => ({ 'daimo-signature': signWebhook(body) }),
}
