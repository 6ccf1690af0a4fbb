/**
 * What a chain says of a payment that a wallet sent. None of it is the backend's word: nothing is received before that.
 *
 * `unknown`: nobody tells, or the network does not know it (any more). `replaced`: the wallet sent the same once more
 * under another hash, as for a higher fee. `cancelled`: the wallet sent something else in its place that pays nothing.
 * `other`: something else took its place, and whether that paid is not plain.
 */
export type Fate =
  | { readonly kind: 'unknown' | 'pending' | 'mined' | 'reverted' | 'cancelled' | 'other' }
  | { readonly kind: 'replaced'; readonly hash: string }

/** Makes several calls of a chain in one breath; nothing in place of an answer that did not come. */
export type AskChain = (
  calls: readonly { readonly method: string; readonly params: readonly unknown[] }[],
) => Promise<readonly unknown[]>
