import { twinMark } from '../sortAssets.ts'
import { ByHand, strayOf } from './ByHand.tsx'
import { Connect } from './Connect.tsx'
import { createConnection } from './createConnection.ts'
import { createHoldings } from './createHoldings.ts'
import { loadEvm } from './loadEvm.ts'
import { PayPlain } from './PayPlain.tsx'
import { readWallet } from './provider.ts'
import { isPayable } from './rankAssets.ts'
import { bringTo, openReader } from './reachChain.ts'
import { reportStrayChain } from './reportStrayChain.ts'
import { askReviewed, sendTransaction } from './sendTransaction.ts'

/** What the parts beside the plain transfer do wallets with. They are handed it, for a part imports no other one. */
export const tools = {
  ByHand,
  strayOf,
  Connect,
  createConnection,
  createHoldings,
  loadEvm,
  PayPlain,
  isPayable,
  bringTo,
  openReader,
  reportStrayChain,
  readWallet,
  askReviewed,
  sendTransaction,
  twinMark,
}
export type Tools = typeof tools
