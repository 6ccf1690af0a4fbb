import type { Evidence } from './evidence.ts'
import { judgeEvents } from './judgeEvents.ts'
import { isReceiver, judgeLooks } from './judgeLooks.ts'
import { judgeRequests } from './judgeRequests.ts'

/**
 * Judges a run by what it left behind, without asking the page: pictures, the network's log, the host's log and the
 * wallet's. Gives what is wrong, in words, each once; nothing when the page kept every promise.
 */
export function judge(evidence: Evidence): readonly string[] {
  return [
    ...new Set([
      ...judgeLooks(evidence),
      ...judgeRequests(evidence),
      ...judgeEvents(evidence),
      ...judgeSends(evidence),
    ]),
  ]
}

function judgeSends({ sends, confirmations, looks }: Evidence): readonly string[] {
  const receivers = looks.at(-1)?.truth.receivers ?? []
  return [
    ...(sends.length > confirmations ? [`${sends.length} sends for ${confirmations} taps`] : []),
    ...sends.filter((to) => !isReceiver(to, receivers)).map((to) => `the wallet was asked to pay ${to}`),
  ]
}
