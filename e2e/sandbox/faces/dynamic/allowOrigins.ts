import type { MiddlewareHandler } from 'hono'
import { openTo } from '../../http/openTo.ts'
import type { ServerEnv } from '../../http/wireFaults.ts'
import { dynamicEnvironments } from './keys.ts'

/**
 * Opens an environment to the origins that are registered for it. Any other page, and one whose origin is opaque, gets
 * no CORS header at all.
 */
export function allowOrigins(ownOrigins: readonly string[]): MiddlewareHandler<ServerEnv> {
  return openTo({
    allows: (origin, path) => (originsOf(path, ownOrigins).includes(origin) ? origin : undefined),
    methods: 'GET,POST',
    headers: 'Content-Type,X-Dynamic-Flow-Session-Token',
  })
}

function originsOf(path: string, ownOrigins: readonly string[]): readonly string[] {
  if (path.includes(`/sdk/${dynamicEnvironments.own}/`)) return ownOrigins
  return path.includes(`/sdk/${dynamicEnvironments.shop}/`) ? ['https://shop.example'] : []
}
