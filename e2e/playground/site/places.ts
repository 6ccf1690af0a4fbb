/** What stands on the stage, and how to speak with it. */
export type Shown = {
  /** The window that the page runs in; nothing while it is not open. */
  window(): Window | null | undefined
  /** The frame that takes the height that the page asks for. */
  fitted?: HTMLIFrameElement
  close?(): void
}

/** Where a session can be shown. */
export type Place = 'inline' | 'phone' | 'modal' | 'popup' | 'link'

/** Puts a link on the stage in a place of its own; one function a place. */
export function placesOn(stage: HTMLElement, modal: HTMLDialogElement): Record<Place, (url: string) => Shown> {
  return {
    inline(url) {
      const frame = makeFrame(url)
      stage.replaceChildren(wrap('slot', frame))
      return { fitted: frame, window: () => frame.contentWindow }
    },
    phone(url) {
      const frame = makeFrame(url)
      stage.replaceChildren(wrap('phone', frame))
      return { window: () => frame.contentWindow }
    },
    modal(url) {
      const frame = makeFrame(url)
      const open = () => {
        modal.replaceChildren(frame)
        modal.showModal()
      }
      stage.replaceChildren(makeLaunch('The page opens over this one.', 'Open modal', open))
      open()
      return { fitted: frame, window: () => frame.contentWindow }
    },
    popup(url) {
      let popup: Window | null = null
      const open = () => void (popup = window.open(url, 'inlet', 'popup,width=420,height=760'))
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
}

function makeFrame(url: string): HTMLIFrameElement {
  const frame = document.createElement('iframe')
  frame.title = 'Deposit'
  frame.allow = 'clipboard-write; web-share'
  frame.style.colorScheme = 'light dark'
  frame.src = url
  return frame
}

function wrap(className: string, ...children: HTMLElement[]): HTMLElement {
  const box = document.createElement('div')
  box.className = className
  box.append(...children)
  return box
}

function makeLaunch(words: string, label: string, onClick: (button: HTMLButtonElement) => void): HTMLElement {
  const text = document.createElement('p')
  text.textContent = words
  const button = document.createElement('button')
  button.className = 'primary'
  button.textContent = label
  button.addEventListener('click', () => onClick(button))
  return wrap('launch', text, button)
}

function makeLink(url: string): HTMLElement {
  const copy = (button: HTMLButtonElement) =>
    void navigator.clipboard.writeText(url).then(() => (button.textContent = 'Copied'))
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
