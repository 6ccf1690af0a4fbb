import type { BaseUnits } from '../../../chains/amount.ts'
import type { ChainReader } from '../chainReader.ts'
import { buildApproval } from './buildCall.ts'
import type { CallOrder } from './callOrder.ts'

/**
 * Tells whether a token refuses to change what is allowed now, and has to allow nothing first, as USDT on Ethereum does:
 * the network is asked what it would say.
 */
export async function needsReset(
  read: ChainReader,
  order: CallOrder,
  allowed: BaseUnits | undefined,
): Promise<boolean> {
  if (!allowed) return false
  const would = async (units: BaseUnits) => {
    const { from, to, data } = buildApproval(order, units)
    const answer = await read('eth_call', [{ from, to, data }, 'latest']).catch(() => undefined)
    return typeof answer === 'string' && answer.startsWith('0x')
  }
  return !(await would(order.call.amount.units)) && (await would(0n))
}
