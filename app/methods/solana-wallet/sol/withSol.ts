import type { TokenOption } from '../../../backends/backend.ts'
import { isNative } from '../../../chains/assets.ts'
import { lookForSol } from './lookForSol.ts'
import { sol } from './sol.ts'

/** Gives what an account can pay with, and its SOL as the chain tells it; the list as it is where the chain tells nothing. */
export async function withSol(account: string, options: readonly TokenOption[]): Promise<readonly TokenOption[]> {
  const { units } = await lookForSol(account, options)
  if (units === undefined) return options
  return [...options.filter(({ asset }) => !isNative(asset)), { asset: sol, balance: units }]
}
