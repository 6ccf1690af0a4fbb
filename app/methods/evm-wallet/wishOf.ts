import { recall } from '../../lib/sessionMemory.ts'
import type { View } from '../../session/createNavigation.tsx'
import type { Wish } from './createConnection.ts'
import { keys } from './memoryKeys.ts'
import { walletOf } from './steps.ts'

/** Gives the wallet that the payer wants: one that was tapped just now is asked at once; after a reload it is the one of before, and is not. */
export function wishOf(view: View): Wish {
  const wantedId = walletOf(view)
  return { wantedId, asksAtOnce: wantedId !== undefined && recall(keys.wallet) !== wantedId }
}
