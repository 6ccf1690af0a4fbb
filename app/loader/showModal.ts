/** How the payer leaves a modal: by Esc, which is one step back first, or by the backdrop. */
export type Leave = 'host.back' | 'host.close'

const frameCss = ';background:Canvas;max-width:420px;max-height:calc(100% - 40px);margin:auto;border-radius:20px'
const sheetCss = ' 20px 0 0;margin-bottom:0;max-width:600px'

let locks = 0
let overflow = ''

/**
 * Shows the frame over the document, which neither scrolls nor takes focus meanwhile: a native modal dialog, whose own
 * ground is the backdrop. On phones it is a sheet from below, which stays above the keyboard. Gives what takes it away.
 *
 * `leave` hears of Esc and of the backdrop, `gone` that the browser has closed the dialog by itself.
 */
export function showModal(
  frame: HTMLIFrameElement,
  leave: (how: Leave) => void,
  gone: () => void,
  life: { readonly signal: AbortSignal },
): () => void {
  const dialog = document.createElement('dialog')
  const root = document.documentElement
  // Every browser has it; it is nothing only in a document without a window.
  const screen = visualViewport!
  const fit = () => {
    // A payer who zooms in wants to see more of it, not less.
    const covered = screen.scale > 1 ? 0 : root.clientHeight - screen.height - screen.offsetTop
    dialog.style.cssText = `all:initial;position:fixed;inset:0 0 ${covered}px;display:flex;background:#0008`
    frame.style.cssText += innerWidth < 600 ? frameCss + sheetCss : frameCss
  }
  dialog.ariaLabel = frame.title
  dialog.tabIndex = -1
  dialog.append(frame)
  // The root is there before the body is.
  root.append(dialog)
  dialog.showModal()
  // Until the page is up nobody would hear Esc in the frame.
  dialog.focus()
  if (!locks++) overflow = root.style.overflow
  root.style.overflow = 'hidden'
  fit()
  screen.addEventListener('resize', fit, life)
  dialog.onclose = gone
  dialog.onclick = ({ target }) => target === dialog && leave('host.close')
  dialog.oncancel = (event) => {
    event.preventDefault()
    leave('host.back')
  }
  return () => {
    // Closing gives the focus back; only removing would not.
    dialog.close()
    dialog.remove()
    if (!--locks) root.style.overflow = overflow
  }
}
