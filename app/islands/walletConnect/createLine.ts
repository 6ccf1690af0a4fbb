import { RelayFailure } from './failures.ts'
import type { Message } from './messages.ts'
import { readMessage } from './messages.ts'

/** The part of a WebSocket that is used. */
export type Socket = {
  readonly readyState: number
  send(text: string): void
  close(): void
  addEventListener(type: string, listener: (event: object) => void): void
}

/** One connection to the relay, opened anew whenever it is needed. */
export type Line = {
  /** Gives the open socket. Rejects with {@link RelayFailure} `unreachable` or `refused`. */
  open(): Promise<Socket>
  /** Ends the connection, silently. */
  close(): void
  isOpen(): boolean
}

/** What the owner of a connection hears of it. `onLost`: an open one ended. */
export type LineEvents = {
  onOpen(socket: Socket): void
  onMessage(message: Message): void
  onLost(failure: RelayFailure): void
}

const openMs = 10_000
/** The code by which a relay sends a client away for good. */
const sentAway = 3000

/** Makes the connection; nothing is opened yet. */
export function createLine(openSocket: () => Promise<Socket>, { onOpen, onMessage, onLost }: LineEvents): Line {
  let socket: Socket | undefined
  let opening: Promise<Socket> | undefined

  const drop = (old: Socket) => {
    if (socket === old) socket = opening = undefined
    old.close()
  }
  const listen = (made: Socket) =>
    new Promise<Socket>((resolve, reject) => {
      let isOpen = false
      const end = (code?: unknown) => {
        clearTimeout(timer)
        const failure = new RelayFailure(code === sentAway ? 'refused' : 'unreachable')
        reject(failure)
        // One that was dropped, or ended already, has nothing to say any more.
        if (socket !== made) return
        drop(made)
        if (isOpen) onLost(failure)
      }
      const timer = setTimeout(end, openMs)
      made.addEventListener('open', () => {
        clearTimeout(timer)
        if (socket !== made) return
        isOpen = true
        resolve(made)
        onOpen(made)
      })
      made.addEventListener('close', (event) => end('code' in event ? event.code : undefined))
      made.addEventListener('message', (event) => {
        const data = 'data' in event ? event.data : undefined
        const message = socket === made && typeof data === 'string' ? readMessage(data) : undefined
        if (message) onMessage(message)
      })
    })
  const start = () => {
    const started: Promise<Socket> = openSocket().then(
      (made) => {
        // Nobody waits any more for one that was let go before it was made.
        if (opening === started) socket = made
        else made.close()
        return listen(made)
      },
      () => {
        if (opening === started) opening = undefined
        throw new RelayFailure('unreachable')
      },
    )
    return started
  }
  return {
    open: () => (opening ??= start()),
    isOpen: () => socket?.readyState === 1,
    close() {
      opening = undefined
      if (socket) drop(socket)
    },
  }
}
