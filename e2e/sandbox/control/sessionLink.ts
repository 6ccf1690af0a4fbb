import type { Session } from '../ledger/model.ts'

type Credentials = Pick<Session, 'id' | 'clientSecret'>

/** Gives the link that opens the page for a session; the secret is in the fragment. */
export function sessionLink(pageUrl: string, backend: string, { id, clientSecret }: Credentials): string {
  const url = new URL(pageUrl)
  url.searchParams.set('backend', backend)
  url.searchParams.set('session', id)
  url.hash = `cs=${clientSecret}`
  return url.href
}

/** Gives the link that opens the page for a flow of Dynamic's; it has a secret only where a page has got a token before. */
export function flowLink(
  pageUrl: string,
  backend: string,
  { id, environmentId, token }: { id: string; environmentId: string; token: string },
): string {
  const url = new URL(pageUrl)
  url.searchParams.set('backend', backend)
  url.searchParams.set('env', environmentId)
  url.searchParams.set('session', id)
  if (token !== '') url.hash = `cs=${token}`
  return url.href
}

/** Gives the link that opens the page for a transfer of Infinite's, or for a host's name of one; it may have no token. */
export function rampLink(
  pageUrl: string,
  backend: string,
  { sessionId, organizationId, token }: { sessionId: string; organizationId: string; token: string },
): string {
  const url = new URL(pageUrl)
  url.searchParams.set('backend', backend)
  url.searchParams.set('session', sessionId)
  url.searchParams.set('org', organizationId)
  if (token !== '') url.hash = `cs=${token}`
  return url.href
}

/** Gives the link in the form that Daimo's hosts write: the secret is in the query. */
export function webviewLink(pageUrl: string, { id, clientSecret }: Credentials): string {
  const url = new URL('/webview', pageUrl)
  url.searchParams.set('session', id)
  url.searchParams.set('cs', clientSecret)
  return url.href
}
