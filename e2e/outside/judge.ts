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

function judgeSends({ sends }: Evidence): readonly string[] {
  return sends.flatMap(({ to, receivers, confirmations }, at) => [
    ...(at >= confirmations ? [`${at + 1} sends for ${confirmations} taps`] : []),
    ...(isReceiver(to, receivers) ? [] : [`the wallet was asked to pay ${to}`]),
  ])
}
