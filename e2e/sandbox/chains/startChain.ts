import type { Chain, ChainOptions } from './chain.ts'
import { startEvmChain } from './evm/startEvmChain.ts'

/**
 * Starts a chain, or resumes the one in `stateFile`.
 * @throws an Error that says what is missing, as when there is no node to run
 */
export function startChain(options: ChainOptions): Promise<Chain> {
  const { family } = options.network
  switch (family) {
    case 'evm':
      return startEvmChain(options)
    case 'solana':
    case 'tron':
      throw new Error(`the sandbox runs no ${family} chain`)
  }
}
