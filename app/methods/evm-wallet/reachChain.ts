import type { Caip2 } from '../../chains/caip.ts'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import { rpcOf } from './chainAccess.ts'
import type { ChainReader } from './chainReader.ts'
import { readerOf } from './chainReader.ts'
import { switchChain } from './switchChain.ts'

/** Brings a wallet to a chain, as `switchChain` does, with what the page can vouch for. */
export const bringTo = (provider: Eip1193Provider, chainId: Caip2): Promise<void> =>
  switchChain(provider, chainId, async () => (await import('./guide/guide.ts')).guide.chainFacts(chainId))

/** Gives the way to read a chain, by the wallet or the deployment's node; nothing where there is none. */
export const openReader = (provider: Eip1193Provider, chainId: Caip2): Promise<ChainReader | undefined> =>
  readerOf(chainId, provider, rpcOf(chainId), fetch)
