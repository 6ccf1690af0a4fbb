import * as v from 'valibot'
import { bleepayWidgets } from '../faces/bleepay/keys.ts'
import type { SandboxClient } from './sandboxClient.ts'
import { until } from './until.ts'

const Made = v.object({ sessionId: v.string(), clientSecret: v.string(), widgetId: v.string(), url: v.string() })
const Arrived = v.looseObject({ hash: v.string(), text: v.string(), status: v.string(), from: v.string() })
const Knowledge = v.looseObject({
  status: v.string(),
  receiverAddress: v.string(),
  target: v.looseObject({ chainId: v.string(), asset: v.string() }),
  deposits: v.array(Arrived),
  unmatched: v.array(Arrived),
  refund: v.nullable(v.looseObject({ hash: v.string(), to: v.string(), text: v.string() })),
  webhooks: v.array(v.looseObject({ type: v.string() })),
})
export type Made = v.InferOutput<typeof Made>

const widgets = '/bleepay/api/v1/widgets'

/** Talks to the sandbox's BleePay face as tests do, each request with the secret that belongs to it. */
export function createBleepayCalls({ call }: SandboxClient) {
  const secret = (text: string) => ({ 'x-client-secret': text })
  const session = (id: string, more = '') => `${widgets}/deposit-sessions/${id}${more}`
  const know = async ({ sessionId }: Made) =>
    v.parse(Knowledge, (await call('GET', `/control/sessions/${sessionId}`)).json)
  return {
    know,
    make: async (input: object = {}) =>
      v.parse(Made, (await call('POST', '/control/sessions', { backend: 'bleepay', ...input })).json),
    create: (body: unknown, { id, secret: key }: { id: string; secret: string } = bleepayWidgets.open) =>
      call('POST', `${widgets}/${id}/create-session`, body, secret(key)),
    createNewer: (body: unknown, key: string = bleepayWidgets.open.secret) =>
      call('POST', session('create-session'), body, secret(key)),
    config: (id: string, key: string, headers: object = {}) =>
      call('GET', `${widgets}/${id}/config`, undefined, { ...secret(key), ...headers }),
    read: (id: string, key: string) => call('GET', session(id), undefined, secret(key)),
    cancel: (id: string, key: string) => call('POST', session(id, '/cancel-session'), {}, secret(key)),
    finance: (method: string, path: string, body?: object) => call(method, `/bleepay/api/v1/finance${path}`, body),
    limit: (on: boolean) => call('POST', '/control/limits', { backend: 'bleepay', on }),
    refund: ({ sessionId }: Made) => call('POST', '/control/refund', { sessionId }),
    /** Waits for a status. */
    status: (made: Made, wanted: string) =>
      until(
        () => know(made),
        ({ status }) => status === wanted,
      ),
    /** Waits until so many payments are final and nobody's. */
    unmatched: (made: Made, count: number) =>
      until(
        () => know(made),
        ({ unmatched }) => unmatched.filter(({ status }) => status === 'final').length === count,
      ),
  }
}
