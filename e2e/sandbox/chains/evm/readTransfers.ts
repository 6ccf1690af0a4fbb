import { getAddress, type Address, type Hash } from 'viem'
import { usdcAbi } from './abi.ts'
import type { Client } from './client.ts'
import { assetOf, assetsOn, nativeOf } from '../networks.ts'
import type { Transfer } from '../transfer.ts'
import type { EvmNode } from './startEvmChain.ts'

type Trace = {
  type: string
  error?: string
  traceAddress: number[]
  transactionHash: Hash
  action: { from: Address; to?: Address; value?: `0x${string}`; callType?: string }
}

/** Reads every movement of the known tokens and of the native coin in a range of blocks. */
export async function readTransfers(chain: EvmNode, fromBlock: bigint, toBlock: bigint): Promise<Transfer[]> {
  const transfers = await readTokenTransfers(chain, fromBlock, toBlock)
  for (let block = fromBlock; block <= toBlock; block++) transfers.push(...(await readNativeTransfers(chain, block)))
  return withIds(transfers)
}

type Unnamed = Omit<Transfer, 'id'>

async function readTokenTransfers(
  { client, network }: EvmNode,
  fromBlock: bigint,
  toBlock: bigint,
): Promise<Unnamed[]> {
  const tokens = assetsOn(network).filter(({ isNative }) => !isNative)
  const range = {
    address: tokens.map(({ address }) => getAddress(address)),
    abi: usdcAbi,
    eventName: 'Transfer',
    fromBlock,
    toBlock,
    strict: true,
  } as const
  const logs = await client.getContractEvents(range)
  return logs.map(({ address, args, transactionHash, blockNumber }) => ({
    chainId: network.chainId,
    asset: assetOf(network.chainId, address).address,
    from: args.from,
    to: args.to,
    units: args.value,
    hash: transactionHash,
    block: blockNumber,
  }))
}

/** Traces show coins that a contract sends too, which the list of transactions does not. */
async function readNativeTransfers({ client, network }: EvmNode, block: bigint): Promise<Unnamed[]> {
  const traces = await traceBlock(client, block)
  const failed = traces.filter((trace) => trace.error !== undefined)
  const asset = nativeOf(network).address
  const transfers: Unnamed[] = []
  for (const trace of traces) {
    const { from, to, value, callType } = trace.action
    const isPayment = trace.type === 'call' && callType === 'call' && to && value && BigInt(value) > 0n
    if (!isPayment || failed.some((other) => isWithin(trace, other))) continue
    const hash = trace.transactionHash
    transfers.push({ chainId: network.chainId, asset, from, to, units: BigInt(value), hash, block })
  }
  return transfers
}

function traceBlock(client: Client, block: bigint): Promise<Trace[]> {
  return client.request<{ Method: 'trace_block'; Parameters: [string]; ReturnType: Trace[] }>({
    method: 'trace_block',
    params: [`0x${block.toString(16)}`],
  })
}

/** Whether a call happened inside another one, or is that one; a failed call takes back all within. */
function isWithin(call: Trace, outer: Trace): boolean {
  if (call.transactionHash !== outer.transactionHash) return false
  return outer.traceAddress.every((step, depth) => call.traceAddress[depth] === step)
}

/** Log numbers change when a block is mined anew, so the id counts equal transfers within a transaction instead. */
function withIds(transfers: Unnamed[]): Transfer[] {
  const counts = new Map<string, number>()
  return transfers.map((transfer) => {
    const { chainId, hash, asset, to } = transfer
    const key = `${chainId}:${hash}:${asset}:${to}`.toLowerCase()
    const count = counts.get(key) ?? 0
    counts.set(key, count + 1)
    return { ...transfer, id: `${key}:${count}` }
  })
}
