import { randomBytes } from 'node:crypto'
import { waitingBody } from '../../fixtures/sessions.ts'
import { openfortKeys } from '../../sandbox/faces/openfort/keys.ts'
import type { Ask } from './askMany.ts'

/** What a page knows of its session. */
export type Known = { readonly id: string; readonly clientSecret: string }

const path = '/openfort/v2/funding/sessions'
const headers = { authorization: `Bearer ${openfortKeys.test}`, 'content-type': 'application/json' }
const body = waitingBody()

/** Asks for a new session to an address of its own. Keys are left out: to make one takes longer than to be answered. */
export function createAsk(more: object = {}): Ask {
  const target = { ...body.target, address: `0x${randomBytes(20).toString('hex')}` }
  return { method: 'POST', path, headers, body: JSON.stringify({ ...body, target, ...more }) }
}

/** Asks as the page of one of the sessions does, by turns. */
export function readAsk(open: readonly Known[], index: number): Ask {
  const { id, clientSecret } = open[index % open.length] ?? { id: '', clientSecret: '' }
  return { method: 'GET', path: `${path}/${id}?clientSecret=${clientSecret}`, headers, own: id }
}
