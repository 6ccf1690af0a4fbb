import { recentFirst } from '../../lib/recentFirst.ts'
import type { PageToOpen } from '../../wallets/apps/browseLink.ts'
import { browseLink } from '../../wallets/apps/browseLink.ts'
import type { PhoneOs, WalletApp } from '../../wallets/apps/walletApps.ts'
import { walletApps } from '../../wallets/apps/walletApps.ts'

/** Lists the apps that a page can be opened in on a phone of a system, without one on phones of both: what was used last first. */
export function appsFor(
  page: Pick<PageToOpen, 'family' | 'holdsSecret'>,
  os: PhoneOs | undefined,
): readonly WalletApp[] {
  const anyPage = { ...page, url: 'https://page.example/' }
  const apps = walletApps.filter((app) => app.families.includes(page.family) && browseLink(app, os, anyPage))
  return recentFirst('inlet:recent-app', apps)
}

/** Names the wallets that stay out of pages inside other pages. */
export function namesThatRefuseFrames(family: PageToOpen['family']): readonly string[] {
  return walletApps.flatMap((app) => (app.refusesFrames && app.families.includes(family) ? app.name : []))
}
