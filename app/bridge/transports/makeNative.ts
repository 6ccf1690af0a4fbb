import type { PageMessage, WithheldMessage } from '../messages.ts'
import type { Transport, TransportName } from '../transport.ts'
import type { Around } from './around.ts'
import { listenToApp } from './listenToApp.ts'

/** Hears what a host sends. */
export type Hear = Parameters<Transport['listen']>[0]
/** A message as a transport takes it. */
export type Outgoing = PageMessage | WithheldMessage

/** How a native object is spoken to, and how it speaks beside `Inlet.receive`. */
export type NativeWays = {
  readonly name: TransportName
  /** Posts; what the host gives back is heard, at once or as a promise. */
  post(message: Outgoing): unknown
  /** Hears the object's own events; gives the function that ends it. */
  listen?(hear: Hear): () => void
  readonly isUnproven?: boolean
}

/** Makes the transport to a native object. */
export function makeNative(around: Around, { name, post, listen, isUnproven = false }: NativeWays): Transport {
  let hear: Hear | undefined
  const take = (reply: unknown) => {
    if (reply !== undefined && reply !== null) hear?.(reply)
  }
  return {
    name,
    isWeb: false,
    isUnproven,
    send(message) {
      const reply = post(message)
      // A host that refuses to answer is a host that does not answer.
      if (reply !== undefined) Promise.resolve(reply).then(take, () => undefined)
    },
    listen(hearing) {
      hear = hearing
      const ends = [listenToApp(around)(hearing), listen?.(hearing)]
      return () => {
        hear = undefined
        ends.forEach((end) => end?.())
      }
    },
  }
}
