import { encodeFunctionData, erc20Abi, getAddress, parseEther, type Address } from 'viem'
import type { LocalAccount } from 'viem'
import type { Chain, ChainOptions } from '../chain.ts'
import { createTurns } from '../createTurns.ts'
import { isNativeOn } from '../networks.ts'
import type { Network } from '../network.ts'
import { usdcAbi } from './abi.ts'
import { operator, payerAccounts } from './accounts.ts'
import { startAnvil } from './anvil.ts'
import { askNode } from './askNode.ts'
import { createClient, sendMined, type Call, type Client, type EvmMined } from './client.ts'
import { contracts, deployContracts } from './deploy.ts'
import { findTransaction } from './findTransaction.ts'
import { startMining } from './mining.ts'
import { deliver, moveFromVault } from './payouts.ts'
import { createWatcher } from './watcher.ts'

/** What the parts of an EVM chain share. */
export type EvmNode = {
  network: Network
  client: Client
  /** Sends a transaction, one after another, and gives it mined. @throws when it reverts */
  send(call: Call): Promise<EvmMined>
}

/** Starts a local EVM chain with its contracts in place, or resumes the one in `stateFile`. */
export async function startEvmChain({ network, stateFile, blockMs }: ChainOptions): Promise<Chain> {
  const anvil = await startAnvil(network, stateFile)
  const client = createClient(network, anvil.url)
  try {
    await deployContracts(client, network)
  } catch (error) {
    await anvil.close()
    throw error
  }
  const mining = startMining(client, blockMs)
  const inTurn = createTurns()
  const node: EvmNode = { network, client, send: (call) => inTurn(() => sendMined(client, call)) }
  return {
    network,
    rpc: (body) => askNode(anvil.url, body),
    head: () => client.getBlockNumber(),
    watcherFrom: (mark) => createWatcher(node, mark),
    findTransaction: (hash) => findTransaction(client, hash),
    treasury: contracts.treasury,
    balanceOf: (asset, owner) => readBalance(node, getAddress(asset), getAddress(owner)),
    payerAddress: (payer) => payerAccounts[payer].address,
    sendAsset: (payer, asset, to, units) =>
      sendAsset(node, payerAccounts[payer], getAddress(asset), getAddress(to), units),
    give: (asset, to, units) => give(node, getAddress(asset), getAddress(to), units, operator),
    deliver: (payout) => deliver(node, payout),
    moveFromVault: (routeId, payout) => moveFromVault(node, routeId, payout),
    mine: (blocks) => client.mine({ blocks }),
    pauseMining: mining.pause,
    holdTransactions: mining.hold,
    runMining: mining.run,
    async reorg(depth) {
      await client.request<{ Method: 'anvil_reorg'; Parameters: [number, []]; ReturnType: null }>({
        method: 'anvil_reorg',
        params: [depth, []],
      })
    },
    async close() {
      mining.stop()
      await anvil.close()
    },
  }
}

async function sendAsset(node: EvmNode, from: LocalAccount, asset: Address, to: Address, units: bigint) {
  const isNative = isNativeOn(node.network, asset)
  await topUpNative(node.client, from.address, isNative ? units : 0n)
  if (isNative) return node.send({ account: from, to, value: units })
  if ((await readBalance(node, asset, from.address)) < units) await give(node, asset, from.address, units, from)
  const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, units] })
  return node.send({ account: from, to: asset, data })
}

async function give(node: EvmNode, asset: Address, to: Address, units: bigint, account: LocalAccount): Promise<void> {
  const { client, network } = node
  if (isNativeOn(network, asset)) {
    const value = (await client.getBalance({ address: to })) + units
    return client.setBalance({ address: to, value })
  }
  const data = encodeFunctionData({ abi: usdcAbi, functionName: 'mint', args: [to, units] })
  await node.send({ account, to: asset, data })
}

async function readBalance({ client, network }: EvmNode, asset: Address, owner: Address): Promise<bigint> {
  if (isNativeOn(network, asset)) return client.getBalance({ address: owner })
  return client.readContract({ address: asset, abi: usdcAbi, functionName: 'balanceOf', args: [owner] })
}

/** Sets rather than sends: the test accounts stand for people who have coins. */
async function topUpNative(client: Client, address: Address, spending: bigint): Promise<void> {
  const wanted = spending + parseEther('10')
  if ((await client.getBalance({ address })) < wanted) await client.setBalance({ address, value: wanted * 10n })
}
