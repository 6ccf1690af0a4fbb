import { fail } from './fail.ts'
import type { Mode, OpenOptions } from './inletLoader.ts'

/**
 * Reads a link of the page.
 * @throws a TypeError without the link in it: it holds the client secret
 */
export function readLink(url: string): URL {
  try {
    const link = new URL(url)
    if (/^http/.test(link.protocol)) return link
  } catch {
    // What the browser says may repeat the link.
  }
  fail('url must be http(s)')
}

/** Gives the session's link with what the host wants of it. The fragment stays as it is. */
export function linkFor({ url, theme, locale, returnUrl }: OpenOptions, mode: Mode, ch: string): URL {
  const link = readLink(url)
  const layout = mode === 'modal' ? mode : mode === 'inline' ? 'embed' : 'page'
  const close = mode === 'modal' && '1'
  const host = mode !== 'redirect' && { ch, parentOrigin: location.origin }
  for (const [name, value] of Object.entries({ theme, locale, returnUrl, layout, close, ...host }))
    if (value) link.searchParams.set(name, value)
  return link
}
