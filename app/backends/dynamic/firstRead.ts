import type { Credentials } from '../backend.ts'
import type { DynamicConfig } from './config.ts'

/**
 * Gives the request that reads a flow, pure, so that the head script can start it before any other script runs. It needs
 * no token and no header, hence no preflight.
 *
 * @see https://www.dynamic.xyz/docs/javascript/reference/client/get-flow
 */
export function firstRead(
  { apiBase, environmentId }: DynamicConfig,
  { sessionId }: Pick<Credentials, 'sessionId'>,
): { url: string } {
  return { url: `${apiBase}/sdk/${environmentId}/flow/${encodeURIComponent(sessionId)}` }
}
