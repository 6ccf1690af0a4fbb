import type { Caip2 } from '../../chains/caip.ts'
import { evmChainNumber } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import { promptWallet, readChainId, watchWallet } from './provider.ts'
import { toWalletError } from './walletErrors.ts'

/** What a wallet has to know of a chain that it does not have yet. Pinned facts and the deployment's own node, nothing foreign. */
export type ChainFacts = {
  readonly name: string
  readonly native: { readonly symbol: string; readonly decimals: number }
  readonly rpc: string
  readonly explorer: string
}

/** Some wallets answer first and switch a moment later. */
const settleMs = 1_500

/**
 * Brings a wallet to a chain: switch, else add, and believe neither answer: only the chain that is read afterwards
 * counts. `facts` are absent where the page cannot vouch for a node of the chain: then nothing is added.
 *
 * @throws {@link DepositError} `wallet_wrong_chain` also when the payer said no, `wallet_busy`, `wallet_failed`
 * @see https://eips.ethereum.org/EIPS/eip-3326
 * @see https://eips.ethereum.org/EIPS/eip-3085
 */
export async function switchChain(
  provider: Eip1193Provider,
  chainId: Caip2,
  facts: ChainFacts | undefined,
): Promise<void> {
  if ((await readChainId(provider)) === chainId) return
  const number = hexChainId(chainId)
  const hasFailed = await asksInVain(provider, chainId, 'wallet_switchEthereumChain', { chainId: number })
  if (await hasArrived(provider, chainId)) return
  if (hasFailed && facts) {
    await asksInVain(provider, chainId, 'wallet_addEthereumChain', {
      chainId: number,
      chainName: facts.name,
      nativeCurrency: { name: facts.native.symbol, symbol: facts.native.symbol, decimals: facts.native.decimals },
      rpcUrls: [facts.rpc],
      blockExplorerUrls: [facts.explorer],
    })
    if (await hasArrived(provider, chainId)) return
  }
  throw await wrongChain(provider, chainId)
}

async function wrongChain(provider: Eip1193Provider, expected: Caip2, cause?: unknown): Promise<DepositError> {
  return new DepositError('wallet_wrong_chain', { expected, actual: await readChainId(provider) }, cause)
}

/** Gives a chain's number as wallets want it: hex without leading zeros. */
export function hexChainId(chainId: Caip2): string {
  return `0x${evmChainNumber(chainId).toString(16)}`
}

/** Asks, and tells whether the wallet failed; that the payer said no or has yet to answer is not for us to ask again. */
async function asksInVain(
  provider: Eip1193Provider,
  wanted: Caip2,
  method: 'wallet_switchEthereumChain' | 'wallet_addEthereumChain',
  chain: object,
): Promise<boolean> {
  try {
    await promptWallet(provider, method, [chain])
    return false
  } catch (thrown) {
    const error = toWalletError(thrown)
    if (error.code === 'wallet_rejected') throw await wrongChain(provider, wanted, error)
    if (error.code === 'wallet_busy') throw error
    return true
  }
}

/** Tells whether the wallet is on the chain now or gets there within a moment. */
async function hasArrived(provider: Eip1193Provider, chainId: Caip2): Promise<boolean> {
  if ((await readChainId(provider)) === chainId) return true
  let stop = () => {}
  let timer: ReturnType<typeof setTimeout> | undefined
  await new Promise<void>((resolve) => {
    timer = setTimeout(resolve, settleMs)
    stop = watchWallet(provider, resolve)
  })
  clearTimeout(timer)
  stop()
  return (await readChainId(provider)) === chainId
}
