const schemes = /^(?:https:\/\/|http:\/\/(?:localhost|127\.0\.0\.1)[:/])/i

/**
 * Tells whether a link may be offered to a tap: https, or http on the payer's own machine, where a sandbox stands;
 * without credentials in it, and an address that parses.
 */
export function isSafeLink(link: string): boolean {
  if (!schemes.test(link) || link.length > 4096) return false
  try {
    const { username, password, hostname } = new URL(link)
    return !username && !password && hostname !== ''
  } catch {
    return false
  }
}
