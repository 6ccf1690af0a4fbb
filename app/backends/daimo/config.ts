import type { Caip19, Caip2 } from '../../chains/caip.ts'

/** What the deployment says of a Daimo backend. `apiBase` has no trailing slash. */
export type DaimoConfig = { readonly id: string; readonly apiBase: string }

/** What else it says, which the adapter alone needs. */
export type DaimoTerms = {
  /** What its EVM address takes: the API names neither networks nor tokens. */
  readonly accepts: {
    /** The day the list was last checked, `YYYY-MM-DD`. */
    readonly checkedOn: string
    /** Asset ids, best first. */
    readonly assets: readonly Caip19[]
  }
  /** The newer pages that this account has; none where absent. */
  readonly pages?: readonly DaimoPageId[]
  /** Tokens that the page does not know by itself, such as a target of one's own. `chainId` is CAIP-2. */
  readonly tokens?: readonly DaimoToken[]
}

/** Exchanges and providers as the API spells them. */
export type DaimoPageId = 'Coinbase' | 'Binance' | 'Lemon' | 'CashApp' | 'interac' | 'ach' | 'sepa' | 'apple_pay'

/** A token with the decimals of its contract. */
export type DaimoToken = {
  readonly chainId: Caip2
  readonly address: string
  readonly symbol: string
  readonly decimals: number
}

/** The terms of this page's Daimo backends, by id. The build puts the value here: import it from `#terms/daimo`. */
export declare const terms: Readonly<Record<string, DaimoTerms>>
