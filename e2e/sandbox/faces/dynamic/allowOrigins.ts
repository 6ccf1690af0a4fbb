import type { MiddlewareHandler } from 'hono'
import { cors } from 'hono/cors'
import type { ServerEnv } from '../../http/wireFaults.ts'
import { dynamicEnvironments } from './keys.ts'

/**
 * Opens an environment to the origins that are registered for it. Any other page, and one whose origin is opaque, gets
 * no CORS header at all.
 */
export function allowOrigins(ownOrigins: readonly string[]): MiddlewareHandler<ServerEnv> {
  return cors({
    origin: (origin, c) => (originsOf(c.req.path, ownOrigins).includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Content-Type', 'X-Dynamic-Flow-Session-Token'],
    maxAge: 7200,
  })
}

function originsOf(path: string, ownOrigins: readonly string[]): readonly string[] {
  if (path.includes(`/sdk/${dynamicEnvironments.own}/`)) return ownOrigins
  return path.includes(`/sdk/${dynamicEnvironments.shop}/`) ? ['https://shop.example'] : []
}
