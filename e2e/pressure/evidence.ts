/** A moment of a run at which the payer looks, seen from outside the page. */
export type Sample = {
  /** Ms since the trace began. */
  readonly at: number
  /** Which life of the page it was: a killed one begins anew. 0: no page was there to be looked at, it was dying or not open yet. */
  readonly life: number
  /** The screen's name; empty where nothing is drawn. */
  readonly screen: string
  /** The receiver address that a person reads there, where one is in sight. */
  readonly address: string | undefined
  /** Whether its button can be pressed. */
  readonly canCopy: boolean
  /** Whether the page says that its facts may be old. */
  readonly saysOld: boolean
  /** How long the page has gone at least without an answer of the backend, since the payer is back; ms. */
  readonly unheardMs: number
  /** Every status that the session had so far, asked after the look, the current one last. */
  readonly truth: readonly string[]
}

/** When something was on screen or told to the host, in which life of the page; ms since the trace began. */
export type Word = {
  readonly at: number
  readonly life: number
  readonly status: string
  /** A receiver address is drawn too. */
  readonly hasAddress?: boolean
}

/** Something that the page was to show, from when on it could know of it, and how that was. */
export type Happening = {
  readonly at: number
  readonly what: 'start' | 'kill' | 'chain'
  readonly status: string
  readonly life: number
  /** Where the payer was; `back`: it could be known only when the payer or the line came back, and counts from then. */
  readonly seen: 'visible' | 'hidden' | 'back'
}

/** What a played trace left behind. */
export type Played = {
  readonly receiver: string
  readonly samples: readonly Sample[]
  readonly happenings: readonly Happening[]
  readonly drawn: readonly Word[]
  readonly told: readonly Word[]
  /** How often the address was compared pixel by pixel, and how often it was not the receiver's. */
  readonly pictures: { readonly taken: number; readonly wrong: number }
  readonly reads: number
}
