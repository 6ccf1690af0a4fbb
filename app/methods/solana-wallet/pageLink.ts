/**
 * Gives the link that opens this session as a page of its own on any device. It holds the client secret, in the
 * fragment: it is made by the payer's tap, and kept nowhere.
 */
export function pageLink(
  { params, backend }: Pick<NonNullable<Window['inletBoot']>, 'params' | 'backend'>,
  origin: string,
): string | undefined {
  if (!params.link.ok || !backend) return undefined
  const url = new URL('/', origin)
  url.searchParams.set('backend', backend.id)
  url.searchParams.set('session', params.link.link.sessionId)
  if (params.locale) url.searchParams.set('locale', params.locale)
  url.hash = new URLSearchParams({ cs: params.link.link.clientSecret }).toString()
  return url.href
}
