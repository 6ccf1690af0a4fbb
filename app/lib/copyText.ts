import { hostAbilities } from './hostAbilities.ts'

/**
 * Puts text on the clipboard and gives whether that is true.
 *
 * The clipboard of a frame or WebView is often closed to scripts; a selection that is copied by command is the second
 * way, a host that copies the third.
 *
 * @see https://developer.mozilla.org/docs/Web/API/Clipboard/writeText
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByCommand(text) || ((await hostAbilities().copy?.(text)) ?? false)
  }
}

function copyByCommand(text: string): boolean {
  const focused = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  field.readOnly = true
  field.className = 'hidden'
  document.body.append(field)
  field.select()
  try {
    return document.execCommand('copy')
  } catch {
    return false
  } finally {
    field.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
  }
}
