import type { Outbox } from './makeOutbox.ts'
import type { EventData } from './messages.ts'

/** When `ready` is said again on the web, in ms after the first time: a host may attach late. */
const repeatsMs = [500, 1_000, 2_000, 4_000, 8_000]

/** The page's first word. */
export type Ready = {
  /** Says it once more, with the same id. */
  again(): void
  stop(): void
}

/** Says `ready`, and on the web again with the same id until stopped. */
export function makeReadyRepeats(outbox: Outbox, data: EventData['ready'], isWeb: boolean): Ready {
  const message = outbox.send('ready', data)
  const again = () => outbox.repeat(message)
  const timers = isWeb ? repeatsMs.map((ms) => setTimeout(again, ms)) : []
  return { again, stop: () => timers.forEach(clearTimeout) }
}
