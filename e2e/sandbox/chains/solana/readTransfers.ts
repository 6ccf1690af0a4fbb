import type { Network } from '../network.ts'
import { nativeOf } from '../networks.ts'
import type { Transfer } from '../transfer.ts'
import type { Entry } from './entry.ts'
import { tokenAccountOf } from './tokenAccount.ts'

type Credit = Pick<Transfer, 'asset' | 'from' | 'to' | 'units'>

/**
 * Reads what a transaction moved, from the balances around it: who has more than before. What a program did inside
 * counts as well. Of tokens only the associated accounts count, where a receiver looks for them.
 */
export function readTransfers(network: Network, entry: Entry): Transfer[] {
  if (entry.error !== null) return []
  const credits = [...tokenCredits(network, entry), ...coinCredits(network, entry)]
  return credits.map((credit) => ({
    ...credit,
    id: `${network.chainId}:${entry.signature}:${credit.asset}:${credit.to}`,
    chainId: network.chainId,
    hash: entry.signature,
    block: entry.slot,
  }))
}

function tokenCredits(network: Network, { tokens, keys }: Entry): Credit[] {
  const unitsBefore = new Map(tokens.before.map(({ index, units }) => [index, units]))
  const gain = (index: number, units: bigint) => units - (unitsBefore.get(index) ?? 0n)
  const credits: Credit[] = []
  for (const { index, mint, owner, units } of tokens.after) {
    const isKnown = network.assets.some(({ address }) => address === mint)
    if (!isKnown || gain(index, units) <= 0n || keys[index] !== tokenAccountOf(owner, mint)) continue
    const payer = tokens.after.find((other) => other.mint === mint && gain(other.index, other.units) < 0n)
    credits.push({ asset: mint, from: payer?.owner ?? keys[0] ?? '', to: owner, units: gain(index, units) })
  }
  return credits
}

/** The rent of a token account is not a payment to it. */
function coinCredits(network: Network, { keys, lamports, tokens }: Entry): Credit[] {
  const asset = nativeOf(network).address
  const holdings = new Set(tokens.after.map(({ index }) => index))
  return keys.flatMap((to, index) => {
    const units = (lamports.after[index] ?? 0n) - (lamports.before[index] ?? 0n)
    return units > 0n && !holdings.has(index) ? [{ asset, from: keys[0] ?? '', to, units }] : []
  })
}
