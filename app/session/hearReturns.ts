import { returnChannel } from '../lib/returnChannel.ts'

/** Hears that the payer came back from another page to the return page, in any tab; gives the function that ends it. */
export function hearReturns(open: (name: string) => BroadcastChannel, hear: () => void): () => void {
  try {
    const channel = open(returnChannel)
    channel.onmessage = hear
    return () => channel.close()
  } catch {
    // Old browsers have no channel, and sandboxed frames may not open one: coming back into sight is heard anyway.
    return () => undefined
  }
}
