import type { Caip2 } from '../../chains/caip.ts'
import { evmChainNumber } from '../../chains/caip.ts'
import { DepositError } from '../../errors.ts'
import type { Eip1193Provider } from '../../wallets/eip1193.ts'
import { promptWallet, readChainId } from './provider.ts'
import { toWalletError } from './readThrown.ts'
import { watchArrival } from './watchArrival.ts'

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
 * Brings a wallet to a chain: switch, else add and switch again, and believe no answer: only the chain that is read
 * afterwards counts. A wallet that gets there, by its prompt or by hand, is not waited for any longer. `findFacts` gives
 * none where the page cannot vouch for a node of the chain: then nothing is added.
 *
 * @throws {@link DepositError} `wallet_wrong_chain` also when the payer said no, `wallet_busy`, `wallet_failed`
 * @see https://eips.ethereum.org/EIPS/eip-3326
 * @see https://eips.ethereum.org/EIPS/eip-3085
 */
export async function switchChain(
  provider: Eip1193Provider,
  chainId: Caip2,
  findFacts: () => Promise<ChainFacts | undefined>,
): Promise<void> {
  if ((await readChainId(provider)) === chainId) return
  const number = hexChainId(chainId)
  const { arrival, stop } = watchArrival(provider, chainId)
  const arrives = async (method: ChainMethod, chain: object) => {
    const hasFailed = await asksInVain(provider, chainId, arrival, method, chain)
    return (await hasArrived(provider, chainId, arrival)) ? 'there' : hasFailed ? 'failed' : 'elsewhere'
  }
  try {
    const outcome = await arrives('wallet_switchEthereumChain', { chainId: number })
    if (outcome === 'there') return
    // Code that does not come vouches for nothing.
    const facts = outcome === 'failed' ? await findFacts().catch(() => undefined) : undefined
    if (facts) {
      const added = await arrives('wallet_addEthereumChain', toParameters(number, facts))
      if (added === 'there') return
      // To add a chain is not to go there.
      if (added === 'elsewhere' && (await arrives('wallet_switchEthereumChain', { chainId: number })) === 'there')
        return
    }
  } finally {
    stop()
  }
  throw new DepositError('wallet_wrong_chain', { expected: chainId, actual: await readChainId(provider) })
}

type ChainMethod = 'wallet_switchEthereumChain' | 'wallet_addEthereumChain'

function toParameters(chainId: string, { name, native, rpc, explorer }: ChainFacts): object {
  return {
    chainId,
    chainName: name,
    nativeCurrency: { name: native.symbol, symbol: native.symbol, decimals: native.decimals },
    rpcUrls: [rpc],
    blockExplorerUrls: [explorer],
  }
}

/** Gives a chain's number as wallets want it: hex without leading zeros. */
export function hexChainId(chainId: Caip2): string {
  return `0x${evmChainNumber(chainId).toString(16)}`
}

/** Asks, and tells whether the wallet failed; that the payer said no or has yet to answer is not for us to ask again. */
async function asksInVain(
  provider: Eip1193Provider,
  wanted: Caip2,
  arrival: Promise<void>,
  method: ChainMethod,
  chain: object,
): Promise<boolean> {
  try {
    await promptWallet(provider, method, [chain], arrival)
    return false
  } catch (thrown) {
    const error = await toWalletError(thrown)
    const actual = await readChainId(provider)
    if (actual === wanted) return false
    if (error.code === 'wallet_rejected')
      throw new DepositError('wallet_wrong_chain', { expected: wanted, actual }, error)
    if (error.code === 'wallet_busy') throw error
    return true
  }
}

/** Tells whether the wallet is on the chain now or gets there within a moment. */
async function hasArrived(provider: Eip1193Provider, chainId: Caip2, arrival: Promise<void>): Promise<boolean> {
  if ((await readChainId(provider)) === chainId) return true
  let timer: ReturnType<typeof setTimeout> | undefined
  const pause = new Promise<void>((resolve) => (timer = setTimeout(resolve, settleMs)))
  await Promise.race([arrival, pause])
  clearTimeout(timer)
  return (await readChainId(provider)) === chainId
}
