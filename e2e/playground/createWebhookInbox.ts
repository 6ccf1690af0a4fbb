import { createHmac, timingSafeEqual } from 'node:crypto'
import { hostDialects, objectOr } from './hostDialects.ts'

/** One webhook as it arrived, without the client secret that its session carries. */
export type Webhook = {
  backend: string
  sessionId: string
  status: string
  /** Whether the signature is right. A host gives value for verified webhooks only. */
  verified: boolean
  receivedAt: number
  body: unknown
}

export type WebhookInbox = {
  /** Takes one webhook and gives it as kept, or undefined when it is not a session's webhook at all. */
  receive(backend: string, rawBody: string, signature: string | undefined): Webhook | undefined
  /** Calls back with every webhook kept for the session so far, then with each new one. Gives the way to stop. */
  follow(sessionId: string, onWebhook: (webhook: Webhook) => void): () => void
}

const kept = 500

/**
 * Creates the place where a host's server keeps the webhooks of its sessions, the newest 500 in memory.
 * @see https://www.openfort.io/docs/configuration/funding/webhooks
 * @see https://docs.daimo.com/guides/sessions
 * @see https://www.dynamic.xyz/docs/flow/webhooks
 */
export function createWebhookInbox(secret: string): WebhookInbox {
  const webhooks: Webhook[] = []
  const followers = new Set<(webhook: Webhook) => void>()
  return {
    receive(backend, rawBody, signature) {
      const webhook = readWebhook(backend, rawBody, isSignedBy(secret, rawBody, signature))
      if (!webhook) return undefined
      webhooks.push(webhook)
      if (webhooks.length > kept) webhooks.shift()
      for (const follower of followers) follower(webhook)
      return webhook
    },
    follow(sessionId, onWebhook) {
      const follower = (webhook: Webhook) => {
        if (webhook.sessionId === sessionId) onWebhook(webhook)
      }
      webhooks.forEach(follower)
      followers.add(follower)
      return () => void followers.delete(follower)
    },
  }
}

/** Tells whether the signature is the hex HMAC-SHA256 of the raw body, bare or after `sha256=`; compares in constant time. */
export function isSignedBy(secret: string, rawBody: string, signature: string | undefined): boolean {
  const right = createHmac('sha256', secret).update(rawBody).digest()
  const given = Buffer.from((signature ?? '').replace(/^sha256=/, ''), 'hex')
  return given.length === right.length && timingSafeEqual(given, right)
}

function readWebhook(backend: string, rawBody: string, verified: boolean): Webhook | undefined {
  const dialect = hostDialects[backend]
  const body = objectOr(parse(rawBody))
  const session = body && dialect?.sessionIn(body)
  if (!dialect || !session) return undefined
  const { [dialect.id]: sessionId, status } = session
  if (typeof sessionId !== 'string' || typeof status !== 'string') return undefined
  return { backend, sessionId, status, verified, receivedAt: Date.now(), body: withoutSecret(body) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A session's secret is the page's alone, however deep the backend has put it. */
function withoutSecret(body: unknown): unknown {
  return JSON.parse(JSON.stringify(body), (key, value: unknown) => (key === 'clientSecret' ? undefined : value))
}
