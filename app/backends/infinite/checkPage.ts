import { DepositError } from '../../errors.ts'

/** Gives a page of the vendor's as it may be opened: on one of the deployment's origins, and nowhere else. @throws `link_refused` */
export function checkPage(url: string, pages: readonly string[]): string {
  const { origin, username, password, href } = parse(url)
  if (!pages.includes(origin) || username || password) throw new DepositError('link_refused', { origin })
  return href
}

function parse(url: string): Pick<URL, 'origin' | 'username' | 'password' | 'href'> {
  try {
    return new URL(url)
  } catch {
    throw new DepositError('link_refused', { origin: 'none' })
  }
}
