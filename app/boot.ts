import type { Params } from './params.ts'
import type { Place } from './place.ts'

/** What the head script hands to the entry: the URL as it was read, and the session's first read, already under way. */
export type Boot = {
  readonly params: Params
  readonly place: Place
  readonly firstRead: Promise<Response> | undefined
  /** Says that the page stands, so that nobody waits any longer to say that it did not start. */
  readonly started: () => void
}

declare global {
  interface Window {
    /** Set by the head script before any other script runs. */
    inletBoot?: Boot
  }
}
