import type { PhoneOs } from './walletApps.ts'

/** Tells the system of a phone or tablet by what its browser calls itself; a tablet of Apple's calls itself a computer, and has a touch screen. */
export function phoneOs({
  userAgent,
  maxTouchPoints,
}: Pick<Navigator, 'userAgent' | 'maxTouchPoints'>): PhoneOs | undefined {
  if (/Android/.test(userAgent)) return 'android'
  const isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1)
  return isApple ? 'ios' : undefined
}
