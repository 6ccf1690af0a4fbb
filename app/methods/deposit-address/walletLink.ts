import type { OutsideLink } from '../../lib/hostAbilities.ts'
import { hostAbilities } from '../../lib/hostAbilities.ts'
import { isHandheld } from '../../lib/isHandheld.ts'
import type { WalletLink } from '../../model/instruction.ts'

/**
 * Gives the link into a wallet app. The app's own scheme comes before its web link: without the app a web link is a page
 * of somebody else, and a scheme is nothing. The web link is then what is left to offer.
 *
 * MetaMask is the one wallet known to take the same path after its scheme.
 * @see https://docs.metamask.io/sdk/guides/use-deeplinks/
 */
export function walletLink({ app, label, url: web }: WalletLink, mayUseScheme = opensSchemes()): OutsideLink {
  const scheme = web.replace(/^https:\/\/(?:link\.metamask\.io|metamask\.app\.link)\//, 'metamask://')
  const link: OutsideLink = { kind: 'wallet', app: label || app, url: web }
  return mayUseScheme && scheme !== web ? { ...link, url: scheme, fallbackUrl: web } : link
}

/**
 * Tells whether a wallet's own scheme may be followed here: on a phone, unless the URL's `ul` says otherwise. A frame may
 * open none, and a native app that did not say that it opens links may show an error page for one.
 */
export function opensSchemes(): boolean {
  const { place, params } = window.inletBoot ?? {}
  return isHandheld() && !params?.prefersUniversalLinks && (place === 'page' || !!hostAbilities().open)
}
