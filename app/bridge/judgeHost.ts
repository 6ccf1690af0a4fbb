import type { RefusedHost } from './adviceFor.ts'
import { readHosts } from './readHosts.ts'

/** Who frames or opened the page, and whether it may hear it. */
export type HostOrigin =
  | { readonly kind: 'none'; /** Who opened the page and may not hear it. */ readonly refused?: RefusedHost }
  | { readonly kind: 'allowed'; readonly origin: string }
  | ({ readonly kind: 'denied' } & RefusedHost)

/** The little of a window that tells who is around it. */
export type Surroundings = {
  readonly parent: unknown
  readonly opener: unknown
  readonly location: { readonly origin: string; readonly ancestorOrigins?: Iterable<string> }
}

/**
 * Tells who frames or opened the page and whether the list, the answer in `hosts`, allows it. A list that cannot be
 * read allows nobody.
 *
 * The browser's own list of ancestors is the word that counts; `parentOrigin` is a claim that must agree with it, and
 * stands alone only in browsers that have no such list, and for an opener, whose messages it then gets by its exact
 * origin or not at all. Origins are compared as text. An opener that may not hear the page leaves it a page of its own.
 */
export async function judgeHost(
  window: Surroundings,
  claim: string | undefined,
  hosts: Promise<Response>,
  get: typeof fetch = fetch,
): Promise<HostOrigin> {
  const isFramed = window.parent !== (window as unknown)
  if (!isFramed) {
    if (!window.opener || !claim) return { kind: 'none' }
    const host = judge([claim], await readHosts(hosts, get).catch(() => undefined), window.location.origin)
    return host.kind === 'denied' ? { kind: 'none', refused: host } : host
  }
  const ancestors = [...(window.location.ancestorOrigins ?? [])]
  const seen = ancestors[0] ?? claim ?? ''
  if (seen === '' || seen === 'null') return { kind: 'denied', origin: seen || 'null', reason: 'no_origin' }
  if (claim !== undefined && claim !== seen) return { kind: 'denied', origin: seen, reason: 'other_claim' }
  return judge(ancestors.length ? ancestors : [seen], await readHosts(hosts, get), window.location.origin)
}

/** Tells whether an origin fits an entry of the list: `https://shop.example`, or `http://localhost:*` for any port. */
export function isAllowedHost(origin: string, pattern: string): boolean {
  if (origin === 'null') return false
  if (!pattern.endsWith(':*')) return origin === pattern
  const base = pattern.slice(0, -2)
  return origin === base || (origin.startsWith(`${base}:`) && /^\d{1,5}$/.test(origin.slice(base.length + 1)))
}

function judge(origins: readonly string[], hosts: readonly string[] | undefined, own: string): HostOrigin {
  const isListed = (origin: string) => origin === own || hosts?.some((pattern) => isAllowedHost(origin, pattern))
  const stranger = origins.find((origin) => !isListed(origin))
  if (stranger === undefined) return { kind: 'allowed', origin: origins[0]! }
  return { kind: 'denied', origin: stranger, reason: hosts ? 'not_listed' : 'no_list' }
}
