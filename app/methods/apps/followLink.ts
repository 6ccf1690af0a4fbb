/**
 * Follows a link as an anchor that is tapped does, inside the tap. There is no anchor on the page before it or after:
 * the link holds the client secret.
 */
export function followLink(url: string, target: '_self' | '_blank'): void {
  const anchor = document.createElement('a')
  Object.assign(anchor, { href: url, target, rel: 'noreferrer' })
  anchor.click()
}
