import { createBleepay } from '../../app/backends/bleepay/createBleepay.ts'
import type { Call, Options, Plan } from './plan.ts'

const id = 'bleepay'

/**
 * Lists the calls of a deposit at BleePay. Nothing is created or cancelled; a session that is given is read once, which
 * is one of its five reads in 300 seconds.
 *
 * @see https://docs.bleepay.com/api-reference/widgets/public/get-session
 */
export function planBleepay({ api, origin, sessionId, clientSecret }: Options): Plan {
  const apiBase = new URL(api, origin).href.replace(/\/+$/, '')
  const base = `${apiBase}/api/v1`
  const path = `/widgets/deposit-sessions/${encodeURIComponent(sessionId ?? 'any')}`
  if (clientSecret?.startsWith('wdgt_'))
    throw new Error(
      '--client-secret must be the session’s ("dep_secret_…"). A widget’s secret never belongs into a page.',
    )
  const networks: Call = {
    name: 'GET /api/v1/finance/networks',
    url: `${base}/finance/networks`,
    method: 'GET',
    headers: {},
    async read(answer) {
      const found: unknown = await answer.json()
      if (!Array.isArray(found)) throw new Error('not a list')
      return `${found.length} networks`
    },
  }
  const cancel: Call = {
    name: 'POST /api/v1/widgets/deposit-sessions/{id}/cancel-session',
    url: `${base}${path}/cancel-session`,
    method: 'POST',
    headers: { 'X-Client-Secret': clientSecret ?? 'none', 'Content-Type': 'application/json' },
  }
  const canRead = sessionId !== undefined && clientSecret !== undefined
  return {
    calls: [networks, ...(canRead ? [readSession({ sessionId, clientSecret })] : []), cancel],
    register: [`BleePay lists for a widget which sites may show it; this one belongs to them: ${origin}.`],
    skipped: canRead
      ? []
      : [
          'GET /api/v1/widgets/deposit-sessions/{id}: give --session and --client-secret to read one, once of five times',
        ],
  }

  function readSession(credentials: { sessionId: string; clientSecret: string }): Call {
    return {
      name: 'GET /api/v1/widgets/deposit-sessions/{id}',
      url: `${base}${path}`,
      method: 'GET',
      headers: { 'X-Client-Secret': credentials.clientSecret },
      async read(answer) {
        const isSession = (input: unknown) => String(input).endsWith(path)
        // What else the page asks to know a coin is asked for, too.
        const network = {
          fetch: (input: RequestInfo | URL, init?: RequestInit) =>
            isSession(input) ? Promise.resolve(answer.clone()) : fetch(input, init),
        }
        const session = await createBleepay({ id, apiBase }, credentials, network).retrieve(
          new AbortController().signal,
        )
        return `a session in ${session.status}`
      },
    }
  }
}
