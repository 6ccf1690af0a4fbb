import type { EventData } from './messages.ts'
import type { Sender } from './makeSender.ts'

/** When `ready` is said again on the web, in ms after the first time: a host may attach late. */
const repeatsMs = [500, 1_000, 2_000, 4_000, 8_000]

/** Says `ready`, and on the web again with the same id until stopped. */
export function makeReadyRepeats(sender: Sender, data: EventData['ready']): { stop(): void } {
  const message = sender.send('ready', data)
  const timers = sender.isWeb ? repeatsMs.map((ms) => setTimeout(() => sender.repeat(message), ms)) : []
  return { stop: () => timers.forEach(clearTimeout) }
}
