import type { OutsideLink } from './hostAbilities.ts'
import { isSafeLink } from './isSafeLink.ts'

/** Into a wallet's app, and of most apps to its pairings alone: elsewhere in them a link could name an address to pay. */
const appLink = /^(?:metamask:\/\/[\w-]|(?:trust|rainbow|bitkeep|zerion):\/\/wc\?|okex:\/\/main\/wc\?)/

/** Tells whether a link is one into a wallet's app by its own scheme; no other scheme is ever followed, `intent:` above all. */
export function isAppLink({ url, kind }: Pick<OutsideLink, 'url' | 'kind'>): boolean {
  return kind === 'wallet' && appLink.test(url) && url.length <= 4096
}

/** Tells whether a link may be offered to a tap: a safe web link, or one into a wallet's app. */
export function mayLeave(link: Pick<OutsideLink, 'url' | 'kind'>): boolean {
  return isSafeLink(link.url) || isAppLink(link)
}
