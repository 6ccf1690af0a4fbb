import { createHmac } from 'node:crypto'
import { webhookSecret } from '../webhookSecret.ts'

/** Signs a raw webhook body: hex HMAC-SHA256 with the webhook secret. The sandbox's own choice where a vendor documents none. */
export function signWebhook(body: string): string {
  return createHmac('sha256', webhookSecret).update(body).digest('hex')
}
