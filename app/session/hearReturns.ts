import { returnChannel } from '../lib/returnChannel.ts'
import { joinChannel } from './joinChannel.ts'

/** Hears that the payer came back from another page to the return page, in any tab; gives the function that ends it. */
export function hearReturns(open: (name: string) => BroadcastChannel, hear: () => void): () => void {
  // Where there is no channel, coming back into sight is heard anyway.
  return joinChannel(returnChannel, open, hear).stop
}
