import { createOpenfort } from '../../app/backends/openfort/createOpenfort.ts'
import { firstRead } from '../../app/backends/openfort/firstRead.ts'
import type { Call, Options, Plan } from './plan.ts'

const id = 'openfort'

/**
 * Lists the calls of a deposit at Openfort. Nothing is created or chosen: the two writes are asked for by preflight alone.
 *
 * @throws an Error that can be shown as it is, without a publishable key
 * @see https://www.openfort.io/docs/configuration/funding
 */
export function planOpenfort(options: Options): Plan {
  const { api, origin, publishableKey, sessionId, clientSecret } = options
  if (!publishableKey?.startsWith('pk_'))
    throw new Error('--publishable-key must start with "pk_". A secret key never belongs into a page.')
  const apiBase = new URL(api, origin).href.replace(/\/+$/, '')
  const config = { id, apiBase, publishableKey }
  const headers = { Authorization: `Bearer ${publishableKey}` }
  const signal = new AbortController().signal
  const answered = (answer: Response) => () => Promise.resolve(answer.clone())
  const chains: Call = {
    name: 'GET /v2/funding/chains',
    url: `${apiBase}/v2/funding/chains`,
    method: 'GET',
    headers,
    async read(answer) {
      const nobody = { sessionId: 'none', clientSecret: 'none' }
      const found = await createOpenfort(config, nobody, { fetch: answered(answer) }).sourceAssets?.(signal)
      return `${found?.length ?? 0} chains to pay from`
    },
  }
  const write = (name: string, path: string): Call => ({
    name: `POST ${name}`,
    url: `${apiBase}${path}`,
    method: 'POST',
    headers: { ...headers, 'Content-Type': 'application/json' },
  })
  return {
    calls: [
      chains,
      ...(sessionId && clientSecret ? [readSession({ sessionId, clientSecret })] : []),
      write('/v2/funding/sessions/{id}/payment_methods', `/v2/funding/sessions/${sessionId ?? 'any'}/payment_methods`),
      write('/v2/funding/pay_link', '/v2/funding/pay_link'),
    ],
    register: [`A publishable key that is limited to web origins needs this one: ${origin} (Openfort's dashboard).`],
    skipped:
      sessionId && clientSecret
        ? []
        : ['GET /v2/funding/sessions/{id}: give --session and --client-secret to read one'],
  }

  function readSession(credentials: { sessionId: string; clientSecret: string }): Call {
    const { url } = firstRead(config, credentials)
    return {
      name: 'GET /v2/funding/sessions/{id}',
      url,
      method: 'GET',
      headers,
      async read(answer) {
        const network = { fetch, firstRead: Promise.resolve(answer.clone()) }
        const session = await createOpenfort(config, credentials, network).retrieve(signal)
        return `a session in ${session.status}`
      },
    }
  }
}
