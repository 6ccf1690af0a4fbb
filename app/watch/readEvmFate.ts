import { evmChainNumber } from '../chains/caip.ts'
import type { SentTransfer } from '../session/journal.ts'
import type { AskChain, Fate } from './fate.ts'
import { isText, pick, readHex } from './pick.ts'
import type { Sighting } from './sightings.ts'
import { compare, findInBlock, readSighting } from './sightings.ts'

/** What was known after the last look: the transaction, and a block in which its number was not used yet. */
export type Seen = { readonly sighting: Sighting; readonly block: bigint }

/** Blocks on top of one that says that nothing was paid, before it is believed. */
const mostDoubtful = 2n

/** Halvings that find the block of a transaction: enough for some thousand blocks, and an end for a node that tells nonsense. */
const mostHalvings = 14

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
  const found = await findReplacement(ask, seen, block)
  if (!found) return unknown
  const fate = judge(seen.sighting, found.other)
  const isSure = fate.kind === 'mined' || fate.kind === 'replaced' || block - found.block >= mostDoubtful
  return { fate: isSure ? fate : { kind: 'pending' }, seen }
}

function judge(one: Sighting, other: Sighting): Fate {
  // A node may know a block before it knows the hashes in it.
  if (other.hash === one.hash) return { kind: 'mined' }
  switch (compare(one, other)) {
    case 'same':
      return { kind: 'replaced', hash: other.hash }
    case 'nothing':
      return { kind: 'cancelled' }
    case 'unclear':
      return { kind: 'other' }
  }
}

/** Finds the transaction that used the number: the first block after which the account's count is beyond it has it. */
async function findReplacement(
  ask: AskChain,
  seen: Seen,
  head: bigint,
): Promise<{ readonly other: Sighting; readonly block: bigint } | undefined> {
  let [low, high] = [seen.block, head]
  for (let halving = 0; high - low > 1n; halving++) {
    if (halving === mostHalvings) return undefined
    const middle = (low + high) / 2n
    const [count] = await ask([{ method: 'eth_getTransactionCount', params: [seen.sighting.from, hex(middle)] }])
    const used = readHex(count)
    if (used === undefined) return undefined
    if (used > seen.sighting.nonce) high = middle
    else low = middle
  }
  const [block] = await ask([{ method: 'eth_getBlockByNumber', params: [hex(high), true] }])
  const other = findInBlock(block, seen.sighting)
  return other && { other, block: high }
}

function hex(number: bigint): string {
  return `0x${number.toString(16)}`
}
