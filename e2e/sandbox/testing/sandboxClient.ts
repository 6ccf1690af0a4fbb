import * as v from 'valibot'
import { openfortKeys } from '../faces/openfort/keys.ts'
import { until } from './until.ts'

const Made = v.object({
  sessionId: v.string(),
  clientSecret: v.string(),
  publishableKey: v.string(),
  url: v.string(),
})
const Money = v.object({ hash: v.string(), amount: v.string(), chainId: v.string() })
const Knowledge = v.looseObject({
  status: v.string(),
  receiverAddress: v.nullable(v.string()),
  target: v.looseObject({ address: v.string() }),
  deposits: v.array(v.looseObject({ hash: v.string(), status: v.string(), amount: v.string() })),
  delivery: v.nullable(Money),
  refund: v.nullable(v.looseObject({ ...Money.entries, to: v.string() })),
  settlements: v.array(v.looseObject({ stage: v.string(), refund: v.nullable(v.looseObject({ to: v.string() })) })),
  webhooks: v.array(v.object({ type: v.string(), status: v.string(), state: v.string(), attempts: v.number() })),
})
const Wire = v.looseObject({
  id: v.string(),
  status: v.string(),
  clientSecret: v.string(),
  externalId: v.nullable(v.string()),
  paymentMethod: v.nullable(
    v.looseObject({ receiverAddress: v.string(), addressUri: v.string(), cex: v.nullable(v.looseObject({})) }),
  ),
})
const Paid = v.looseObject({ hash: v.string(), amount: v.string(), from: v.string() })

export type Made = v.InferOutput<typeof Made>
export type Answer = { status: number; json: unknown; headers: Headers }

export const polygonUsdc = {
  type: 'evm',
  source: { chain: 'eip155:137', currency: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359', amount: '10000000' },
}

export const solanaUsdc = {
  type: 'solana',
  source: {
    chain: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
    currency: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
    amount: '10000000',
  },
}

/** Talks to a sandbox as tests do: control, and the Openfort face with a key. */
export function createSandboxClient(url: string) {
  const { call, openfort } = createCaller(url)
  const post = (path: string, body: object) => call('POST', `/control/${path}`, body)
  const know = async (sessionId: string) =>
    v.parse(Knowledge, (await call('GET', `/control/sessions/${sessionId}`)).json)
  const isDone = ({ stage }: { stage: string }) => stage === 'done'
  return {
    url,
    call,
    openfort,
    know,
    make: async (input: object = {}) => v.parse(Made, (await post('sessions', { backend: 'openfort', ...input })).json),
    pay: async (sessionId: string, more: object = {}) =>
      v.parse(Paid, (await post('pay', { sessionId, ...more })).json),
    fault: (fault: object) => post('faults', fault),
    clearFaults: () => call('DELETE', '/control/faults'),
    async balance(chain: string, address: string, asset = 'usdc') {
      const { json } = await call('GET', `/control/balance?chain=${chain}&asset=${asset}&address=${address}`)
      return v.parse(v.object({ text: v.string() }), json).text
    },
    async read({ sessionId, clientSecret, publishableKey }: Made) {
      const path = `/sessions/${sessionId}?clientSecret=${clientSecret}`
      return v.parse(Wire, (await openfort('GET', path, undefined, publishableKey)).json)
    },
    async choose({ sessionId, clientSecret, publishableKey }: Made, paymentMethod: object) {
      const body = { clientSecret, paymentMethod }
      const path = `/sessions/${sessionId}/payment_methods`
      return v.parse(Wire, (await openfort('POST', path, body, publishableKey)).json)
    },
    /** Waits for a status. */
    status: (sessionId: string, wanted: string) =>
      until(
        () => know(sessionId),
        ({ status }) => status === wanted,
      ),
    /** Waits until so many settlements are done to the last step. */
    settled: (sessionId: string, count = 1) =>
      until(
        () => know(sessionId),
        ({ settlements }) => settlements.filter(isDone).length === count,
      ),
  }
}

function createCaller(url: string) {
  const json = { 'content-type': 'application/json' }
  const call = async (method: string, path: string, body?: unknown, headers = {}): Promise<Answer> => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${url}${path}`, { method, headers: { ...json, ...headers }, ...sent })
    return { status: answer.status, json: parse(await answer.text()), headers: answer.headers }
  }
  const openfort = (method: string, path: string, body?: unknown, key: string = openfortKeys.test) =>
    call(method, `/openfort/v2/funding${path}`, body, { authorization: `Bearer ${key}` })
  return { call, openfort }
}

export type SandboxClient = ReturnType<typeof createSandboxClient>

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}
