import type { PageMessage } from '../bridge/messages.ts'

/** Sends a command and gives its id; nothing while the page is not up. */
export type Send = (type: string, data?: object) => string | undefined

/**
 * Hears the page and answers its `ready` with `host.hello` and with what was set before it was up, or reloaded. A
 * message counts only from the page's origin, from the window that was opened, on our channel, and once.
 */
export function makeChannel(
  origin: string,
  ch: string,
  page: () => Window | null | undefined,
  hear: (message: PageMessage) => void,
  life: { readonly signal: AbortSignal },
): Send {
  /** The newest message heard. Within an epoch messages come in order, so an older one is one that came before. */
  let last: { epoch: string; seq: number } | undefined
  const looks: Record<string, object> = {}
  const send: Send = (type, data = {}) => {
    if (/theme|locale|wallets/.test(type)) looks[type] = data
    if (!last) return undefined
    const id = `${Math.random()}`
    page()?.postMessage({ ns: 'inlet', v: 1, type, id, data }, origin)
    return id
  }
  const onMessage = ({ origin: from, source, data }: MessageEvent<PageMessage | undefined>) => {
    if (from !== origin || source !== page()) return
    if (data?.ns !== 'inlet' || data.v !== 1 || data.ch !== ch) return
    const { epoch, seq, type } = data
    const isNew = last?.epoch !== epoch || seq > last.seq
    if (isNew) last = { epoch, seq }
    if (type === 'ready') {
      send('host.hello', { last })
      for (const look in looks) send(look, looks[look])
    }
    if (isNew) hear(data)
  }
  addEventListener('message', onMessage, life)
  return send
}
