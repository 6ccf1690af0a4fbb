import type { Credentials } from '../backend.ts'
import type { OpenfortConfig } from './config.ts'

/**
 * Gives the request that reads a session, pure, so that the head script can start it before any other script runs.
 *
 * The client secret travels in the query because the API takes it nowhere else.
 *
 * @see https://www.openfort.io/docs/configuration/funding
 */
export function firstRead(
  config: OpenfortConfig,
  { sessionId, clientSecret }: Credentials,
): { url: string; init: RequestInit } {
  return {
    url: `${config.apiBase}/v2/funding/sessions/${encodeURIComponent(sessionId)}?clientSecret=${encodeURIComponent(clientSecret)}`,
    init: { headers: { Authorization: `Bearer ${config.publishableKey}` } },
  }
}
