import { join } from 'node:path'
import type { Chain, Mishap } from './chain.ts'
import type { ChainId } from './network.ts'
import { networks } from './networks.ts'
import { startChain } from './startChain.ts'

export type ChainsOptions = {
  /** Where the chains' states are kept between runs. */
  folder: string
  /** Pace of the chains' own blocks, in ms. */
  blockMs: number
  /** Says what happens to a transaction that comes in from outside now. */
  mishapOn: (chainId: ChainId) => Mishap | undefined
}

/** Chains on their way. */
export type StartingChains = {
  /** @throws what the first chain threw that did not start */
  readonly ready: Promise<ReadonlyMap<ChainId, Chain>>
  /** Ends those that started. */
  close(): Promise<void>
}

/** Starts every chain of the sandbox, or resumes it. */
export function startChains({ folder, blockMs, mishapOn }: ChainsOptions): StartingChains {
  const starting = networks.map((network) => {
    const stateFile = join(folder, `chain-${network.chainId.split(':')[1]}.json`)
    return startChain({ network, stateFile, blockMs, mishap: () => mishapOn(network.chainId) })
  })
  const ready = Promise.all(starting).then(
    (chains) => new Map(chains.map((chain) => [chain.network.chainId, chain] as const)),
  )
  // Whoever waits for it is told; until then nobody does.
  ready.catch(() => undefined)
  return {
    ready,
    async close() {
      const ended = await Promise.allSettled(starting)
      await Promise.all(ended.map((each) => each.status === 'fulfilled' && each.value.close()))
    },
  }
}
