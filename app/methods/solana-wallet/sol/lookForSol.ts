import { solanaNode } from '#solanaNode'
import type { TokenOption } from '../../../backends/backend.ts'
import type { BaseUnits } from '../../../chains/amount.ts'
import { isNative } from '../../../chains/assets.ts'
import { solana } from '../../../chains/caip.ts'
import { askNode } from '../../../lib/askNode.ts'

/** What is known of an account's SOL, in lamports. `isDoubtful`: nobody says how much, and a list of what it has says nothing of SOL. */
export type KnownSol = { readonly units?: BaseUnits; readonly isDoubtful?: boolean }

/**
 * Finds the SOL of an account that a backend's list gives no balance of: by the deployment's node, where it names one and that
 * answers. Without it the list has a word: one that tells balances leaves out what is none.
 */
export async function lookForSol(account: string, options: readonly TokenOption[]): Promise<KnownSol> {
  const units = solanaNode === undefined ? undefined : await readSol(solanaNode, account).catch(() => undefined)
  if (units !== undefined) return { units }
  const isListed = options.some(({ asset }) => isNative(asset))
  return { isDoubtful: !isListed && options.some(({ balance }) => balance !== undefined) }
}

/** Reads a balance; a node of another cluster has said nothing. @see https://solana.com/docs/rpc/http/getbalance */
async function readSol(url: string, account: string): Promise<BaseUnits | undefined> {
  const [genesis, answer] = await askNode(
    url,
    [
      { method: 'getGenesisHash', params: [] },
      { method: 'getBalance', params: [account] },
    ],
    fetch,
  )
  const isRight = typeof genesis === 'string' && genesis.startsWith(solana.slice('solana:'.length))
  const units = typeof answer === 'object' && answer && 'value' in answer ? answer.value : undefined
  return isRight && typeof units === 'number' && Number.isSafeInteger(units) && units >= 0 ? BigInt(units) : undefined
}
