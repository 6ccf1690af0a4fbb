const mostLocal = 64
const most = 254

/**
 * Tells whether mail could go there: something, an @, and a domain with a dot or an address in brackets. Nothing
 * that may be valid is refused: quotes, plus signs and letters of every script are fine.
 *
 * @see https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2
 */
export function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@')
  const local = text.slice(0, at)
  const domain = text.slice(at + 1)
  if (at < 1 || local.length > mostLocal || text.length > most) return false
  return isLocal(local) && (isDomain(domain) || /^\[[\da-fA-F:.]+\]$|^\[IPv6:[\da-fA-F:.]+\]$/i.test(domain))
}

function isLocal(local: string): boolean {
  const isQuoted = /^"(?:[^"\\]|\\.)*"$/.test(local)
  return isQuoted || !/[\s@",:;<>()[\]\\]/.test(local)
}

function isDomain(domain: string): boolean {
  const parts = domain.split('.')
  return parts.length > 1 && parts.every((part) => /^[\p{L}\p{N}\p{M}-]+$/u.test(part))
}
