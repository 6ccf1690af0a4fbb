import { walletApps } from '../../wallets/apps/walletApps.ts'

/** The schemes of wallets' apps, and the one that any of them may answer to: a link of a scheme alone opens an app and says nothing to it. */
export const linkSchemes: readonly string[] = [...new Set([...walletApps.flatMap(schemesOf), 'wc'])]

function schemesOf({ browse }: (typeof walletApps)[number]): readonly string[] {
  return Object.values(browse).flatMap(({ own = '' }) => /^(?!intent:)([a-z][a-z0-9+.-]*):/.exec(own)?.[1] ?? [])
}

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
