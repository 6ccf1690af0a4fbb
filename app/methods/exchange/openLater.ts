import { hasTabs } from '../../lib/hasTabs.ts'
import type { OutsideLink } from '../../lib/hostAbilities.ts'
import { hostAbilities } from '../../lib/hostAbilities.ts'

/** How a link was followed: in its tab, by the host, not yet because only a tap on it can, or not at all because the browser kept the tab closed. */
export type Opening = 'tab' | 'host' | 'by_tap' | 'blocked'

/** A way out that was taken in the payer's click and gets its address later. */
export type LaterTab = {
  /** Goes to a link, which must be a safe one. */ go(url: string): Opening
  cancel(): void
}

/**
 * Decides in the payer's click how a link that is still asked for will be followed. Where there are tabs an empty one
 * opens now, so that no popup blocker sees a tab without a click; it is cut from this page before it goes anywhere.
 * A host that opens links is asked when the link is there. In any other app the link waits for a tap of its own:
 * following it by script would take this page away.
 *
 * `noopener` would give no handle to send the tab on.
 */
export function openLater(window: Window, link: Omit<OutsideLink, 'url'>): LaterTab {
  const { open } = hostAbilities()
  if (open) return { go: (url) => (open({ ...link, url }), 'host'), cancel: () => {} }
  if (!hasTabs()) return { go: () => 'by_tap', cancel: () => {} }
  const tab = window.open('', '_blank')
  if (tab) tab.opener = null
  return {
    go(url) {
      if (!tab || tab.closed) return 'blocked'
      tab.location.replace(url)
      return 'tab'
    },
    cancel: () => tab?.close(),
  }
}
