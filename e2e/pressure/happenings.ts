import type { Death } from './createSteps.ts'
import type { Happening, Played, Word } from './evidence.ts'
import type { Span } from './traces.ts'

/** A span that has begun, and when. */
export type Begun = { readonly at: number; readonly span: Span }

type Status = { readonly at: number; readonly status: string }

/** Gives what the page was to show: that it is payable, after a start and after each death, and what became of the money. */
export function happeningsOf(
  statuses: readonly Status[],
  deaths: readonly Death[],
  begun: readonly Begun[],
): readonly Happening[] {
  const now = (at: number) => statuses.findLast((one) => one.at <= at)?.status ?? statuses[0]?.status ?? ''
  const lifeAt = (at: number) => deaths.findLast((death) => death.at <= at)?.life ?? 1
  return [
    { what: 'start', at: 0, status: now(0), life: 1, seen: 'visible' },
    ...deaths.map(({ at, life }) => ({ what: 'kill', status: now(at), life, ...knowable(at, begun) }) as const),
    ...statuses
      .slice(1)
      .map(({ at, status }) => ({ what: 'chain', status, life: lifeAt(at), ...knowable(at, begun) }) as const),
  ]
}

/** When the page could know of something: at once, or when the line, the backend's answers or the payer came back. */
function knowable(at: number, begun: readonly Begun[]): Pick<Happening, 'at' | 'seen'> {
  const now = begun.findLast((one) => one.at <= at)
  if (!now || carries(now.span)) return { at, seen: now?.span.away === 'hidden' ? 'hidden' : 'visible' }
  const back = begun.find((one) => one.at > at && carries(one.span))
  return { at: back?.at ?? at, seen: 'back' }
}

const carries = ({ line, away, isRefused }: Span) => typeof line !== 'string' && away !== 'frozen' && !isRefused

const order = ['', 'loading', 'waiting_payment', 'processing', 'succeeded']

/** Gives the ms from a happening until a word of it, or of what came after it; 0 where the page knew before who watches the truth. */
export function lagOf({ at, status, life }: Happening, words: Played['drawn']): number | undefined {
  const says = (word: Word) =>
    word.life >= life &&
    order.indexOf(word.status) >= order.indexOf(status) &&
    (word.status !== 'waiting_payment' || word.hasAddress !== false)
  const word = words.find(says)
  return word && Math.max(0, Math.round(word.at - at))
}
