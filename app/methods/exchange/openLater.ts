import { isSafeLink } from '../../lib/isSafeLink.ts'

/** A tab that was opened in the payer's click and gets its address later. */
export type LaterTab = {
  /** Goes to a link; false when the browser kept the tab closed or it is gone. */ go(url: string): boolean
  cancel(): void
}

/**
 * Opens an empty tab now, so that no popup blocker sees a tab without a click. The tab is cut from this page before it goes anywhere.
 *
 * `noopener` would give no handle to send it on.
 */
export function openLater(window: Window): LaterTab {
  const tab = window.open('', '_blank')
  if (tab) tab.opener = null
  return {
    go(url) {
      if (!tab || tab.closed || !isSafeLink(url)) return false
      tab.location.replace(url)
      return true
    },
    cancel: () => tab?.close(),
  }
}
