import { makeListener } from './makeListener.ts'

/**
 * Calls `stayed` when the page has not gone out of sight for `ms`: the link that was just followed opened nothing.
 * Gives the function that ends it; going out of sight ends it too.
 */
export function makeStayWatch(document: Document, ms: number, stayed: () => void): () => void {
  const stop = () => {
    clearTimeout(timer)
    unlisten()
  }
  const timer = setTimeout(() => {
    stop()
    stayed()
  }, ms)
  const unlisten = makeListener(document, 'visibilitychange', () => document.hidden && stop())
  return stop
}
