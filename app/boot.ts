import type { BackendConfig } from './backends/configs.ts'
import type { Inbox } from './lib/makeInbox.ts'
import type { Params } from './params.ts'
import type { Place } from './place.ts'

/** What the head script hands to the entry: the URL as it was read, and the session's first read, already under way. */
export type Boot = {
  readonly params: Params
  readonly place: Place
  /** The backend that the link means; absent where it means none. */
  readonly backend: BackendConfig | undefined
  /** The link is for an on-ramp or off-ramp, which has failures of its own. */
  readonly isRamp?: boolean | undefined
  readonly firstRead: Promise<Response> | undefined
  /** The list of who may embed the page, already under way; absent where nobody frames or opened it. */
  readonly hosts: Promise<Response> | undefined
  /** Comes when there is a sign of a host, which may be at once or never. */
  readonly hostSign: Promise<void>
  /** What a native host says by `Inlet.receive`. */
  readonly inbox: Inbox
  /** Says that the page stands, so that nobody waits any longer to say that it did not start. */
  readonly started: () => void
  /** Says at once that it did not. */
  readonly failed: () => void
}

declare global {
  interface Window {
    /** Set by the head script before any other script runs. */
    inletBoot?: Boot
    /** Where a native host speaks to the page: `Inlet.receive(message)`, text or object. */
    Inlet?: { receive(message: unknown): void }
  }
}
