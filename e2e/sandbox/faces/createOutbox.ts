import type { Clock } from '../clock.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { Session, Webhook } from '../ledger/model.ts'

/** How often one webhook is tried, and how long the sender waits after each failure. */
const ATTEMPTS = 6
const backOffMs = (attempts: number) => 250 * 2 ** attempts
const ANSWER_WITHIN_MS = 5000
/** What comes before the number in a webhook's id. */
const prefix = 'wh_'

/** How a backend words and signs its webhooks. */
export type WebhookDialect = {
  backend: string
  /**
   * Words a session's new status, without its client secret; undefined where the backend sends nothing. Absent = the
   * backend keeps a book of its own, which sends by `send`.
   */
  word?(ledger: Ledger, session: Session, now: number): { type: string; body: string } | undefined
  /** Gives the header that proves a raw body. */
  sign(body: string): Record<string, string>
}

export type OutboxOptions = {
  ledger: Ledger
  clock: Clock
  /** Where the host takes webhooks; each backend's go to a path of its own below it. Absent = nothing is sent. */
  url: string | undefined
  dialects: readonly WebhookDialect[]
  now?: () => number
}

export type Outbox = {
  /** Keeps a webhook until it is sent or given up. */
  send(webhook: Omit<Webhook, 'id' | 'state' | 'attempts'>): void
  /** Sends what is due, without waiting for answers. Webhooks of one session go out in order. */
  step(): void
}

/**
 * Creates the sender of all backends' webhooks. A host that is down is tried a bounded number of times and holds up
 * nobody.
 */
export function createOutbox({ ledger, clock, url, dialects, now = Date.now }: OutboxOptions): Outbox {
  const { store } = ledger
  const queues = new Map<string, string[]>()
  const notBefore = new Map<string, number>()
  const busy = new Set<string>()
  let count = 0
  const queue = ({ id, sessionId }: Webhook) => queues.set(sessionId, [...(queues.get(sessionId) ?? []), id])
  for (const webhook of store.webhook.all()) {
    // Some were forgotten, so that their count may be a number that stands.
    count = Math.max(count, Number(webhook.id.slice(prefix.length)))
    if (webhook.state === 'pending') queue(webhook)
  }
  if (url === undefined) return { send: () => undefined, step: () => undefined }
  const dialectOf = (name: string) => dialects.find(({ backend }) => backend === name)

  const send: Outbox['send'] = (webhook) => {
    count += 1
    queue(store.webhook.put({ ...webhook, id: `${prefix}${count}`, state: 'pending', attempts: 0 }))
  }
  ledger.sessions.onStatus((session) => {
    const { id: sessionId, backend, status } = session
    const worded = dialectOf(backend)?.word?.(ledger, session, clock.now())
    if (worded) send({ ...worded, backend, sessionId, status })
  })
  const sendFirst = async (sessionId: string, id: string) => {
    const webhook = store.webhook.need(id)
    const attempts = webhook.attempts + 1
    const dialect = dialectOf(webhook.backend)
    const isSent = dialect !== undefined && (await post(`${url}/${dialect.backend}`, dialect, webhook.body))
    const state = isSent ? 'sent' : attempts < ATTEMPTS ? 'pending' : 'given_up'
    store.webhook.put({ ...webhook, attempts, state })
    if (state === 'pending') notBefore.set(sessionId, now() + backOffMs(attempts))
    else queues.set(sessionId, (queues.get(sessionId) ?? []).slice(1))
  }
  return {
    send,
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

async function post(url: string, { sign }: WebhookDialect, body: string): Promise<boolean> {
  const headers = { 'content-type': 'application/json', ...sign(body) }
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    return answer.ok
  } catch {
    return false
  }
}
