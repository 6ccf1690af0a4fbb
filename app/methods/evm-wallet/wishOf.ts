import { recall } from '../../lib/sessionMemory.ts'
import type { View } from '../../session/createNavigation.tsx'
import type { Wish } from './createConnection.ts'
import { keys } from './memoryKeys.ts'
import { isEntered, walletOf } from './steps.ts'

/** Gives the wallet that the payer wants: one that was tapped just now is asked at once; after a reload it is the one of before, and is not. Whoever opened the page at this way wants the only one that is here. */
export function wishOf(view: View): Wish {
  if (isEntered(view)) return { wantedId: undefined, takesOnly: true, asksAtOnce: recall(keys.wallet) === undefined }
  const wantedId = walletOf(view)
  return { wantedId, asksAtOnce: wantedId !== undefined && recall(keys.wallet) !== wantedId }
}
