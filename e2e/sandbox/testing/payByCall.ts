import {
  createWalletClient,
  encodeFunctionData,
  erc20Abi,
  getAddress,
  hexToBigInt,
  http,
  isHex,
  publicActions,
  type Chain,
  type Hex,
  type LocalAccount,
} from 'viem'
import { sandboxChains } from '../../wallets/sandboxChains.ts'
import type { WireFlow } from './dynamicCalls.ts'

/**
 * Pays what a flow's signing payload says, as a wallet does: the approval where one is asked, then the call. Gives the
 * call's hash. @throws whatever the chain refuses it with
 */
export async function payByCall(sandboxUrl: string, account: LocalAccount, { quote }: WireFlow): Promise<Hex> {
  const { chainId, evmApproval, evmTransaction } = quote?.signingPayload ?? { chainId: '' }
  const chain = sandboxChains(sandboxUrl).get(Number(chainId))
  if (!chain || !evmTransaction) throw new Error('no call to make')
  if (evmApproval) {
    const { tokenAddress, spenderAddress, amount } = evmApproval
    const args = [getAddress(spenderAddress), BigInt(amount)] as const
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args })
    await send(chain, account, { to: tokenAddress, data, value: '0x0' })
  }
  return send(chain, account, evmTransaction)
}

type Call = { to: string; data: string; value: string; gasLimit?: string }

async function send(chain: Chain, account: LocalAccount, call: Call): Promise<Hex> {
  const client = createWalletClient({ account, chain, transport: http() }).extend(publicActions)
  const hash = await client.sendTransaction({
    to: getAddress(call.to),
    data: hexOf(call.data),
    value: hexToBigInt(hexOf(call.value)),
    ...(call.gasLimit === undefined ? {} : { gas: hexToBigInt(hexOf(call.gasLimit)) }),
  })
  await client.waitForTransactionReceipt({ hash })
  return hash
}

function hexOf(text: string): Hex {
  if (!isHex(text)) throw new Error(`${text} is not hex`)
  return text
}
