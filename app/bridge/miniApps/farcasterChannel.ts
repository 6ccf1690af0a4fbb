import { makeListener } from '../../lib/makeListener.ts'
import type { Around, Listener } from '../transports/around.ts'
import { readField } from './readField.ts'

/** How a page and the Farcaster client around it speak: calls that are answered, and events by name. */
export type FarcasterChannel = {
  /** Reads a property of the client. Never answers where there is no client. */
  get(name: string): Promise<unknown>
  call(name: string, ...values: readonly unknown[]): void
  /** Hears the names of the client's events; gives the function that ends it. */
  listen(hear: (event: string) => void): () => void
}

type Wire = { post(message: object): void; hearAnswers(hear: (data: unknown) => void): () => void }

/**
 * Finds the Farcaster client: React Native's object in its app, or the parent that the deployment allows. Both are
 * spoken to by comlink's messages, as Farcaster's own library does.
 *
 * @see https://miniapps.farcaster.xyz/docs/specification
 * @see https://github.com/GoogleChromeLabs/comlink
 */
export function findFarcaster(around: Around): FarcasterChannel | undefined {
  const wire = findWire(around)
  if (!wire) return undefined
  let count = 0
  const ask = (message: object) => {
    count += 1
    const id = `inlet-${count}`
    wire.post({ id, ...message })
    return id
  }
  return {
    get: (name) =>
      new Promise((resolve) => {
        const id = ask({ type: 'GET', path: [name] })
        const end = wire.hearAnswers((data) => {
          if (readField(data, 'id') !== id) return
          end()
          resolve(readField(data, 'type') === 'RAW' ? readField(data, 'value') : undefined)
        })
      }),
    call: (name, ...values) =>
      void ask({ type: 'APPLY', path: [name], argumentList: values.map((value) => ({ type: 'RAW', value })) }),
    listen: (hear) => listenToFarcaster(around, hear),
  }
}

function findWire({ window, host }: Around): Wire | undefined {
  if (window.parent !== window) {
    if (host.kind !== 'allowed') return undefined
    const parent = window.parent as Listener
    return {
      post: (message) => void parent.postMessage(message, host.origin),
      hearAnswers: (hear) =>
        makeListener(window, 'message', (event) => isFrom(event, window, host) && hear(event.data)),
    }
  }
  const app = readField(window, 'ReactNativeWebView') as Listener | undefined
  return (
    app && {
      post: (message) => void app.postMessage(JSON.stringify(message)),
      hearAnswers: (hear) =>
        makeListener(window.document, 'FarcasterFrameCallback', (event) => hear(readField(event, 'data'))),
    }
  )
}

function listenToFarcaster({ window, host }: Around, hear: (event: string) => void): () => void {
  const take = (event: unknown) => {
    const name = readField(event, 'event')
    if (typeof name === 'string') hear(name)
  }
  const ends = [
    makeListener(window.document, 'FarcasterFrameEvent', (event) => take(readField(event, 'data'))),
    makeListener(window, 'message', (event) => {
      if (isFrom(event, window, host) && readField(event.data, 'type') === 'frameEvent')
        take(readField(event.data, 'event'))
    }),
  ]
  return () => ends.forEach((end) => end())
}

function isFrom(event: Event, { parent }: Around['window'], host: Around['host']): event is MessageEvent<unknown> {
  const { source, origin } = event as MessageEvent
  return source === parent && host.kind === 'allowed' && origin === host.origin
}
