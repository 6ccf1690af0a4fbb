import { createBleepay } from './createBleepay.ts'

type Answer = { readonly status?: number; readonly body: unknown; readonly headers?: Record<string, string> }
type Call = { readonly method: string; readonly path: string; readonly secret: string | null; readonly body: unknown }

/** For tests only: a session's answer as the documents show it, with other fields where said. */
export const answerOf = (change: object = {}) => ({
  id: 'dep_8f21',
  paymentStatus: 'CREATED',
  amount: '100',
  currency: 'USDC',
  network: 'polygon',
  currencyAddress: '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359',
  depositAddress: '0x4444444444444444444444444444444444444444',
  expiresAt: '2027-01-15T08:30:00.000Z',
  ...change,
})
/** The test's own now: half an hour before the end of the session. */
export const startedAt = Date.parse('2027-01-15T08:00:00.000Z')
/** An owner that never ends. */
export const signal = new AbortController().signal

/** Answers in order and remembers what was asked; a request too many throws. */
export function scripted(answers: readonly Answer[], now = () => startedAt) {
  const rest = [...answers]
  const calls: Call[] = []
  const fetch = (url: RequestInfo | URL, init: RequestInit = {}) => {
    const answer = rest.shift()
    if (!answer) throw new Error('a request too many')
    const { pathname, search } = new URL(String(url))
    calls.push({
      method: init.method ?? 'GET',
      path: pathname + search,
      secret: new Headers(init.headers).get('x-client-secret'),
      body: init.body ? JSON.parse(String(init.body)) : undefined,
    })
    const { status = 200, headers = {} } = answer
    return Promise.resolve(new Response(JSON.stringify(answer.body), { status, headers }))
  }
  const config = { id: 'bleepay', apiBase: 'https://payments.example' }
  const credentials = { sessionId: 'dep_8f21', clientSecret: 'dep_secret_marker' }
  return { backend: createBleepay(config, credentials, { fetch }, now), calls }
}
