/** A wallet's app that opens a page in its own browser by a link of its own scheme. */
export type WalletApp = { readonly name: string; readonly browse: string; readonly checkedOn: string }

/**
 * Apps with a browser of their own. They have https links too, which are not used: without the app such a link is a page
 * of somebody else, and it would hold the client secret.
 *
 * @see https://docs.phantom.com/phantom-deeplinks/other-methods/browse
 * @see https://docs.solflare.com/solflare/technical/deeplinks/other-methods/browse
 * @see https://docs.backpack.app/deeplinks/other-methods/browse
 */
export const walletApps: readonly WalletApp[] = [
  { name: 'Phantom', browse: 'phantom://browse/', checkedOn: '2026-11-21' },
  { name: 'Solflare', browse: 'solflare://ul/v1/browse/', checkedOn: '2026-11-21' },
  { name: 'Backpack', browse: 'backpack://ul/v1/browse/', checkedOn: '2026-11-21' },
]

/** Gives the link that opens a page in a wallet's browser. */
export function browseLink({ browse }: WalletApp, page: string): string {
  return `${browse}${encodeURIComponent(page)}?ref=${encodeURIComponent(new URL(page).origin)}`
}
