/** A thing found out about the browser, by a name that `texts.ts` has words for. */
export type Fact = {
  readonly name: FactName
  /** Cleaned; `yes`, `no`, `blocked`, `ran` and `same` have words of their own. */
  readonly value: string
  /** Whether it is what a browser does that leaves the page alone; absent where nothing is expected. */
  readonly isUsual?: boolean
}

export type FactName =
  | (typeof policyFacts)[number]
  | (typeof placeFacts)[number]
  | (typeof abilityFacts)[number]
  | (typeof browserFacts)[number]

/** What the page's policy does here, and whether somebody changed it on the way. */
export const policyFacts = [
  'inline', 'eval', 'blob', 'data', 'html', 'style', 'connect', 'wasm', 'header', 'meta', 'added',
] as const // prettier-ignore
/** Where the page stands. */
export const placeFacts = ['secure', 'framed', 'viewport', 'dark'] as const
/** What a deposit uses where it is there. */
export const abilityFacts = [
  'localStorage', 'sessionStorage', 'cookies', 'locks', 'channel', 'clipboard', 'sharing', 'trustedTypes',
] as const // prettier-ignore
/** Which browser it is, by its own words. */
export const browserFacts = ['userAgent', 'brands', 'system', 'languages', 'touch'] as const

/** What a wallet, or somebody else, put on the page. Every text is cleaned and cut. */
export type FoundWallet = {
  /** Counts up in the order of turning up. */
  readonly id: number
  readonly how: 'announced' | 'window' | 'standard' | 'object'
  /** Where it was: `EIP-6963`, `window.ethereum`, `Wallet Standard`, `window.phantom.solana`. */
  readonly place: string
  readonly name: string
  readonly rdns?: string
  readonly icon?: 'good' | 'refused'
  /** Its `is…` flags that are true. */
  readonly flags: readonly string[]
  readonly chains?: readonly string[]
  readonly features?: readonly string[]
  /** When it was first seen, in ms since the page began to load. */
  readonly afterMs: number
  /** Whether a deposit takes it for a wallet. */
  readonly isListed: boolean
  /** The id of an earlier one that is the very same object: a deposit lists it once. */
  readonly sameAs?: number
  /** What is wrong with it. */
  readonly problem?: string
}

/** What came of a tap. */
export type Act = {
  /** The id of the wallet that was asked; a link has none. */
  readonly wallet?: number
  /** The method, or the link's scheme. */
  readonly asked: string
  /** `unlike`: answered, and something else than what was asked for. */
  readonly outcome: 'answered' | 'refused' | 'failed' | 'unlike' | 'left' | 'stayed'
  /** Cleaned; addresses are in it as the wallet wrote them, see `hideAddresses`. */
  readonly detail: string
  readonly tookMs: number
}

/** The result of a check. */
export type Report = {
  readonly check: 1
  readonly version: string
  readonly policy: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly facts: readonly Fact[]
  readonly wallets: readonly FoundWallet[]
  readonly acts: readonly Act[]
}
