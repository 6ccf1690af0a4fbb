import { fail } from './fail.ts'
import type { Mode, OpenOptions } from './inletLoader.ts'

/**
 * Reads a link of the page.
 * @throws a TypeError without the link in it: it holds the client secret
 */
export function readLink(url: string): URL {
  try {
    if (/^https?:/i.test(url)) return new URL(url)
  } catch {
    // What the browser says may repeat the link.
  }
  fail('url must be http(s)')
}

/** Gives the session's link with what the host wants of it. The fragment stays as it is. */
export function linkFor({ url, theme, locale, returnUrl }: OpenOptions, mode: Mode, ch: string): URL {
  const link = readLink(url)
  // The page has no layout of the other names: it then fills its window.
  const layout = mode === 'inline' ? 'embed' : mode
  const close = mode === 'modal' && '1'
  const host = mode !== 'redirect' && { ch, parentOrigin: location.origin }
  const all: Readonly<Record<string, string | false | undefined>> = { theme, locale, returnUrl, layout, close, ...host }
  for (const name in all) if (all[name]) link.searchParams.set(name, all[name])
  return link
}
