import { makeListener } from '../../lib/makeListener.ts'
import type { Around, Listener } from '../transports/around.ts'
import { readField } from './readField.ts'

/** How a page and the Telegram app around it speak: events by name, with data. */
export type TelegramChannel = {
  post(type: string, data?: object): void
  /** Gives the function that ends it. */
  listen(hear: (type: string, data: object) => void): () => void
}

type Notify = { notify(text: string): void }
type PostEvent = { postEvent(type: string, data: string): void }

/**
 * Finds the Telegram app: its object on phones, the old one of some desktops, or Telegram's own site as the parent. The
 * parent is another's page like any other, so the deployment must allow it.
 *
 * @see https://core.telegram.org/api/web-events
 */
export function findTelegram({ window, host }: Around): TelegramChannel | undefined {
  const post = findPost(window, host)
  return post && { post, listen: (hear) => listenToTelegram(window, host, hear) }
}

function findPost(window: Around['window'], host: Around['host']): TelegramChannel['post'] | undefined {
  if (window.parent !== window) {
    if (!isTelegram(host)) return undefined
    const parent = window.parent as Listener
    return (eventType, eventData = {}) => void parent.postMessage(JSON.stringify({ eventType, eventData }), host.origin)
  }
  if (typeof readField(readField(window, 'TelegramWebviewProxy'), 'postEvent') === 'function') {
    const proxy = readField(window, 'TelegramWebviewProxy') as PostEvent
    return (type, data = {}) => proxy.postEvent(type, JSON.stringify(data))
  }
  if (typeof readField(readField(window, 'external'), 'notify') === 'function') {
    const external = readField(window, 'external') as Notify
    return (eventType, eventData = {}) => external.notify(JSON.stringify({ eventType, eventData }))
  }
  return undefined
}

/** The app calls a function in the page, by a name that it has kept from older days too; its site posts text. */
function listenToTelegram(
  window: Around['window'],
  host: Around['host'],
  hear: (type: string, data: object) => void,
): () => void {
  const receiveEvent = (type: unknown, data: unknown) => {
    if (typeof type === 'string') hear(type, typeof data === 'object' && data !== null ? data : {})
  }
  if (window.parent === window) {
    const names = { Telegram: { WebView: { receiveEvent } }, TelegramGameProxy: { receiveEvent } }
    Object.assign(window, names, { TelegramGameProxy_receiveEvent: receiveEvent })
    return () => void (hear = () => undefined)
  }
  return makeListener(window, 'message', (event) => {
    const { source, origin, data } = event as MessageEvent
    if (source !== window.parent || !isTelegram(host) || origin !== host.origin || typeof data !== 'string') return
    try {
      const { eventType, eventData } = JSON.parse(data) as Record<string, unknown>
      receiveEvent(eventType, eventData)
    } catch {
      // The same window sends other things that are not ours to read.
    }
  })
}

function isTelegram(host: Around['host']): host is Extract<Around['host'], { kind: 'allowed' }> {
  return host.kind === 'allowed' && /^https:\/\/(?:[a-z0-9-]+\.)*telegram\.org$/.test(host.origin)
}
