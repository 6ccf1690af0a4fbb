import type { Accessor } from 'solid-js'
import { createSignal } from 'solid-js'
import type { Caip19, Family } from '../../../chains/caip.ts'
import { recall, remember } from '../../../lib/sessionMemory.ts'
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
  /** The payer has tapped on Review: nothing else leads there. */
  readonly isReviewed?: boolean
}

/** A draft that can be changed. */
export type Drafting = { readonly draft: Accessor<Draft>; change(change: Partial<Draft>): void }

/** Drafts live as long as the page, so that a sign-in in between loses nothing. */
const drafts = new Map<string, Drafting>()

/** Gives the draft of a session's order. A reload keeps what is chosen of the market and the amount, and nothing personal. */
export function draftOf(sessionId: string): Drafting {
  const known = drafts.get(sessionId)
  if (known) return known
  const drafting = makeDrafting(`order:${sessionId}`)
  drafts.set(sessionId, drafting)
  return drafting
}

/** Makes a draft that begins with what this tab remembers under a key. */
export function makeDrafting(key: string): Drafting {
  const [draft, setDraft] = createSignal<Draft>({ amount: '', ...readKept(key), addresses: {} })
  return {
    draft,
    change(change) {
      const { direction, placeId, rail, assetId, amount } = setDraft((last) => ({ ...last, ...change }))
      remember(key, JSON.stringify({ direction, placeId, rail, assetId, amount }))
    },
  }
}

function readKept(key: string): Partial<Draft> {
  return JSON.parse(recall(key) ?? '{}') as Partial<Draft>
}
