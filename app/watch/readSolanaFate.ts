import type { SentTransfer } from '../session/journal.ts'
import type { AskChain, Fate } from './fate.ts'
import { pick } from './pick.ts'

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
