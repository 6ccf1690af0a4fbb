import { randomBytes } from 'node:crypto'
import { base, waitingBody } from '../../fixtures/sessions.ts'
import { openfortKeys } from '../../sandbox/faces/openfort/keys.ts'
import type { Ask } from './askMany.ts'

/** What a page knows of its session. */
export type Known = { readonly id: string; readonly clientSecret: string }

const path = '/openfort/v2/funding/sessions'
const headers = { host: 'localhost', authorization: `Bearer ${openfortKeys.test}`, 'content-type': 'application/json' }
const body = waitingBody()

/** Asks for a new session to an address of its own. Keys are left out: to make one takes longer than to be answered. */
export function createAsk(more: object = {}): Ask {
  const target = { ...body.target, address: `0x${randomBytes(20).toString('hex')}` }
  return { request: requestOf('POST', path, JSON.stringify({ ...body, target, ...more })) }
}

/** Asks as the page of a session does that waits for its payment. */
export function readAsk({ id, clientSecret }: Known): Ask {
  return { request: requestOf('GET', `${path}/${id}?clientSecret=${clientSecret}`), own: id }
}

/** Chooses another way to pay, as a payer does on the page of a session: from Base instead of Polygon. */
export function chooseAsk({ id, clientSecret }: Known): Ask {
  const { source, ...method } = body.paymentMethod
  const paymentMethod = { ...method, source: { ...source, ...base } }
  return {
    request: requestOf('POST', `${path}/${id}/payment_methods`, JSON.stringify({ clientSecret, paymentMethod })),
    own: id,
  }
}

function requestOf(method: 'GET' | 'POST', target: string, text = ''): string {
  const length = method === 'GET' ? {} : { 'content-length': String(Buffer.byteLength(text)) }
  const lines = Object.entries({ ...headers, ...length }).map(([name, value]) => `${name}: ${value}\r\n`)
  return `${method} ${target} HTTP/1.1\r\n${lines.join('')}\r\n${text}`
}
