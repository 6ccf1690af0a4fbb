import {
  BaseError,
  ContractFunctionRevertedError,
  encodeFunctionData,
  keccak256,
  getAddress,
  toHex,
  type Hash,
  type Hex,
} from 'viem'
import { factoryAbi, treasuryAbi } from './abi.ts'
import { operator } from './accounts.ts'
import { PayoutRefused, type Payout } from '../payout.ts'
import type { EvmMined } from './client.ts'
import { contracts } from './deploy.ts'
import type { EvmNode } from './startEvmChain.ts'
import { saltOf } from './vaults.ts'

/**
 * Pays from the treasury, or finds the payment that an earlier run has made.
 * @throws PayoutRefused when it would revert
 */
export async function deliver(node: EvmNode, { id, asset, to, units }: Payout): Promise<EvmMined> {
  const key = keyOf(id)
  const address = contracts.treasury
  const call = {
    address,
    abi: treasuryAbi,
    functionName: 'deliver',
    args: [key, getAddress(asset), getAddress(to), units],
  } as const
  const done = { address, abi: treasuryAbi, functionName: 'delivered', args: [key] } as const
  if (await node.client.readContract(done)) return findMined(node, 'Delivered', key)
  await refusing(node.client.simulateContract({ ...call, account: operator }))
  return node.send({ account: operator, to: address, data: encodeFunctionData(call) })
}

/**
 * Moves what a route's deposit address holds, or finds the move that an earlier run has made.
 * @throws PayoutRefused when it would revert
 */
export async function moveFromVault(node: EvmNode, routeId: string, payout: Payout): Promise<EvmMined> {
  const { id, asset, to, units } = payout
  const key = keyOf(id)
  const address = contracts.factory
  const args = [key, saltOf(routeId), getAddress(asset), getAddress(to), units] as const
  const call = { address, abi: factoryAbi, functionName: 'move', args } as const
  const done = { address, abi: factoryAbi, functionName: 'moved', args: [key] } as const
  if (await node.client.readContract(done)) return findMined(node, 'Moved', key)
  await refusing(node.client.simulateContract({ ...call, account: operator }))
  return node.send({ account: operator, to: address, data: encodeFunctionData(call) })
}

async function findMined({ client }: EvmNode, event: 'Delivered' | 'Moved', id: Hash): Promise<EvmMined> {
  const range = { args: { id }, fromBlock: 0n, strict: true } as const
  const logs =
    event === 'Moved'
      ? await client.getContractEvents({ address: contracts.factory, abi: factoryAbi, eventName: event, ...range })
      : await client.getContractEvents({ address: contracts.treasury, abi: treasuryAbi, eventName: event, ...range })
  const log = logs[0]
  if (!log) throw new Error(`no ${event} event for a payout that is marked as done`)
  return { hash: log.transactionHash, block: log.blockNumber }
}

async function refusing(simulation: Promise<unknown>): Promise<void> {
  try {
    await simulation
  } catch (error) {
    const revert =
      error instanceof BaseError ? error.walk((cause) => cause instanceof ContractFunctionRevertedError) : null
    if (revert instanceof ContractFunctionRevertedError) throw new PayoutRefused(revert.reason ?? 'the call reverts')
    throw error
  }
}

function keyOf(id: string): Hex {
  return keccak256(toHex(id))
}
