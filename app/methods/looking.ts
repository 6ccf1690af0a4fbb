import { LookForHash } from './LookForHash.tsx'
import { Fresh } from './solana-wallet/Fresh.tsx'
import { LookForSolana } from './solana-wallet/LookForSolana.tsx'
import { Reason } from './solana-wallet/Reason.tsx'
import { lookForSol } from './solana-wallet/sol/lookForSol.ts'
import { SolNotice } from './solana-wallet/sol/SolNotice.tsx'
import { withSol } from './solana-wallet/sol/withSol.ts'
import { Unread } from './solana-wallet/Unread.tsx'

/** The part for what a wallet's payment rarely needs: to look for a send of no known outcome, and for SOL that no list tells of or that is not enough; and to say why a transaction of Solana is refused or what of it cannot be read, or get a fresh one. */
export const looking = { Fresh, LookForHash, LookForSolana, lookForSol, SolNotice, withSol, Reason, Unread }
