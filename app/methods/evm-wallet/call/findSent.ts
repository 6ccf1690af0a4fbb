import type { Found } from '../../LookForHash.tsx'
import type { ChainReader } from '../chainReader.ts'

/** What is known of the call that is looked for. */
export type Wanted = {
  readonly to?: string | undefined
  readonly account?: string | undefined
  /** It went with an approval as one: who carried that out, and what it called first, is the wallet's own matter. */
  readonly isBatch?: boolean
}

/**
 * Looks whether a hash is that of the call: the network knows it, its account sent it, to the contract that was called.
 * An approval is never the call. Where nobody tells, the payer's word counts.
 */
export async function findSent(read: ChainReader | undefined, hash: string, wanted: Wanted): Promise<Found> {
  if (!/^0x[0-9a-f]{64}$/i.test(hash)) return 'no_hash'
  const found = await read?.('eth_getTransactionByHash', [hash]).catch(() => undefined)
  if (found === undefined) return 'sent'
  if (typeof found !== 'object' || found === null) return 'not_there'
  if (wanted.isBatch) {
    const receipt = await read?.('eth_getTransactionReceipt', [hash]).catch(() => undefined)
    return isNamed(receipt, wanted.account) ? 'sent' : 'other'
  }
  const { from, to, input } = found as Readonly<Record<string, unknown>>
  const isOther =
    differs(from, wanted.account) || differs(to, wanted.to) || (typeof input === 'string' && /^0x095ea7b3/i.test(input))
  return isOther ? 'other' : 'sent'
}

/** Tells whether a receipt's events name an account. */
function isNamed(receipt: unknown, account = ''): boolean {
  const { logs } = Object(receipt) as { readonly logs?: unknown }
  return JSON.stringify(logs ?? [])
    .toLowerCase()
    .includes(account.slice(2).toLowerCase())
}

function differs(told: unknown, wanted: string | undefined): boolean {
  return wanted !== undefined && typeof told === 'string' && told.toLowerCase() !== wanted.toLowerCase()
}
