/** How a request of several calls stands: on its way, done under a hash, undone as a whole, or nobody can say. */
export type CallsStatus =
  { readonly kind: 'pending' | 'failed' | 'unclear' } | { readonly kind: 'done'; readonly hash: string }

/**
 * Reads what a wallet says of its calls, in numbers or in the words of older ones. One that says that all is done without
 * a hash is believed at a later look.
 *
 * @see https://eips.ethereum.org/EIPS/eip-5792#wallet_getcallsstatus
 */
export function readCallsStatus(answer: unknown): CallsStatus {
  const { status, receipts } = Object(answer) as Readonly<Record<string, unknown>>
  const code = status === 'CONFIRMED' ? 200 : status === 'PENDING' ? 100 : status
  if (typeof code !== 'number') return { kind: 'unclear' }
  if (code >= 100 && code < 200) return { kind: 'pending' }
  if (code >= 400 && code < 600) return { kind: 'failed' }
  const all: readonly unknown[] = Array.isArray(receipts) ? receipts : []
  // The call comes last; where all calls are one transaction there is one receipt.
  const { transactionHash: hash, status: outcome } = Object(all.at(-1)) as Readonly<Record<string, unknown>>
  if (code < 200 || code >= 300 || typeof hash !== 'string' || !/^0x[0-9a-f]{64}$/i.test(hash))
    return { kind: 'unclear' }
  return outcome === '0x0' ? { kind: 'failed' } : { kind: 'done', hash: hash.toLowerCase() }
}
