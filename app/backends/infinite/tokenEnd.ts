/** A login this near to its end is asked for anew, in ms: what is sent now may arrive after it. */
const marginMs = 5_000

/**
 * Reads when a JWT ends, in ms since epoch. Nobody here checks its signature: that is the backend's part, and a false end
 * only asks for a new one. Gives nothing for other texts, which the backend may know all the same.
 *
 * @see https://www.rfc-editor.org/rfc/rfc7519#section-4.1.4
 */
export function tokenEnd(token: string): { readonly endsAt?: number } {
  const [, claims] = token.split('.')
  try {
    const { exp } = JSON.parse(atob((claims ?? '').replace(/-/g, '+').replace(/_/g, '/'))) as { exp?: unknown }
    return typeof exp === 'number' && Number.isFinite(exp) ? { endsAt: exp * 1000 } : {}
  } catch {
    return {}
  }
}

/** Tells whether a login has ended, or is about to. */
export function isOver(endsAt: number | undefined, now: number): boolean {
  return endsAt !== undefined && endsAt - marginMs <= now
}
