import { chainEntries } from '#chainEntries'
import type { Caip2 } from '../../chains/caip.ts'
import { askNode } from '../../lib/askNode.ts'
import { deadline } from '../../lib/deadline.ts'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import type { AskChain } from '../fate.ts'

/** A wallet that is silent for so long is not waited for. */
const walletMs = 8_000

/**
 * Gives the way to ask an EVM chain: the deployment's node; without one the wallet, which says by itself whether it is on
 * that chain; nothing where there is neither.
 */
export function openEvm(chainId: Caip2, wallet: Eip1193Provider | undefined, owner: AbortSignal): AskChain | undefined {
  const url = chainEntries[chainId]?.rpc
  if (url) return (calls) => askNode(url, calls, fetch, owner)
  return wallet && ((calls) => Promise.all(calls.map((call) => askWallet(wallet, call, owner))))
}

async function askWallet(
  wallet: Eip1193Provider,
  call: { readonly method: string; readonly params: readonly unknown[] },
  owner: AbortSignal,
): Promise<unknown> {
  const limit = deadline(walletMs, owner)
  const silence = new Promise<undefined>((resolve) => limit.signal.addEventListener('abort', () => resolve(undefined)))
  try {
    return await Promise.race([wallet.request(call), silence])
  } catch {
    return undefined
  } finally {
    limit.end()
  }
}
