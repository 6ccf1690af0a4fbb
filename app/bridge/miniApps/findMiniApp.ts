import type { Transport } from '../transport.ts'
import type { Around } from '../transports/around.ts'
import { farcaster } from './farcaster.ts'
import type { MiniApp } from './miniAppOf.ts'
import { telegram } from './telegram.ts'

/** Gives the way to the client of a mini app; nothing where it is not there or may not hear the page. */
export function findMiniApp(around: Around, miniApp: MiniApp): Transport | undefined {
  return miniApp === 'telegram' ? telegram(around) : farcaster(around)
}
