import type { EventData, EventType, PageMessage } from './messages.ts'
import { namespace, version } from './messages.ts'
import type { Transport } from './transport.ts'

/** Wraps and sends messages to the host. */
export type Sender = {
  /** Sends an event and gives the message that went out. */
  send<Type extends EventType>(type: Type, data: EventData[Type]): PageMessage
  /** Sends a message once more, as it was. */
  repeat(message: PageMessage): void
  readonly isWeb: boolean
}

/** What every envelope of this life of the page says. */
export type Identity = { readonly epoch: string; readonly channel: string; readonly sessionId: string }

/** Makes the sender of one life of the page. A channel that throws is a deaf host, never a broken page. */
export function makeSender(transport: Transport, { epoch, channel, sessionId }: Identity, now: () => number): Sender {
  let seq = 0
  const repeat = (message: PageMessage) => {
    try {
      transport.send(message)
    } catch (cause) {
      console.debug('inlet: the host did not take a message', cause)
    }
  }
  return {
    isWeb: transport.isWeb,
    repeat,
    send(type, data) {
      seq += 1
      // The compiler does not follow a type and its data through a generic.
      const message = {
        ns: namespace,
        v: version,
        type,
        id: `${epoch}-${seq}`,
        seq,
        epoch,
        ch: channel,
        session: sessionId,
        ts: now(),
        data,
      } as PageMessage
      repeat(message)
      return message
    },
  }
}

/** Gives a random word for one life of the page. */
export function makeEpoch(crypto: Crypto): string {
  return [...crypto.getRandomValues(new Uint32Array(2))].map((part) => part.toString(36)).join('')
}
