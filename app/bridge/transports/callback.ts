import { isAppScheme } from '../../lib/isAppScheme.ts'
import type { FindTransport, HostWindow } from './around.ts'
import type { Outgoing } from './makeNative.ts'
import { toCallbackUrl } from './toCallbackUrl.ts'

/** The least time between two navigations, in ms: the later one cancels the earlier. */
const spacingMs = 150
/** More than this is not kept for a host that can hear six events a second. */
const mostWaiting = 64

/** What ends the page's part, or the payer's stay: told by the whole window, because an app may watch only that. */
const isTerminal = ({ type }: Outgoing) => type === 'close' || /^payment\.(?!detected)/.test(type)

/**
 * Speaks to an app that sees nothing of the page but where it navigates: each event is a URL of a scheme that the link
 * names and the deployment allows. Ordinary events go through a hidden frame. The height is of no use to such a host.
 *
 * The queue and the frame end with `listen`'s end.
 */
export const findCallback: FindTransport = ({ window, params, callbackSchemes }) => {
  const scheme = callbackSchemes.find((allowed) => allowed === params.callback && isAppScheme(allowed))
  if (!scheme || window.parent !== window) return undefined
  let waiting: readonly Outgoing[] = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let frame: HTMLIFrameElement | undefined
  const navigate = (message: Outgoing) => {
    const url = toCallbackUrl(scheme, message)
    if (isTerminal(message)) window.location.assign(url)
    else {
      frame ??= makeFrame(window.document)
      frame.src = url
      // It joins the page with its first URL: a frame without one asks for an empty page first.
      if (!frame.isConnected) window.document.body.append(frame)
    }
  }
  const next = () => {
    const [message, ...rest] = waiting
    waiting = rest
    timer = message && setTimeout(next, spacingMs)
    if (message) navigate(message)
  }
  return {
    name: 'callback',
    isWeb: false,
    isUnproven: false,
    send(message) {
      if (message.type === 'resize') return
      waiting = [...waiting, message].slice(-mostWaiting)
      if (timer === undefined) next()
    },
    listen: () => () => {
      clearTimeout(timer)
      waiting = []
      frame?.remove()
    },
  }
}

function makeFrame(document: HostWindow['document']): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.hidden = true
  frame.tabIndex = -1
  return frame
}
