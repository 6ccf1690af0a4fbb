import type { Direction } from '../../model/ramp.ts'

/** What the deployment says of an Infinite organization. `apiBase` has no trailing slash: `https://api.infinite.ai`. */
export type InfiniteConfig = { readonly id: string; readonly apiBase: string; readonly organizationId: string }

/** What else it says, which the adapter alone needs. */
export type InfiniteTerms = {
  /** Origins on which its pages of identity checks and terms may be; no other is ever opened. */
  readonly pages: readonly string[]
  /** Present where the payer does everything on this page; else it follows a payment that was begun elsewhere. */
  readonly full?: { readonly directions: readonly Direction[] }
}

/** The terms of this page's Infinite organizations, by id. The build puts the value here: import it from `#terms/infinite`. */
export declare const terms: Readonly<Record<string, InfiniteTerms>>
