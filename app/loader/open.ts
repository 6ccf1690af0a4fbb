import type { Answer, PageMessage } from '../bridge/messages.ts'
import type { CloseReason, InletHandle, OpenOptions } from './inletLoader.ts'
import { linkFor } from './linkFor.ts'
import { makeChannel } from './makeChannel.ts'
import { colorFrame, makeFrame } from './makeFrame.ts'
import { showInline } from './showInline.ts'
import { type Leave, showModal } from './showModal.ts'
import type * as Passing from './wallet/pass.ts'

const patienceMs = 15_000
const linkCss = 'padding:24px;background:Canvas;font:16px system-ui'

/** Does what `InletLoader` says of `open`. */
export function open(options: OpenOptions): InletHandle {
  const { url, container, mode = container ? 'inline' : 'modal', onEvent, onClose, wallet } = options
  const life = new AbortController()
  const ch = `${Math.random()}`
  const { href, origin } = linkFor(options, mode, ch)
  const popup = mode === 'popup' ? window.open(href, '', 'popup,width=420,height=760') : null
  const frame = makeFrame(popup || mode !== 'popup' ? href : linkFor(options, 'modal', ch).href, options)
  const link = document.createElement('a')
  let pass: ((message: PageMessage) => void) | undefined
  let hide: (() => void) | undefined
  let asked: string | undefined
  let wanted: Leave

  const end = (reason: CloseReason) => {
    if (life.signal.aborted) return
    life.abort()
    clearTimeout(silence)
    clearInterval(watch!)
    popup?.close()
    frame.remove()
    hide?.()
    link.remove()
    onClose?.(reason)
  }
  const leave = (how: Leave) => {
    wanted = how
    asked = asked ? undefined : send(how)
    if (!asked) end('user')
  }
  const answered = (data: Answer) => {
    if (data.re !== asked) return
    asked = undefined
    if (wanted === 'host.close') {
      if (!data.confirm) end('user')
    } else if (!data.handled) leave('host.close')
  }
  const hear = (message: PageMessage) => {
    const { type, data } = message
    clearTimeout(silence)
    link.remove()
    frame.hidden = false
    if (type === 'ready' && hide) frame.focus()
    if (type === 'resize') frame.style.height = `${data.height}px`
    if (type === 'answer') answered(data)
    pass?.(message)
    if (onEvent?.(message) !== false && type === 'close') end(asked ? 'user' : data.reason)
  }

  if (mode === 'redirect') location.href = href
  else if (mode === 'inline') showInline(frame, options, life)
  else if (!popup) hide = showModal(frame, leave, () => end('user'), life)
  const send = makeChannel(origin, ch, () => popup ?? frame.contentWindow, hear, life)
  if (wallet)
    void import(/* @vite-ignore */ `${origin}/inlet.wallet.js`).then(
      (part: typeof Passing) => (pass = part.pass(wallet, send, life.signal)),
    )
  const watch = popup && setInterval(() => popup.closed && end('user'), 500)
  const silence = setTimeout(() => {
    const message = `Inlet: no answer. Is "${location.origin}" in ${origin}/hosts.json?`
    console.error(message)
    frame.before(link)
    link.textContent = options.fallback ?? 'Open the deposit page'
    link.href = url
    link.target = '_blank'
    link.style.cssText = linkCss
    frame.hidden = true
    onEvent?.({ type: 'error', data: { code: 'no_answer', message } })
  }, patienceMs)
  return {
    close: () => end('host'),
    send,
    setTheme(mode) {
      colorFrame(frame, mode)
      send('host.theme', { mode })
    },
    setLocale: (locale) => send('host.locale', { locale }),
  }
}
