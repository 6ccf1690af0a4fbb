import { DepositError } from '../errors.ts'

/**
 * Reads why a backend refused off the HTTP status, where its own words do not say. A part of its own: most pages never
 * meet a refusal.
 */
export function toFailure(backend: string, response: Response, body: unknown): DepositError {
  const { status } = response
  if (status === 401 || status === 403) return new DepositError('session_unauthorized', { backend, status })
  if (status === 404 || status === 410) return new DepositError('session_not_found', { backend })
  if (status === 429) return new DepositError('backend_rate_limited', { backend, ...retryAfter(response) })
  if (status >= 500) return new DepositError('backend_failed', { backend, status })
  return new DepositError('backend_rejected', { backend, status, ...refusedField(body) })
}

/** Only where the backend exposes the header; a wait has its own floor anyway. */
function retryAfter(response: Response): { retryAfterMs?: number } {
  const seconds = Number(response.headers.get('retry-after'))
  return seconds > 0 ? { retryAfterMs: Math.min(seconds * 1000, 15 * 60_000) } : {}
}

/** Names the first refused field; the message stays behind, for it may quote anything. */
function refusedField(body: unknown): { field?: string } {
  const details = (body as { error?: { details?: unknown } } | null | undefined)?.error?.details
  const field = details && typeof details === 'object' ? Object.keys(details)[0] : undefined
  return field && /^[\w.[\]]{1,80}$/.test(field) ? { field } : {}
}
