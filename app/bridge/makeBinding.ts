import type { Inbox } from '../lib/makeInbox.ts'
import type { Outbox } from './makeOutbox.ts'
import type { Transport } from './transport.ts'

/** The channel in use. */
export type Binding = {
  readonly isWeb: boolean
  /** Looks for a host again: a better channel takes the place of the one in use. */
  scan(): void
  /** Speaks through a port that the host handed over, and through nothing else. */
  takePort(port: MessagePort): void
  /** Speaks through the window again: a host that says hello there has lost its port. */
  dropPort(): void
  end(): void
}

/** How a message came. */
export type Way = { readonly isPort: boolean; readonly port?: MessagePort | undefined }

/** A host whose words are a part that could not be loaded is asked for again after this time. */
const retryMs = 3_000

/**
 * Binds the outbox to the best channel that is there, and hears it. Where there is none, what a native host says by
 * `Inlet.receive` is heard all the same.
 */
export function makeBinding(
  inbox: Inbox,
  find: () => Promise<Transport | undefined>,
  outbox: Outbox,
  hear: (data: unknown, way: Way) => void,
  onBound: (transport: Transport) => void,
): Binding {
  let transport: Transport | undefined
  let port: MessagePort | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  let stop = () => {}
  const bind = (found: Transport | undefined) => {
    if (isOver || (found && found.name === transport?.name)) return
    // Not before it is known that there is no channel: an answer would be lost.
    if (!found) {
      if (!transport) stop = inbox.open((data) => hear(data, { isPort: false }))
      return
    }
    stop()
    transport = found
    // Whatever the host answers within this call waits in the inbox.
    if (!port) outbox.bind(found, true)
    onBound(found)
    stop = found.listen((data, handed) => hear(data, { isPort: false, port: handed }))
  }
  const scan = () => {
    clearTimeout(timer)
    find().then(bind, () => {
      clearTimeout(timer)
      if (!isOver) timer = setTimeout(scan, retryMs)
    })
  }
  const dropPort = () => {
    if (!port) return
    port.close()
    port = undefined
    outbox.bind(transport)
  }
  return {
    get isWeb() {
      return transport?.isWeb ?? false
    },
    scan,
    takePort(next) {
      port?.close()
      port = next
      next.onmessage = ({ data }: MessageEvent<unknown>) => hear(data, { isPort: true })
      outbox.bind({
        ...{ name: transport?.name ?? 'iframe', isWeb: true, isUnproven: false },
        send: (message) => next.postMessage(message),
        listen: () => () => undefined,
      })
    },
    dropPort,
    end() {
      isOver = true
      clearTimeout(timer)
      stop()
      port?.close()
    },
  }
}
