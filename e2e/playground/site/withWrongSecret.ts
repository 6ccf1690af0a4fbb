/** Gives the same link with a client secret that is wrong, of the same length. */
export function withWrongSecret(sessionUrl: string): string {
  const url = new URL(sessionUrl)
  const fragment = new URLSearchParams(url.hash.slice(1))
  const name = fragment.has('cs') ? 'cs' : 'clientSecret'
  const secret = fragment.get(name) ?? ''
  fragment.set(name, secret.slice(0, -4) + (secret.endsWith('0000') ? '1111' : '0000'))
  url.hash = fragment.toString()
  return url.href
}
