/** What is paid. The id makes it once: the chain refuses it a second time. */
export type Payout = { id: string; asset: string; to: string; units: bigint }

/** The chain or the receiver refuses the payment, so trying again is of no use. */
export class PayoutRefused extends Error {
  override name = 'PayoutRefused'
}
