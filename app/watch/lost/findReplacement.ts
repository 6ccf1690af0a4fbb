import type { AskChain, Fate } from '../fate.ts'
import { readHex } from '../pick.ts'
import type { Seen } from '../evm/readEvmFate.ts'
import type { Sighting } from '../sightings.ts'
import { compare, findInBlock } from '../sightings.ts'

/** Blocks on top of one that says that nothing was paid, before it is believed. */
const mostDoubtful = 2n

/** Halvings that find the block of a transaction: enough for some thousand blocks, and an end for a node that tells nonsense. */
const mostHalvings = 14

/** Looks what took the place of a transaction whose number is used. Gives nothing where it is not found. */
export async function findReplacement(ask: AskChain, seen: Seen, head: bigint): Promise<Fate | undefined> {
  const found = await findOther(ask, seen, head)
  if (!found) return undefined
  const fate = judge(seen.sighting, found.other)
  const isSure = fate.kind === 'mined' || fate.kind === 'replaced' || head - found.block >= mostDoubtful
  return isSure ? fate : { kind: 'pending' }
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
async function findOther(
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
