import { evmChainNumber } from '../../chains/caip.ts'
import type { SentTransfer } from '../../session/journal.ts'
import type { AskChain, Fate } from '../fate.ts'
import { isText, pick, readHex } from '../pick.ts'
import type { Sighting } from '../sightings.ts'
import { readSighting } from '../sightings.ts'

/** What was known after the last look: the transaction, and a block in which its number was not used yet. */
export type Seen = { readonly sighting: Sighting; readonly block: bigint }

/** Blocks on top of one that says that nothing was paid, before it is believed. */
const mostDoubtful = 2n

/**
 * Looks what became of a transaction. Before it was seen once, nobody can tell what takes its place: `seen` is kept from
 * look to look. Answers of another chain say nothing.
 */
export async function readEvmFate(
  ask: AskChain,
  { chainId, hash }: SentTransfer,
  seen: Seen | undefined,
): Promise<{ readonly fate: Fate; readonly seen: Seen | undefined }> {
  const [chain, head, transaction, receipt, count] = await ask([
    { method: 'eth_chainId', params: [] },
    { method: 'eth_blockNumber', params: [] },
    { method: 'eth_getTransactionByHash', params: [hash] },
    { method: 'eth_getTransactionReceipt', params: [hash] },
    ...(seen ? [{ method: 'eth_getTransactionCount', params: [seen.sighting.from, 'latest'] }] : []),
  ])
  const unknown = { fate: { kind: 'unknown' }, seen } as const
  const block = readHex(head)
  if (readHex(chain) !== evmChainNumber(chainId) || block === undefined) return unknown
  const sighting = readSighting(transaction)
  if (sighting && isText(hash, sighting.hash)) {
    const minedIn = readHex(pick(transaction, 'blockNumber'))
    const before = minedIn === undefined ? block : minedIn - 1n
    const status = readHex(pick(receipt, 'status'))
    const isDeep = minedIn !== undefined && block - minedIn >= mostDoubtful
    const kind = status === 1n ? 'mined' : status !== undefined && isDeep ? 'reverted' : 'pending'
    return { fate: { kind }, seen: seen ?? { sighting, block: before } }
  }
  if (transaction !== null) return unknown
  const used = readHex(count)
  if (!seen || used === undefined || used <= seen.sighting.nonce) return { fate: { kind: 'absent' }, seen }
  const { findReplacement } = await import('../lost/lost.ts')
  const fate = await findReplacement(ask, seen, block)
  return fate ? { fate, seen } : unknown
}
