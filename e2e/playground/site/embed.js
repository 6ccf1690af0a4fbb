import { linkFor } from './link.js'

const minHeight = 120
const maxHeight = 4000

/**
 * Puts the page where it is wanted and hears what it says.
 * A message counts only when it comes from the page's origin, from the window that was opened, on the channel that was given.
 */
export function createEmbed({ stage, modal, pageOrigin, onMessage }) {
  let shown

  addEventListener('message', (event) => {
    if (!shown || event.origin !== pageOrigin || event.source !== shown.window()) return
    const message = event.data
    if (message?.ns !== 'inlet' || message.v !== 1 || message.ch !== shown.ch) return
    if (message.type === 'resize') resize(message.data)
    onMessage(message)
    if (message.type === 'close') close()
  })
  modal.addEventListener('close', () => modal.replaceChildren())
  modal.addEventListener('click', (event) => event.target === modal && modal.close())

  function show(sessionUrl, settings) {
    close()
    const ch = crypto.randomUUID()
    const url = linkFor(sessionUrl, { ...settings, ch })
    stage.dataset.place = settings.place
    shown = { ...places[settings.place](url), ch }
  }

  function close() {
    shown?.close?.()
    shown = undefined
    if (modal.open) modal.close()
    stage.replaceChildren()
  }

  function resize({ height }) {
    if (shown.fits) shown.frame.style.height = `${Math.min(maxHeight, Math.max(minHeight, Math.ceil(height)))}px`
  }

  const places = {
    inline(url) {
      const frame = makeFrame(url)
      stage.replaceChildren(wrap('slot', frame))
      return { frame, fits: true, window: () => frame.contentWindow }
    },
    phone(url) {
      const frame = makeFrame(url)
      stage.replaceChildren(wrap('phone', frame))
      return { frame, window: () => frame.contentWindow }
    },
    modal(url) {
      const frame = makeFrame(url)
      const open = () => {
        modal.replaceChildren(frame)
        modal.showModal()
      }
      stage.replaceChildren(makeLaunch('The page opens over this one.', 'Open modal', open))
      open()
      return { frame, fits: true, window: () => frame.contentWindow }
    },
    popup(url) {
      let popup
      const open = () => (popup = window.open(url, 'inlet', 'popup,width=420,height=760'))
      stage.replaceChildren(
        makeLaunch('The page opens in a window of its own and speaks to this one.', 'Open popup', open),
      )
      return { window: () => popup, close: () => popup?.close() }
    },
    link(url) {
      stage.replaceChildren(makeLink(url))
      return { window: () => undefined }
    },
  }

  return { show, close }
}

function makeFrame(url) {
  const frame = document.createElement('iframe')
  frame.title = 'Deposit'
  frame.allow = 'clipboard-write; web-share'
  frame.style.colorScheme = 'light dark'
  frame.src = url
  return frame
}

function wrap(className, child) {
  const box = document.createElement('div')
  box.className = className
  box.append(child)
  return box
}

function makeLaunch(words, label, onClick) {
  const text = document.createElement('p')
  text.textContent = words
  const button = document.createElement('button')
  button.className = 'primary'
  button.textContent = label
  button.addEventListener('click', onClick)
  const box = wrap('launch', text)
  box.append(button)
  return box
}

function makeLink(url) {
  const copy = () => navigator.clipboard.writeText(url).then(() => (box.querySelector('button').textContent = 'Copied'))
  const box = makeLaunch('Anyone who has this link can pay. It carries the client secret.', 'Copy link', copy)
  const open = document.createElement('a')
  open.className = 'button'
  open.target = '_blank'
  open.rel = 'noreferrer'
  open.href = url
  open.textContent = 'Open link'
  box.append(open)
  return box
}
