import { solanaNode } from '#solanaNode'
import { askNode } from '../../lib/askNode.ts'
import type { SentTransfer } from '../../session/journal.ts'
import type { AskChain, Fate, Look } from '../fate.ts'
import { pick } from '../pick.ts'

/** Makes the looks at a payment on Solana, where the deployment names a node of it. */
export function makeSolanaLook(payment: SentTransfer): Look {
  const url = solanaNode
  return (signal) => (url ? readSolanaFate((calls) => askNode(url, calls, fetch, signal), payment) : undefined)
}

/** Looks what became of a transaction of Solana, where nothing takes the place of another. @see https://solana.com/docs/rpc/http/getsignaturestatuses */
export async function readSolanaFate(ask: AskChain, { chainId, hash }: SentTransfer): Promise<Fate> {
  const [genesis, statuses] = await ask([
    { method: 'getGenesisHash', params: [] },
    { method: 'getSignatureStatuses', params: [[hash], { searchTransactionHistory: true }] },
  ])
  const status = pick(statuses, 'value', 0)
  const isRight = typeof genesis === 'string' && genesis.startsWith(chainId.slice('solana:'.length))
  const level = pick(status, 'confirmationStatus')
  if (!isRight || typeof level !== 'string') return { kind: 'unknown' }
  if (level === 'processed') return { kind: 'pending' }
  return { kind: pick(status, 'err') ? 'reverted' : 'mined' }
}
