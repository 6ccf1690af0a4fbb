import { chainEntries } from '#chainEntries'
import type { Caip2 } from '../../chains/caip.ts'
import { familyOf, isCaip2 } from '../../chains/caip.ts'
import { askNode } from '../../lib/askNode.ts'
import type { SentTransfer } from '../../session/journal.ts'
import { isText, pick } from '../pick.ts'

/**
 * Finds the other EVM chain that has a transaction, asking the deployment's nodes one after the other: some wallets tell
 * of a new chain and sign on the old one. Gives nothing where none says that it has it.
 */
export async function findElsewhere({ chainId, hash }: SentTransfer, owner: AbortSignal): Promise<Caip2 | undefined> {
  const call = { method: 'eth_getTransactionByHash', params: [hash] }
  for (const [other, { rpc }] of Object.entries(chainEntries)) {
    if (!rpc || other === chainId || !isCaip2(other) || familyOf(other) !== 'evm') continue
    const [found] = await askNode(rpc, [call], fetch, owner).catch(() => [])
    if (isText(pick(found, 'hash'), hash)) return other
  }
  return undefined
}
