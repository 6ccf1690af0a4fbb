import { hasTabs } from '../../lib/hasTabs.ts'

/** How a link was followed: in its tab, in this page because there are no tabs, or not at all because the browser kept the tab closed. */
export type Opening = 'tab' | 'here' | 'blocked'

/** A tab that was opened in the payer's click and gets its address later. */
export type LaterTab = {
  /** Goes to a link, which must be a safe one. */ go(url: string): Opening
  cancel(): void
}

/**
 * Opens an empty tab now, so that no popup blocker sees a tab without a click. The tab is cut from this page before it goes anywhere.
 *
 * `noopener` would give no handle to send it on.
 */
export function openLater(window: Window): LaterTab {
  if (!hasTabs()) return { go: (url) => goHere(window, url), cancel: () => {} }
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

function goHere(window: Window, url: string): Opening {
  window.location.assign(url)
  return 'here'
}
