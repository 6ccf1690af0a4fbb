/** A failure as a wallet throws it; JSON cannot carry all of them. */
export type Throw =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'error'; readonly message: string; readonly more?: Readonly<Record<string, unknown>> }
  | { readonly kind: 'circle' }
  | { readonly kind: 'nothing' }

/** What a wallet does that no wallet should, by method where it is of one. A test may change it while the page is open. */
export type Quirks = {
  /** Throws this in place of an answer. */
  throws?: Readonly<Record<string, Throw>>
  /** Answers this, and does nothing. */
  answers?: Readonly<Record<string, unknown>>
  /** Never answers. */
  hangs?: readonly string[]
  /** The chain that it sends on, whatever it says. */
  sendsOn?: number
  /** How it writes the number of its chain; in hex when absent. */
  chainIdAs?: 'number' | 'decimal' | 'caip'
  /** Switches by its user's hand alone: it answers null and stays. */
  staysPut?: boolean
}
