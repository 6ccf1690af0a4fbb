import type { Credentials } from '../backend.ts'
import type { DaimoConfig } from './config.ts'

/**
 * Gives the request that reads a session's public view, pure, so that the head script can start it before any other
 * script runs. It needs no secret and no header, hence no preflight.
 *
 * @see https://docs.daimo.com/guides/sessions
 */
export function firstRead(
  { apiBase }: DaimoConfig,
  { sessionId }: Pick<Credentials, 'sessionId'>,
): { url: string; init: RequestInit } {
  return { url: `${apiBase}/v1/sessions/${encodeURIComponent(sessionId)}`, init: {} }
}
