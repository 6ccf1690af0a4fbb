import type { Inlet, SessionInfo } from '../fixtures/createInlet.ts'
import type { Kind } from './backends.ts'
import type { Truth } from './evidence.ts'

/** What BleePay's statuses are in the page's words. */
const bleepayWords: Readonly<Record<string, string>> = {
  CREATED: 'waiting_payment',
  PENDING: 'processing',
  UNDERPAID: 'processing',
  CONFIRMED: 'succeeded',
  OVERPAID: 'succeeded',
  EXPIRED: 'expired',
  FAILED: 'failed',
  REFUNDED: 'bounced',
}

/** Asks the sandbox and its chains what is so. `known` are the receivers that the session had before. */
export async function askTruth(inlet: Inlet, kind: Kind, sessionId: string, known: readonly string[]): Promise<Truth> {
  const info: SessionInfo = await inlet.sessionInfo(sessionId)
  const { receiverAddress, status, deposits } = info
  const receivers =
    receiverAddress === null ? known : [...known.filter((one) => one !== receiverAddress), receiverAddress]
  return {
    status: bleepayWords[status] ?? status,
    receivers,
    isDelivered: await kind.isDelivered(inlet, info),
    isPaid: deposits.length > 0,
  }
}
