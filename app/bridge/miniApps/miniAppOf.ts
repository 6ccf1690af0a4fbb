/** The clients that open pages as mini apps. */
export type MiniApp = 'telegram' | 'farcaster'

/**
 * Tells which mini app's client opened the page, by its launch parameters: Telegram puts its own into the fragment,
 * links for Farcaster carry the mark that its documentation asks for.
 *
 * @see https://core.telegram.org/api/bots/webapps#launching-mini-apps
 * @see https://miniapps.farcaster.xyz/docs/guides/faq
 */
export function miniAppOf({ search, hash }: Pick<Location, 'search' | 'hash'>): MiniApp | undefined {
  const text = `${search}&${hash.slice(1)}`
  if (/[?&]tgWebAppVersion=\d/.test(text)) return 'telegram'
  return /[?&]miniApp=true\b/.test(text) ? 'farcaster' : undefined
}
