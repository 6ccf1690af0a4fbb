import { firstRead } from '../../app/backends/daimo/firstRead.ts'
import { toOffers } from '../../app/backends/daimo/toOffers.ts'
import { toSession } from '../../app/backends/daimo/toSession.ts'
import { toTokenOptions } from '../../app/backends/daimo/toTokenOptions.ts'
import { makeFinder } from '../../app/backends/daimo/wire.ts'
import { readAnswer } from '../../app/backends/reader.ts'
import type { Call, Options, Plan } from './plan.ts'

const id = 'daimo'
/** Nobody's account: what it holds is asked for the shape of the answer alone. */
const nobody = '0x000000000000000000000000000000000000dEaD'
const accepts = { assets: [], checkedOn: '' }
const find = makeFinder()

/**
 * Lists the calls of a deposit at Daimo. Nothing is created or chosen: the two writes are asked for by preflight alone.
 *
 * @see https://docs.daimo.com/guides/sessions
 */
export function planDaimo({ api, origin, sessionId, clientSecret }: Options): Plan {
  const apiBase = new URL(api, origin).href.replace(/\/+$/, '')
  const { url } = firstRead({ id, apiBase }, { sessionId: sessionId ?? 'any' })
  const write = (method: 'POST' | 'PUT', path: string): Call => ({
    name: `${method} /v1/sessions/{id}/${path}`,
    url: `${url}/${path}`,
    method,
    headers: { 'Content-Type': 'application/json' },
  })
  return {
    calls: [
      ...(sessionId ? [readSession(url)] : []),
      ...(sessionId && clientSecret ? [readOptions(`${url}/tokenOptions`, clientSecret)] : []),
      write('POST', 'paymentMethods'),
      write('PUT', 'check'),
    ],
    register: [`Ask Daimo whether its API answers browsers on this origin: ${origin}. Its documents do not say.`],
    skipped: [
      ...(sessionId ? [] : ['GET /v1/sessions/{id}: give --session to read one']),
      ...(sessionId && clientSecret
        ? []
        : ['GET /v1/sessions/{id}/tokenOptions: give --session and --client-secret to read what an account holds']),
    ],
  }
}

function readSession(url: string): Call {
  return {
    name: 'GET /v1/sessions/{id}',
    url,
    method: 'GET',
    headers: {},
    async read(answer) {
      const wire = readAnswer(id, await answer.json()).at('session')
      const now = Date.now()
      const reading = { backend: id, isTest: false, offers: toOffers(accepts), accepts, find, told: undefined, now }
      return `a session in ${toSession(wire, reading).status}`
    },
  }
}

function readOptions(url: string, clientSecret: string): Call {
  return {
    name: 'GET /v1/sessions/{id}/tokenOptions',
    url: `${url}?${new URLSearchParams({ clientSecret, evmAddress: nobody })}`,
    method: 'GET',
    headers: {},
    async read(answer) {
      return `${toTokenOptions(readAnswer(id, await answer.json()), find).length} tokens that the page knows`
    },
  }
}
