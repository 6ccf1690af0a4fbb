import type { Ask, Evidence } from './evidence.ts'

/** Reads of a backend within this time are counted together, in ms. */
const windowMs = 1_000
/** So many may come at once: a read that ends, a return, the payer's own act and a check before a send. */
const mostAtOnce = 8

/** Judges what left the tab: nobody is asked but who may be, the secret goes home only, and nobody is flooded. Gives what is wrong, in words. */
export function judgeRequests({ asks, session }: Pick<Evidence, 'asks' | 'session'>): readonly string[] {
  const { backend, secret, pageUrl, hostUrl, sandboxUrl } = session
  const own = `${sandboxUrl}/${backend}/`
  const mayBeAsked = [own, `${sandboxUrl}/rpc/`, `${pageUrl}/`, hostUrl, 'data:', 'blob:', 'about:']
  const strangers = asks.filter(({ url }) => !mayBeAsked.some((start) => url.startsWith(start)))
  // The link itself opens the page.
  const isOpening = ({ url, isNavigation }: Ask) => isNavigation && url.startsWith(`${pageUrl}/`)
  const leaks = asks.filter(
    (ask) => secret !== '' && !isOpening(ask) && !ask.url.startsWith(own) && ask.text.includes(secret),
  )
  return [
    ...strangers.map(({ url }) => `a request to ${url}`),
    ...leaks.map(({ url }) => `the secret went to ${url}`),
    ...floods(asks.filter(({ url, method }) => method === 'GET' && url.startsWith(own))),
  ]
}

function floods(reads: readonly Ask[]): readonly string[] {
  const most = Math.max(
    0,
    ...reads.map(({ at }) => reads.filter((one) => one.at >= at && one.at < at + windowMs).length),
  )
  return most > mostAtOnce ? [`${most} reads within a second`] : []
}
