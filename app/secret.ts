import type { Params } from './params.ts'
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
 * web process but not the tab; where storage throws, it stays where the host put it.
 */
export function hideSecret(window: SecretWindow, { link }: Params, place: Place): void {
  if (!link.ok) return
  const { sessionId, clientSecret } = link.link
  const url = new URL(window.location.href)
  const fragment = new URLSearchParams(url.hash.slice(1))
  const isInQuery = secretNames.some((name) => url.searchParams.has(name))
  const isInFragment = secretNames.some((name) => fragment.has(name))
  const isKept = place !== 'page' && keepSecret(window, sessionId, clientSecret)
  if (place === 'page' ? !isInQuery : !isKept || !(isInQuery || isInFragment)) return
  for (const name of secretNames) {
    url.searchParams.delete(name)
    fragment.delete(name)
  }
  if (!isKept) fragment.append('cs', clientSecret)
  url.hash = fragment.toString()
  window.history.replaceState(window.history.state, '', url)
}

function keepSecret(window: SecretWindow, sessionId: string, clientSecret: string): boolean {
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
