import type { PayLink } from '../../backends/backend.ts'
import { isSafeLink } from '../../lib/isSafeLink.ts'
import { recall, remember } from '../../lib/sessionMemory.ts'

/** What this tab remembers of an order at an exchange, so that a payer who comes back makes no second one. */
export type OrderMemory = { read(): PayLink | undefined; keep(order: PayLink | undefined): void }

/** Gives the memory of a session's order at one exchange; storage that throws remembers nothing. */
export function orderMemory(sessionId: string, exchangeId: string): OrderMemory {
  const key = `order:${sessionId}:${exchangeId}`
  return {
    read: () => parse(recall(key)),
    keep: (order) => remember(key, order ? JSON.stringify(order) : ''),
  }
}

function parse(text: string | undefined): PayLink | undefined {
  try {
    const { url, confirmsItself } = JSON.parse(text || '{}') as Partial<PayLink>
    return typeof url === 'string' && isSafeLink(url) ? { url, confirmsItself: confirmsItself === true } : undefined
  } catch {
    return undefined
  }
}
