import type { Caip2 } from '../chains/caip.ts'
import type { SentTransfer } from '../session/journal.ts'
import type { Eip1193Provider } from '../wallets/eip1193.ts'

/**
 * What a chain says of a payment that a wallet sent. None of it is the backend's word: nothing is received before that.
 *
 * `unknown`: nobody tells. `absent`: the network does not know it (any more). `stray`: another network has it.
 * `replaced`: the wallet sent the same once more under another hash, as for a higher fee. `cancelled`: the wallet sent
 * something else in its place that pays nothing. `other`: something else took its place, and whether that paid is not
 * plain. What a block may still take back is not told: that it was refused or cancelled is told two blocks later.
 */
export type Fate =
  | { readonly kind: 'unknown' | 'pending' | 'mined' | 'reverted' | 'cancelled' }
  | { readonly kind: 'replaced'; readonly hash: string }
  | Doubt

/** What the payer has to look at before anybody pays again. */
export type Doubt = { readonly kind: 'absent' | 'other' } | { readonly kind: 'stray'; readonly actual: Caip2 }

/** Looks what became of a payment; nothing where there is nobody to ask. `looks` counts this one too. Rejects where no answer came. */
export type Look = (signal: AbortSignal, looks: number) => Promise<Fate> | undefined

/** Makes the looks at a payment. `wallet` gives the one that sent it, which may be asked where there is no node. */
export type MakeLook = (payment: SentTransfer, wallet: () => Eip1193Provider | undefined) => Look

/** Makes several calls of a chain in one breath; nothing in place of an answer that did not come. */
export type AskChain = (
  calls: readonly { readonly method: string; readonly params: readonly unknown[] }[],
) => Promise<readonly unknown[]>
