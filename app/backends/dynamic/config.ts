import type { Caip19 } from '../../chains/caip.ts'

/** What the deployment says of a Dynamic environment. `apiBase` has no trailing slash: `https://app.dynamicauth.com/api/v0`. */
export type DynamicConfig = { readonly id: string; readonly apiBase: string; readonly environmentId: string }

/** What else it says, which the adapter alone needs: the API lists none of it. */
export type DynamicTerms = {
  /** Coins that a connected wallet may pay with, by asset id, best first. */
  readonly wallets: readonly Caip19[]
  /** Coins that a deposit address takes, by asset id, best first. */
  readonly addresses: readonly Caip19[]
  /** Exchanges that are set up for the environment. */
  readonly exchanges: readonly DynamicExchange[]
}

/** Exchanges as the API spells them. */
export type DynamicExchange = 'coinbase' | 'kraken' | 'gemini'

/** The terms of this page's Dynamic environments, by id. The build puts the value here: import it from `#terms/dynamic`. */
export declare const terms: Readonly<Record<string, DynamicTerms>>
