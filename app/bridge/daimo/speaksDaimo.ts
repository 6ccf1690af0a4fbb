import type { Around } from '../transports/around.ts'
import { readListener } from '../transports/readListener.ts'
import type { DaimoVersion } from './daimoMessages.ts'

/**
 * Tells which version of Daimo's protocol the host speaks, by the marks of its links: what `compat` says, the path
 * `/webview`, Daimo's handler on the window, or a parent's origin without a channel of ours.
 */
export function speaksDaimo({ window, params }: Around): DaimoVersion | undefined {
  if (params.compat === 'daimo2') return 2
  const isMarked =
    params.compat === 'daimo' ||
    /^\/webview(?:\/|$)/.test(window.location.pathname) ||
    readListener(window, 'webkit.messageHandlers.daimoPay') !== undefined ||
    (window.parent !== window && params.parentOrigin !== undefined && params.channel === '')
  return isMarked ? 1 : undefined
}
