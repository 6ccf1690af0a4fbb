import { recall, remember } from './sessionMemory.ts'

const keyOf = (sessionId: string) => `visit:${sessionId}`

/** Notes in this tab that the payer of a session went to a page outside, by its name, to come back to this one. */
export function noteVisit(sessionId: string, page: string): void {
  remember(keyOf(sessionId), page)
}

/** Gives the page outside that the payer of a session went to last, in this tab. */
export function visitOf(sessionId: string): string | undefined {
  return recall(keyOf(sessionId))
}
