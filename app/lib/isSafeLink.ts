/** Tells whether a link may be offered to a tap: https, without credentials in it, and an address that parses. */
export function isSafeLink(link: string): boolean {
  if (!/^https:\/\//i.test(link) || link.length > 4096) return false
  try {
    const { username, password, hostname } = new URL(link)
    return !username && !password && hostname !== ''
  } catch {
    return false
  }
}
