import { createLogWatcher, type LogReading } from '../createLogWatcher.ts'
import type { Network } from '../network.ts'
import type { Mark, Watcher } from '../watcher.ts'
import type { Entry } from './entry.ts'
import type { History } from './history.ts'
import { readTransfers } from './readTransfers.ts'

/** Creates the reader of the chain, which goes on after `from`. */
export function createWatcher(network: Network, history: History, from: Mark | undefined): Watcher {
  const reading: LogReading<Entry> = {
    log: history,
    markOf: ({ slot, signature }) => ({ block: slot, hash: signature }),
    transfersOf: (entry) => readTransfers(network, entry),
  }
  return createLogWatcher(reading, from)
}
