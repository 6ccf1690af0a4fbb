import { encodeFunctionData, erc20Abi, parseEther, zeroAddress, type Address, type LocalAccount } from 'viem'
import { usdcAbi } from './abi.ts'
import { operator } from './accounts.ts'
import { startAnvil } from './anvil.ts'
import { createClient, sendMined, type Call, type Client, type Mined } from './client.ts'
import { deployContracts } from './deploy.ts'
import { startMining, type Mining } from './mining.ts'
import type { Network } from './networks.ts'

/** One running local chain. */
export type Chain = {
  network: Network
  /** The node itself; the outside goes through `/rpc/<CAIP-2>`. */
  rpcUrl: string
  client: Client
  mining: Mining
  /** Sends a transaction, one after another, and gives it mined. @throws when it reverts */
  send(call: Call): Promise<Mined>
  /** Sends an asset (zero address: native coin), from an account that is given what it lacks. */
  sendAsset(from: LocalAccount, asset: Address, to: Address, units: bigint): Promise<Mined>
  /** Reads a balance in base units. */
  balanceOf(asset: Address, owner: Address): Promise<bigint>
  /** Gives USDC to an address, from nowhere. */
  mintUsdc(to: Address, units: bigint): Promise<void>
  /** Replaces the last `depth` blocks by empty ones: their transactions are gone. */
  reorg(depth: number): Promise<void>
  close(): Promise<void>
}

export type ChainOptions = { network: Network; stateFile: string; blockMs: number }

/** Starts a chain with its contracts in place, or resumes the one in `stateFile`. */
export async function startChain({ network, stateFile, blockMs }: ChainOptions): Promise<Chain> {
  const node = await startAnvil(network.evmId, stateFile)
  const client = createClient(network, node.url)
  try {
    await deployContracts(client, network)
  } catch (error) {
    await node.close()
    throw error
  }
  const mining = startMining(client, blockMs)
  const inTurn = createTurns()
  const send = (call: Call) => inTurn(() => sendMined(client, call))
  const mintUsdc = async (to: Address, units: bigint, account: LocalAccount) => {
    const data = encodeFunctionData({ abi: usdcAbi, functionName: 'mint', args: [to, units] })
    await send({ account, to: network.usdc.address, data })
  }
  const balanceOf = (asset: Address, owner: Address) => readBalance(client, asset, owner)
  return {
    network,
    rpcUrl: node.url,
    client,
    mining,
    send,
    balanceOf,
    mintUsdc: (to, units) => mintUsdc(to, units, operator),
    async sendAsset(from, asset, to, units) {
      await topUpNative(client, from.address, asset === zeroAddress ? units : 0n)
      if (asset === zeroAddress) return send({ account: from, to, value: units })
      if ((await balanceOf(asset, from.address)) < units) await mintUsdc(from.address, units, from)
      const data = encodeFunctionData({ abi: erc20Abi, functionName: 'transfer', args: [to, units] })
      return send({ account: from, to: asset, data })
    },
    async reorg(depth) {
      await client.request<{ Method: 'anvil_reorg'; Parameters: [number, []]; ReturnType: null }>({
        method: 'anvil_reorg',
        params: [depth, []],
      })
    },
    async close() {
      mining.stop()
      await node.close()
    },
  }
}

async function readBalance(client: Client, asset: Address, owner: Address): Promise<bigint> {
  if (asset === zeroAddress) return client.getBalance({ address: owner })
  return client.readContract({ address: asset, abi: usdcAbi, functionName: 'balanceOf', args: [owner] })
}

/** Sets rather than sends: the test accounts stand for people who have coins. */
async function topUpNative(client: Client, address: Address, spending: bigint): Promise<void> {
  const wanted = spending + parseEther('10')
  if ((await client.getBalance({ address })) < wanted) await client.setBalance({ address, value: wanted * 10n })
}

/** Runs tasks one after another, so that two sends of one account never take the same nonce. */
function createTurns(): <T>(task: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (task) => {
    const next = last.then(task, task)
    last = next.catch(() => undefined)
    return next
  }
}
