import { createDaimoClient } from '@daimo/sdk/client'
import * as v from 'valibot'
import { daimoApiKey } from '../faces/daimo/keys.ts'
import type { SandboxClient } from './sandboxClient.ts'

const Made = v.object({ sessionId: v.string(), clientSecret: v.string(), url: v.string(), webviewUrl: v.string() })
export type Made = v.InferOutput<typeof Made>

/** Talks to the sandbox's Daimo face as tests do: by the vendor's own client, and raw where that is too polite. */
export function createDaimoCalls({ url, call }: SandboxClient) {
  const path = (id: string, more = '') => `/daimo/v1/sessions/${id}${more}`
  return {
    vendor: createDaimoClient({ baseUrl: `${url}/daimo` }).sessions,
    make: async (input: object = {}) =>
      v.parse(Made, (await call('POST', '/control/sessions', { backend: 'daimo', ...input })).json),
    create: (body: object, key: string = daimoApiKey) =>
      call('POST', '/daimo/v1/sessions', body, { authorization: `Bearer ${key}` }),
    read: (id: string, headers: object = {}) => call('GET', path(id), undefined, headers),
    choose: ({ sessionId, clientSecret }: Made, paymentMethod: object) =>
      call('POST', path(sessionId, '/paymentMethods'), { clientSecret, paymentMethod }),
    check: (id: string, body: object) => call('PUT', path(id, '/check'), body),
  }
}
