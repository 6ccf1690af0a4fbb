import type { BaseUnits } from '../../../chains/amount.ts'
import { tokenAddressOf } from '../../../chains/caip.ts'
import type { ChainReader } from '../chainReader.ts'
import type { CallOrder } from './callOrder.ts'
import { encodeAllowance } from './allowanceCalls.ts'

/** Reads how much an order's spender may take of its token already; nothing where nobody says. */
export async function readAllowance(
  read: ChainReader,
  { call, evm }: Pick<CallOrder, 'call' | 'evm'>,
): Promise<BaseUnits | undefined> {
  const { asset, account, approval } = call
  const to = tokenAddressOf(asset.assetId)
  if (!to || !approval) return undefined
  const data = encodeAllowance(evm, account, approval.spender)
  return read('eth_call', [{ to, data }, 'latest']).then(evm.readUint, () => undefined)
}
