import type { MethodKind } from '../../model/instruction.ts'

type Opened = Pick<NonNullable<Window['inletBoot']>, 'params' | 'backend'>

/**
 * Gives the link that opens this session as a page of its own on any device, at a way to pay. It holds the client secret,
 * in the fragment: it is made by the payer's tap, and kept nowhere.
 */
export function pageLink(opened: Opened, page: string, nav?: MethodKind): string | undefined {
  const url = plainUrl(opened, page)
  if (!url || !opened.params.link.ok) return undefined
  if (nav) url.searchParams.set('nav', nav)
  url.hash = new URLSearchParams({ cs: opened.params.link.link.clientSecret }).toString()
  return url.href
}

/** Gives the link that opens this session on any device without its secret: whoever opens it signs in first. */
export function plainLink(opened: Opened | undefined, page: string): string | undefined {
  return opened && plainUrl(opened, page)?.href
}

function plainUrl({ params, backend }: Opened, page: string): URL | undefined {
  if (!params.link.ok || !backend) return undefined
  const url = new URL('/', page)
  url.searchParams.set('backend', backend.id)
  url.searchParams.set('session', params.link.link.sessionId)
  const [organization] = params.link.link.organizations
  if (organization) url.searchParams.set('org', organization)
  if (params.locale) url.searchParams.set('locale', params.locale)
  return url
}
