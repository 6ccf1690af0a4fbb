import type { Inlet } from '../fixtures/createInlet.ts'
import { base, freshAddress } from '../fixtures/sessions.ts'

/** A session body that leaves the way to pay to the payer. */
export const openBody = () => ({ target: { ...base, address: freshAddress() } })

/** The payer's side of a deposit, wherever the page is drawn. */
export type Payer = {
  expectScreen(status: string): Promise<void>
  /** Picks a way: a button, then an option, by their words. */
  pick(button: string, option: string): Promise<void>
  /** Looks at the page again, which then reads at once. */
  look(): Promise<void>
}

/** Leads an open session through every status of a deposit that goes well; `at` runs on each of its screens. */
export async function leadDeposit(
  inlet: Inlet,
  sessionId: string,
  payer: Payer,
  at: (status: string) => Promise<void> = async () => {},
): Promise<void> {
  const arrive = async (status: string) => {
    await payer.expectScreen(status)
    await at(status)
    await payer.expectScreen(status)
  }
  await arrive('requires_payment_method')
  await payer.pick('Any wallet', 'USDC on Polygon')
  await arrive('waiting_payment')
  await inlet.fault({ kind: 'hold_delivery', sessionId })
  await inlet.pay(sessionId, '25')
  await payer.look()
  await arrive('processing')
  await inlet.clearFaults()
  await payer.look()
  await arrive('succeeded')
}
