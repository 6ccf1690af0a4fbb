import type { MiddlewareHandler } from 'hono'
import type { ServerEnv } from './wireFaults.ts'

/** Which pages may read answers, and what they may send. */
export type Openness = {
  /** Gives the origin that may read this path's answers, `*` for all; undefined = none may. */
  readonly allows: (origin: string, path: string) => string | undefined
  /** As in `Access-Control-Allow-Methods`. */
  readonly methods: string
  /** As in `Access-Control-Allow-Headers`; absent = whatever a preflight asks for. */
  readonly headers?: string
}

/** For how long a browser keeps what a preflight allowed, in seconds. */
const maxAge = '7200'

/**
 * Opens answers to pages of other origins, and answers preflights. Exposes no header to scripts.
 *
 * The headers go straight to Node's answer: put on a finished `Response`, as hono's own `cors` does, they make it a stream
 * that costs more than all the rest of a read.
 */
export function openTo({ allows, methods, headers }: Openness): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const { incoming, outgoing } = c.env
    const origin = allows(incoming.headers.origin ?? '', c.req.path)
    if (origin) outgoing.setHeader('access-control-allow-origin', origin)
    if (origin !== '*') outgoing.setHeader('vary', 'Origin')
    if (incoming.method !== 'OPTIONS') {
      await next()
      return undefined
    }
    outgoing.setHeader('access-control-max-age', maxAge)
    outgoing.setHeader('access-control-allow-methods', methods)
    const allowed = headers ?? incoming.headers['access-control-request-headers']
    if (allowed) outgoing.setHeader('access-control-allow-headers', allowed)
    return new Response(null, { status: 204 })
  }
}
