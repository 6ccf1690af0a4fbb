/** Gives the link that opens this session on any device without its secret: whoever opens it signs in first. */
export function plainLink(
  opened: Pick<NonNullable<Window['inletBoot']>, 'params' | 'backend'> | undefined,
  origin: string,
): string | undefined {
  if (!opened?.params.link.ok || !opened.backend) return undefined
  const { params, backend } = opened
  const url = new URL('/', origin)
  url.searchParams.set('backend', backend.id)
  url.searchParams.set('session', opened.params.link.link.sessionId)
  const [organization] = opened.params.link.link.organizations
  if (organization) url.searchParams.set('org', organization)
  if (params.locale) url.searchParams.set('locale', params.locale)
  return url.href
}

/**
 * Gives the link that opens a page in MetaMask's own browser, by its scheme, and its web link where the app is missing.
 *
 * @see https://docs.metamask.io/sdk/guides/use-deeplinks/
 */
export function metamaskLink(page: string) {
  const rest = page.replace(/^https?:\/\//, '')
  return {
    kind: 'wallet',
    app: 'MetaMask',
    url: `metamask://dapp/${rest}`,
    fallbackUrl: `https://link.metamask.io/dapp/${rest}`,
  } as const
}
