import { loadErrorTexts } from '../i18n/errorTexts.ts'
import { makeKit } from '../parts/makeKit.ts'

/** What gates draw with beside their own: what went wrong and when to try again, and a page that is opened and come back from. It draws with the receiver kit. */
export const gateKit = makeKit(async () => (await import('./gateTools.ts')).gateTools)

/** Loads what says with which account the payer is signed in, and where else. */
export const loadSignedIn = async () => {
  const words = loadErrorTexts().catch(() => undefined)
  return (await Promise.all([import('./logins/SignedIn.tsx'), gateKit.load(), words]))[0].SignedIn
}
