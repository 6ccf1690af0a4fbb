import type { Chain, ChainOptions } from './chain.ts'
import { startEvmChain } from './evm/startEvmChain.ts'
import { startTronChain } from './tron/startTronChain.ts'

/**
 * Starts a chain, or resumes the one in `stateFile`.
 * @throws an Error that says what is missing, as when there is no node to run
 */
export async function startChain(options: ChainOptions): Promise<Chain> {
  const { family } = options.network
  switch (family) {
    case 'evm':
      return startEvmChain(options)
    case 'solana':
      return startSolana(options)
    case 'tron':
      return startTronChain(options)
  }
}

/** The runtime is a native program, loaded only when it is needed. */
async function startSolana(options: ChainOptions): Promise<Chain> {
  const { startSolanaChain } = await import('./solana/startSolanaChain.ts').catch((cause: unknown) => {
    throw new Error('litesvm, the Solana runtime, does not load here. INLET_SOLANA=off does without it.', { cause })
  })
  return startSolanaChain(options)
}
