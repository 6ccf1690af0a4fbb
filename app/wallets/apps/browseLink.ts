import type { OutsideLink } from '../../lib/hostAbilities.ts'
import type { Browse, PhoneOs, WalletApp } from './walletApps.ts'

/** A page to open in a wallet's own browser. */
export type PageToOpen = {
  readonly url: string
  readonly family: 'evm' | 'solana'
  /** Whoever has the link can open the payment: it goes into no web address of somebody else. */
  readonly holdsSecret: boolean
}

/**
 * Gives the link that opens a page in an app's browser, or nothing where there is none for it. The app's own scheme comes
 * first, because a web address is a page of somebody else where the app is missing; `prefersWeb` turns that round for a
 * page without a secret. On a system that is not known only what works on both will do.
 */
export function browseLink(
  app: WalletApp,
  os: PhoneOs | undefined,
  page: PageToOpen,
  prefersWeb = false,
): OutsideLink | undefined {
  const { own, web } = browseOn(app, os)
  const mayUseWeb = web !== undefined && !page.holdsSecret
  const text = mayUseWeb && (prefersWeb || !own) ? web : own
  if (!text) return undefined
  const store = os && app.store[os]
  return { kind: 'wallet', app: app.name, url: pageIn(text, page), ...(store && { fallbackUrl: store }) }
}

function browseOn({ browse }: WalletApp, os: PhoneOs | undefined): Browse {
  if (os) return browse[os] ?? {}
  return browse.ios?.own === browse.android?.own ? (browse.ios ?? {}) : {}
}

/** Puts a page into the text of a link: percent-encoded, bare of its scheme, in JSON, and its origin; for some the coin of its network too. */
function pageIn(text: string, { url, family }: PageToOpen): string {
  const parts: Record<string, string> = {
    page: encodeURIComponent(url),
    bare: url.replace(/^https?:\/\//, ''),
    json: encodeURIComponent(JSON.stringify({ url })),
    origin: encodeURIComponent(new URL(url).origin),
    slip44: family === 'solana' ? '501' : '60',
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole)
}
