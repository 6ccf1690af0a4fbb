/**
 * Links that open a wallet's app and say nothing to it: schemes as the wallets document or register them.
 *
 * @see https://docs.walletconnect.com/
 */
export const linkSchemes = ['metamask', 'trust', 'cbwallet', 'rainbow', 'phantom', 'solflare', 'okx', 'wc'] as const

/** Waits this long for a link to take the page away. */
const forMs = 2_000

/** Tells, after a link was tapped, whether anything opened: the page was hidden, left, or lost its focus. */
export function watchLeave(window: Window, onEnd: (hasLeft: boolean, tookMs: number) => void): void {
  const started = performance.now()
  const types = ['visibilitychange', 'pagehide', 'blur'] as const
  const end = (hasLeft: boolean) => {
    clearTimeout(timer)
    for (const type of types) window.removeEventListener(type, left, true)
    onEnd(hasLeft, Math.round(performance.now() - started))
  }
  const left = () => end(true)
  const timer = setTimeout(() => end(false), forMs)
  for (const type of types) window.addEventListener(type, left, true)
}
