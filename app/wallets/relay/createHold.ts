import type { Client } from '#island/walletConnect'
import { makeListener } from '../../lib/makeListener.ts'

/** What is said last still goes out. */
const restMs = 5_000
/** When a page that was away is back: its line may be dead, and the wallet may have answered meanwhile. */
const returns = ['focus', 'pageshow', 'online'] as const

/**
 * Gives what keeps a client's line open: while anybody holds it, it is opened again after an app switch; when nobody
 * does, it goes.
 */
export function createHold(client: Pick<Client, 'wake' | 'rest'>): () => () => void {
  let holders = 0
  let stops: (() => void)[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  const start = () => {
    clearTimeout(timer)
    const wake = () => client.wake()
    stops = [
      ...returns.map((type) => makeListener(window, type, wake)),
      makeListener(document, 'visibilitychange', () => document.hidden || wake()),
    ]
    wake()
  }
  const end = () => {
    for (const stop of stops.splice(0)) stop()
    timer = setTimeout(() => client.rest(), restMs)
  }
  return () => {
    if (++holders === 1) start()
    let isHeld = true
    return () => {
      if (!isHeld) return
      isHeld = false
      if (--holders === 0) end()
    }
  }
}
