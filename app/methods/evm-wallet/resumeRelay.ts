import { isCaip2 } from '../../chains/caip.ts'
import { rpcOf } from './chainAccess.ts'
import { makeNodeReader } from './chainReader.ts'
import { loadEvmRelay } from './loadEvmRelay.ts'

/** What ids of wallets on other devices begin with. */
const prefix = 'relay:'
const reads = [
  'eth_call',
  'eth_getBalance',
  'eth_gasPrice',
  'eth_getTransactionReceipt',
  'eth_getTransactionByHash',
] as const

/** Reads a chain in place of a wallet that is not there to be asked, by the deployment's node; nothing where there is none. */
export function nodeOf(chainId: string) {
  const url = isCaip2(chainId) ? rpcOf(chainId) : undefined
  if (url === undefined || !isCaip2(chainId)) return undefined
  const read = makeNodeReader(url, chainId, fetch)
  return async (method: string, params: readonly unknown[]) => {
    const known = reads.find((one) => one === method)
    return known && read(known, params)
  }
}

/** Lists the wallet on another device that was connected before a reload, where that is the one wanted. */
export async function resumeRelay(wantedId: string | undefined): Promise<void> {
  if (!wantedId?.startsWith(prefix)) return
  try {
    await (await loadEvmRelay()).resumeEvm(nodeOf)
  } catch {
    // A wallet that cannot be had is not listed; the list says how to pair one.
  }
}
