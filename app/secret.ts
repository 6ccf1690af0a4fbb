import type { Link, Params } from './params.ts'
import { secretNames } from './params.ts'
import type { Place } from './place.ts'

/** The little of a window that the secret passes through. */
export type SecretWindow = {
  readonly location: { readonly href: string }
  readonly history: { readonly state: unknown; replaceState(state: unknown, title: string, url: URL): void }
  readonly sessionStorage: Pick<Storage, 'getItem' | 'setItem'>
}

/** Gives the client secret that was kept for a session when its URL was stripped; nothing where storage throws. */
export function keptSecret(window: SecretWindow, sessionId: string): string | undefined {
  try {
    return window.sessionStorage.getItem(storageKey(sessionId)) ?? undefined
  } catch {
    return undefined
  }
}

/**
 * Takes the client secret out of sight. A page of its own keeps it in the fragment, so that reload, "open in browser"
 * and a copied link go on working. In a frame or a native host it moves to `sessionStorage`, which outlives a killed
 * web process but not the tab; where storage throws, or the link is bad, it stays with the page, in the fragment. A secret that is one
 * page's alone leaves the address everywhere: a copied link would give it away.
 */
export function hideSecret(window: SecretWindow, { link }: Params, place: Place): void {
  const url = new URL(window.location.href)
  const fragment = new URLSearchParams(url.hash.slice(1))
  const inQuery = secretNames.flatMap((name) => url.searchParams.getAll(name).map((value) => [name, value] as const))
  const isInFragment = secretNames.some((name) => fragment.has(name))
  const isKept = link.ok && (place !== 'page' || link.link.isBound) && keepSecret(window, link.link)
  if (inQuery.length === 0 && !(isKept && isInFragment)) return
  for (const name of secretNames) {
    url.searchParams.delete(name)
    if (isKept) fragment.delete(name)
  }
  if (!isKept) for (const [name, value] of inQuery) fragment.append(name, value)
  url.hash = fragment.toString()
  window.history.replaceState(window.history.state, '', url)
}

function keepSecret(window: SecretWindow, { sessionId, clientSecret }: Link): boolean {
  try {
    window.sessionStorage.setItem(storageKey(sessionId), clientSecret)
    return keptSecret(window, sessionId) === clientSecret
  } catch {
    return false
  }
}

function storageKey(sessionId: string): string {
  return `inlet:cs:${sessionId}`
}
