import type { Place } from './places.ts'

/** Where a session is shown and how it looks there; an empty layout is what the place asks for. */
export type Look = { place: Place; layout: string; theme: string; locale: string }

/** The layout that each place asks the page for. */
const layouts: Record<Place, string> = { inline: 'embed', modal: 'modal', popup: 'page', phone: 'page', link: 'page' }

/**
 * Turns a session's link into the one for a place: who embeds it, on which channel, and how it looks.
 * A plain link names no host: nobody listens there.
 */
export function linkFor(sessionUrl: string, { place, layout, theme, locale }: Look, ch: string): string {
  const url = new URL(sessionUrl)
  url.searchParams.set('layout', layout || layouts[place])
  url.searchParams.set('theme', theme)
  url.searchParams.set('locale', locale)
  if (place === 'modal') url.searchParams.set('close', '1')
  if (place === 'link') return url.href
  url.searchParams.set('parentOrigin', location.origin)
  url.searchParams.set('ch', ch)
  return url.href
}

/** Gives the same link with a client secret that is wrong, of the same length. */
export function withWrongSecret(sessionUrl: string): string {
  const url = new URL(sessionUrl)
  const fragment = new URLSearchParams(url.hash.slice(1))
  const name = fragment.has('cs') ? 'cs' : 'clientSecret'
  const secret = fragment.get(name) ?? ''
  fragment.set(name, secret.slice(0, -4) + (secret.endsWith('0000') ? '1111' : '0000'))
  url.hash = fragment.toString()
  return url.href
}
