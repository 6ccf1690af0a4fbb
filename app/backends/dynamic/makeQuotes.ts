import { recall, remember } from '../../lib/sessionMemory.ts'
import type { Place } from '../reader.ts'
import { markOf } from './quote.ts'
import { timeAt } from './toStanding.ts'

/** What this page knows of the quotes that it asked for. */
export type Quotes = {
  /** Notes a quote that was asked for at `askedAt`, ms since epoch. */
  note(quote: Place, askedAt: number): void
  /** Gives the end of a quote on this device's clock, ms since epoch, where it was asked for in this tab. */
  endOf(mark: string): number | undefined
  /** Gives what a quote was prepared as, where it was prepared on this page. */
  payloadOf(mark: string): Place | undefined
}

/**
 * Makes the memory of a flow's quotes. A quote lives for a minute, and a phone's clock may be wrong by more: its life
 * counts from when it was asked for. The newest one alone counts. What it was prepared as is kept for the page's life.
 */
export function makeQuotes(flowId: string): Quotes {
  const key = `quote:${flowId}`
  let prepared: { readonly mark: string; readonly payload: Place } | undefined
  return {
    note(quote, askedAt) {
      const mark = markOf(quote)
      const payload = quote.at('signingPayload')
      if (!payload.isAbsent) prepared = { mark, payload }
      const [createdAt, expiresAt] = [timeAt(quote, 'createdAt'), timeAt(quote, 'expiresAt')]
      if (read(key)?.mark === mark || createdAt === undefined || expiresAt === undefined) return
      remember(key, JSON.stringify({ mark, end: askedAt + expiresAt - createdAt }))
    },
    endOf: (mark) => (read(key)?.mark === mark ? read(key)?.end : undefined),
    payloadOf: (mark) => (prepared?.mark === mark ? prepared.payload : undefined),
  }
}

function read(key: string): { readonly mark: string; readonly end: number } | undefined {
  try {
    const { mark, end } = JSON.parse(recall(key) ?? '{}') as Record<string, unknown>
    return typeof mark === 'string' && typeof end === 'number' ? { mark, end } : undefined
  } catch {
    return undefined
  }
}
