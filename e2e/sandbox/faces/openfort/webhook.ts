import { createHmac } from 'node:crypto'
import type { Clock } from '../../clock.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Session, Webhook } from '../../ledger/model.ts'
import { webhookSecret } from '../../webhookSecret.ts'
import { toPublicWire } from './toWire.ts'

/** How often one webhook is tried, and how long the sender waits after each failure. */
const ATTEMPTS = 6
const backOffMs = (attempts: number) => 250 * 2 ** attempts
const ANSWER_WITHIN_MS = 5000

/**
 * Signs a raw webhook body: hex HMAC-SHA256 with the webhook secret. The vendor documents the header's name
 * (`openfort-signature`) and not how it is made, so this is the sandbox's own choice.
 * @see https://www.openfort.io/docs/configuration/funding/webhooks
 */
export function signWebhook(body: string): string {
  return createHmac('sha256', webhookSecret).update(body).digest('hex')
}

export type Outbox = {
  /** Sends what is due, without waiting for answers. Webhooks of one session go out in order. */
  step(): void
}

/**
 * Creates the sender of webhooks: one for each status from `waiting_payment` on. A host that is down is tried a bounded
 * number of times and holds up nobody. Without a URL nothing is sent.
 */
export function createOutbox(ledger: Ledger, clock: Clock, url: string | undefined, now = Date.now): Outbox {
  const { store } = ledger
  const queues = new Map<string, string[]>()
  const notBefore = new Map<string, number>()
  const busy = new Set<string>()
  let count = 0
  const queue = ({ id, sessionId }: Webhook) => queues.set(sessionId, [...(queues.get(sessionId) ?? []), id])
  for (const webhook of store.webhook.all()) {
    count += 1
    if (webhook.state === 'pending') queue(webhook)
  }
  if (url === undefined) return { step: () => undefined }

  ledger.sessions.onStatus((session) => {
    if (session.backend !== 'openfort' || session.status === 'requires_payment_method') return
    count += 1
    queue(store.webhook.put(newWebhook(`wh_${count}`, ledger, session, clock.now())))
  })
  const sendFirst = async (sessionId: string, id: string) => {
    const webhook = store.webhook.need(id)
    const attempts = webhook.attempts + 1
    const isSent = await post(url, webhook.body)
    const state = isSent ? 'sent' : attempts < ATTEMPTS ? 'pending' : 'given_up'
    store.webhook.put({ ...webhook, attempts, state })
    if (state === 'pending') notBefore.set(sessionId, now() + backOffMs(attempts))
    else queues.set(sessionId, (queues.get(sessionId) ?? []).slice(1))
  }
  return {
    step() {
      for (const [sessionId, [first]] of queues) {
        if (first === undefined) queues.delete(sessionId)
        if (first === undefined || busy.has(sessionId) || now() < (notBefore.get(sessionId) ?? 0)) continue
        busy.add(sessionId)
        void sendFirst(sessionId, first).finally(() => busy.delete(sessionId))
      }
    },
  }
}

/** The data is the session without its client secret: the host's server has it, and logs of deliveries should not. */
function newWebhook(id: string, ledger: Ledger, session: Session, now: number): Webhook {
  const data = toPublicWire(ledger, session)
  const body = JSON.stringify({ type: 'funding.session.updated', date: Math.floor(now / 1000), data })
  return { id, sessionId: session.id, status: session.status, body, state: 'pending', attempts: 0 }
}

async function post(url: string, body: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json', 'openfort-signature': signWebhook(body) }
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    return answer.ok
  } catch {
    return false
  }
}
