import type { Asset } from '../../../chains/assets.ts'
import { solana } from '../../../chains/caip.ts'

/** The coin that pays the network's fee on Solana, also where no list of a backend has it. */
export const sol: Asset = { assetId: `${solana}/slip44:501`, chainId: solana, symbol: 'SOL', decimals: 9 }
