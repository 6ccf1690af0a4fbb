import type { Chain } from '../chains/chain.ts'
import type { ChainId } from '../chains/network.ts'
import type { Clock } from '../clock.ts'
import type { Faults } from '../faults.ts'
import type { ClientBook } from '../ledger/clients/createClientBook.ts'
import type { FlowBook } from '../ledger/flows/createFlowBook.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { MerchantBook } from '../ledger/merchants/createMerchantBook.ts'
import type { RampBook } from '../ledger/ramps/createRampBook.ts'
import type { Limiter } from './bleepay/createLimiter.ts'

/** What a face needs of the sandbox. */
export type FaceContext = {
  ledger: Ledger
  merchants: MerchantBook
  flows: FlowBook
  limiter: Limiter
  clients: ClientBook
  ramps: RampBook
  chains: ReadonlyMap<ChainId, Chain>
  faults: Faults
  clock: Clock
  /** The sandbox's own origin, without a slash at the end. */
  url: () => string
  /** The origins of the sandbox's own pages, for the backends that open to registered ones alone. */
  pageOrigins: readonly string[]
  log: (line: string) => void
}
