import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import { wireFaultKinds, type Fault, type Faults, type Occasion } from '../faults.ts'

export type ServerEnv = { Bindings: HttpBindings }

/** Writes an error in the words of a backend. */
export type ErrorBody = (
  status: number,
  message: string,
  path: string,
  header: (name: string) => string | undefined,
) => unknown

/** Gives a backend's answers the faults that were asked for. Latency comes first, and others may follow it. */
export function wireFaults(faults: Faults, backend: string, errorBody: ErrorBody): MiddlewareHandler<ServerEnv> {
  const strike: MiddlewareHandler<ServerEnv> = async (c, next) => {
    const body = c.req.method === 'POST' || c.req.method === 'PUT' ? await c.req.text() : ''
    const concerns = (sessionId: string) => c.req.path.includes(sessionId) || body.includes(sessionId)
    const occasion: Occasion = { backend, path: c.req.path, method: c.req.method, concerns }
    for (const kind of wireFaultKinds) {
      const fault = faults.strike(kind, occasion)
      if (!fault) continue
      const answer = await suffer(c, fault, errorBody, next)
      if (answer !== undefined) return answer
    }
    if (!c.finalized) await next()
    return undefined
  }
  return (c, next) => (faults.areNone() ? next() : strike(c, next))
}

async function suffer(
  c: Context<ServerEnv>,
  fault: Fault,
  errorBody: ErrorBody,
  next: () => Promise<void>,
): Promise<Response | undefined> {
  const words = (status: number, message: string) =>
    JSON.stringify(errorBody(status, message, c.req.path, (name) => c.req.header(name)))
  switch (fault.kind) {
    case 'latency':
      await new Promise((resolve) => setTimeout(resolve, fault.ms ?? 2000))
      return undefined
    case 'drop':
      c.env.incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
    case 'lost_answer':
      // What was asked is done all the same; only nobody hears of it.
      await next()
      c.env.incoming.socket.destroy()
      return RESPONSE_ALREADY_SENT
    case 'rate_limit':
      c.header('retry-after', String(fault.retryAfterSeconds ?? 1))
      return answer(c, 429, words(429, 'Too many requests'))
    case 'server_error': {
      const status = fault.status ?? 500
      return answer(c, status, words(status, 'Internal error'))
    }
    case 'unauthorized':
      return answer(c, 401, words(401, 'Unauthorized'))
    case 'malformed':
      return fault.body === undefined ? cutInHalf(c, next) : answer(c, fault.status ?? 200, fault.body)
    case 'failing_delivery':
    case 'failing_execution':
    case 'hold_delivery':
    case 'slow_delivery':
    case 'silent_watcher':
    case 'rpc_down':
    case 'lost_transaction':
    case 'late_transaction':
    case 'prepared_transaction':
      return undefined
  }
}

function answer(c: Context<ServerEnv>, status: number, body: string): Response {
  c.header('content-type', 'application/json')
  return new Response(body, { status, headers: c.res.headers })
}

async function cutInHalf(c: Context<ServerEnv>, next: () => Promise<void>): Promise<undefined> {
  await next()
  const text = await c.res.clone().text()
  c.res = new Response(text.slice(0, text.length / 2), c.res)
}
