import type { Credentials } from '../backend.ts'
import type { InfiniteConfig } from './config.ts'

/** A session that this page begins itself: what follows is the host's own reference, and there is nothing to read yet. */
export const begun = /^new_/

/**
 * Gives the request that reads a transfer, pure, so that the head script can start it before any other script runs;
 * nothing without a JWT, which travels in its header and nowhere else.
 */
export function firstRead(
  { apiBase, organizationId }: InfiniteConfig,
  { sessionId, clientSecret }: Pick<Credentials, 'sessionId' | 'clientSecret'>,
): { url: string; init: RequestInit } | undefined {
  if (!clientSecret || begun.test(sessionId)) return undefined
  return {
    url: `${apiBase}/v1/headless/transfers/${encodeURIComponent(sessionId)}`,
    init: { headers: headersOf(organizationId, clientSecret) },
  }
}

/** Gives the headers that every request has. */
export function headersOf(organizationId: string, token?: string): Record<string, string> {
  return {
    'X-Organization-ID': organizationId,
    'Content-Type': 'application/json',
    ...(token && { Authorization: `Bearer ${token}` }),
  }
}
