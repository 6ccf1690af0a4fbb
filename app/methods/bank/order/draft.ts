import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { Caip19, Family } from '../../../chains/caip.ts'
import type { Direction, Rail } from '../../../model/ramp.ts'

/** What a payer has chosen and typed so far. What is absent is what the page suggests. */
export type Draft = {
  readonly direction?: Direction
  readonly placeId?: string
  readonly rail?: Rail
  readonly assetId?: Caip19
  /** As typed. */
  readonly amount: string
  readonly accountId?: string
  /** Checked addresses of the payer's own, by the family of the network. */
  readonly addresses: Partial<Record<Family, string>>
}

/** A draft that can be changed. */
export type Drafting = { readonly draft: Accessor<Draft>; change(change: Partial<Draft>): void }

/** Drafts live as long as the page, so that a sign-in in between loses nothing; they are written down nowhere. */
const drafts = new Map<string, Drafting>()

/** Gives the draft of a session's order. */
export function draftOf(sessionId: string): Drafting {
  const known = drafts.get(sessionId)
  if (known) return known
  const [draft, setDraft] = createSignal<Draft>({ amount: '', addresses: {} })
  const drafting: Drafting = { draft, change: (change) => setDraft((last) => ({ ...last, ...change })) }
  drafts.set(sessionId, drafting)
  return drafting
}
