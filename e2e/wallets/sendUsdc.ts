import { createPublicClient, createWalletClient, getAddress, http, type Hex } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { usdcAbi } from '../sandbox/chains/evm/abi.ts'
import { evmIdOf } from '../sandbox/chains/evm/networks.ts'
import type { ChainId } from '../sandbox/chains/network.ts'
import { dollarOf, networkOf } from '../sandbox/chains/networks.ts'
import { sandboxChains } from './sandboxChains.ts'

/** Sends USDC from a wallet outside of any page, in base units, by a real transaction, and waits until it is in a block. */
export async function sendUsdc(inlet: Inlet, chainId: ChainId, to: string, amount: bigint): Promise<Hex> {
  const network = networkOf(chainId)
  const chain = sandboxChains(inlet.sandboxUrl).get(evmIdOf(network))
  if (!chain) throw new Error(`no network ${chainId}`)
  const account = privateKeyToAccount(generatePrivateKey())
  await inlet.fund(chainId, account.address, { usdc: '1000', native: '1' })
  const client = createWalletClient({ account, chain, transport: http() })
  const hash = await client.writeContract({
    address: getAddress(dollarOf(network).address),
    abi: usdcAbi,
    functionName: 'transfer',
    args: [getAddress(to), amount],
  })
  await createPublicClient({ chain, transport: http(), pollingInterval: 50 }).waitForTransactionReceipt({ hash })
  return hash
}
