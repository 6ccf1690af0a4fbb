import type { Chain } from '../chains/chain.ts'
import type { ChainId } from '../chains/network.ts'
import type { FaceContext } from '../faces/faceContext.ts'

/** What the control can move. */
export type SandboxContext = FaceContext & { pageUrl: string }

/** Gives a running chain. @throws an Error when it does not run */
export function chainOf({ chains }: Pick<SandboxContext, 'chains'>, chainId: ChainId): Chain {
  const chain = chains.get(chainId)
  if (!chain) throw new Error(`chain ${chainId} does not run`)
  return chain
}
