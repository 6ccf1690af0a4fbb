import type { ReturnSign } from '../session/createSession.ts'
import type { Navigation } from '../session/createNavigation.tsx'
import type { RunningSession } from '../session/SessionContext.tsx'
import { stepBack } from '../session/stepBack.ts'
import type { PageControl } from './pageControl.ts'

/** Gives what a host may do to the page. The host's insets win over what the browser knows of the device's edges. */
export function createPageControl(
  session: RunningSession & ReturnSign,
  navigation: Navigation,
  root: HTMLElement,
  setLocale: (tag: string) => void,
): PageControl {
  return {
    setTheme: (mode) => void (root.dataset['theme'] = mode),
    setLocale,
    setInsets(insets) {
      for (const [edge, px] of Object.entries(insets)) root.style.setProperty(`--inset-${edge}`, `${px}px`)
    },
    back() {
      const step = stepBack(navigation, session.state())
      step?.()
      return step !== undefined
    },
    refresh: session.noteReturn,
    isPending() {
      const state = session.state()
      if (state.status === 'processing') return true
      const isOpen = state.status === 'requires_payment_method' || state.status === 'waiting_payment'
      return isOpen && (state.session.issue === 'underpaid' || session.sentTransfer() !== undefined)
    },
  }
}
