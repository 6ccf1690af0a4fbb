import type { Evidence, Look } from './evidence.ts'

/** A page that shows anything at all has at least so many pixels that are not background. */
export const leastInk = 400

/** Judges the pictures: one address, nothing blank, no success without a delivery. Gives what is wrong, in words. */
export function judgeLooks({ looks, session }: Pick<Evidence, 'looks' | 'session'>): readonly string[] {
  return looks.flatMap((look) => complaintsOf(look, session.pageUrl).map((words) => `after ${look.after}: ${words}`))
}

function complaintsOf({ codes, addresses, ink, screen, receivers, truth }: Look, pageUrl: string): readonly string[] {
  const strange = codes.filter((code) => !paysNobody(code, pageUrl) && !isReceiver(code, receivers))
  return [
    ...strange.map((code) => `the code says ${code}, the session’s receiver is ${truth.receivers.at(-1) ?? 'nobody'}`),
    ...(addresses.every((one) => one.isReceiver) ? [] : ['the pixels of the address are not those of the receiver']),
    ...(ink < leastInk ? ['the page is blank'] : []),
    ...(screen === 'succeeded' && !truth.isDelivered ? ['the screen says that it arrived, and nothing did'] : []),
  ]
}

/** A code that pairs a wallet or takes the session to another device holds no receiver. */
function paysNobody(code: string, pageUrl: string): boolean {
  return code.startsWith('wc:') || code.startsWith(pageUrl)
}

/** Tells whether a code pays one of these: a bare address, or the recipient of a payment URI. */
export function isReceiver(code: string, receivers: readonly string[]): boolean {
  const [, transferTo] = /[?&]address=([^&]+)/.exec(code) ?? []
  const [, payTo = code] = /^[a-z]+:(?:pay-)?([^@/?]+)/.exec(code) ?? []
  const named = (transferTo ?? payTo).toLowerCase()
  return receivers.some((receiver) => receiver.toLowerCase() === named)
}
