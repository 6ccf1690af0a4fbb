/** Who frames the page, and whether it may. */
export type HostOrigin =
  | { readonly kind: 'none' }
  | { readonly kind: 'allowed'; readonly origin: string }
  | { readonly kind: 'denied'; readonly origin: string }

/** The little of a window that tells who is around it. */
export type Surroundings = {
  readonly parent: unknown
  readonly opener: unknown
  readonly location: { readonly ancestorOrigins?: Iterable<string> }
}

/**
 * Tells who frames or opened the page and whether the deployment allows it.
 *
 * The browser's own list of ancestors is the word that counts; `parentOrigin` is a claim that must agree with it, and
 * stands alone only in browsers that have no such list. Origins are compared as text.
 */
export function hostOrigin(window: Surroundings, claim: string | undefined, hosts: readonly string[]): HostOrigin {
  const isFramed = window.parent !== (window as unknown)
  if (!isFramed) return window.opener && claim ? judge([claim], hosts) : { kind: 'none' }
  const ancestors = [...(window.location.ancestorOrigins ?? [])]
  const seen = ancestors[0] ?? claim
  if (seen === undefined) return { kind: 'denied', origin: 'unknown' }
  if (claim !== undefined && claim !== seen) return { kind: 'denied', origin: seen }
  return judge(ancestors.length ? ancestors : [seen], hosts)
}

/** Tells whether an origin fits a pattern of the deployment: `https://shop.example`, or `http://localhost:*` for any port. */
export function isAllowedHost(origin: string, pattern: string): boolean {
  if (!pattern.endsWith(':*')) return origin === pattern
  const base = pattern.slice(0, -2)
  return origin === base || (origin.startsWith(`${base}:`) && /^\d{1,5}$/.test(origin.slice(base.length + 1)))
}

function judge(origins: readonly string[], hosts: readonly string[]): HostOrigin {
  const stranger = origins.find((origin) => !hosts.some((pattern) => isAllowedHost(origin, pattern)))
  return stranger === undefined ? { kind: 'allowed', origin: origins[0]! } : { kind: 'denied', origin: stranger }
}
