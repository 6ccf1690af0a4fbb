import type { Look } from './link.ts'
import { linkFor } from './link.ts'
import type { PageMessage } from './pageMessage.ts'
import { hello, readPageMessage } from './pageMessage.ts'
import type { Shown } from './places.ts'
import { placesOn } from './places.ts'

const minHeight = 120
const maxHeight = 4000

export type EmbedOptions = {
  stage: HTMLElement
  modal: HTMLDialogElement
  pageOrigin: string
  /** Hears each message once, however often the page repeats it. */
  onMessage: (message: PageMessage) => void
}

/** What is on the stage now: its channel, and the messages that it has sent already. */
type Running = Shown & { ch: string; seen: Set<string> }

/**
 * Puts the page where it is wanted and hears what it says.
 * A message counts only when it comes from the page's origin, from the window that was opened, on the channel that was given.
 */
export function createEmbed({ stage, modal, pageOrigin, onMessage }: EmbedOptions) {
  const places = placesOn(stage, modal)
  let shown: Running | undefined

  addEventListener('message', ({ origin, source, data }) => {
    if (!shown || origin !== pageOrigin || source !== shown.window()) return
    const message = readPageMessage(data)
    if (!message || message.ch !== shown.ch || shown.seen.has(message.id)) return
    shown.seen.add(message.id)
    if (message.type === 'ready') shown.window()?.postMessage(hello(), pageOrigin)
    if (message.type === 'resize') resize(shown, message.data.height)
    onMessage(message)
    if (message.type === 'close') close()
  })
  modal.addEventListener('close', () => modal.replaceChildren())
  modal.addEventListener('click', (event) => event.target === modal && modal.close())

  function show(sessionUrl: string, look: Look): void {
    close()
    const ch = crypto.randomUUID()
    stage.dataset['place'] = look.place
    shown = { ...places[look.place](linkFor(sessionUrl, look, ch)), ch, seen: new Set() }
  }

  function close(): void {
    shown?.close?.()
    shown = undefined
    if (modal.open) modal.close()
    stage.replaceChildren()
  }

  return { show, close }
}

function resize({ fitted }: Shown, height: number): void {
  if (fitted) fitted.style.height = `${Math.min(maxHeight, Math.max(minHeight, Math.ceil(height)))}px`
}
