import type { Chain } from './chains/chain.ts'
import type { ChainId } from './chains/network.ts'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { MerchantBook } from './ledger/merchants/createMerchantBook.ts'
import type { Payment } from './ledger/merchants/model.ts'

export type SettleOptions = {
  merchants: MerchantBook
  chains: ReadonlyMap<ChainId, Chain>
  clock: Clock
  faults: Faults
}

/** Takes every payment to a merchant that has its chain's confirmations as final. */
export async function settlePayments(options: SettleOptions): Promise<void> {
  for (const payment of options.merchants.payments.seen()) await settleOne(options, payment)
}

async function settleOne({ merchants, chains, clock, faults }: SettleOptions, payment: Payment): Promise<void> {
  const occasion = { backend: 'bleepay', concerns: (id: string) => id === payment.sessionId }
  if (clock.now() < payment.readyAt || faults.standing('hold_delivery', occasion)) return
  const chain = chains.get(payment.chainId)
  if (!chain || (await chain.head()) - payment.block + 1n < chain.network.confirmations) return
  // The chain was asked in between, and a reorg may have taken the payment back or put it elsewhere.
  const now = merchants.payments.get(payment.id)
  if (now?.stage !== 'seen' || now.block !== payment.block) return
  const isFailed = payment.sessionId !== null && faults.strike('failing_delivery', occasion) !== undefined
  merchants.payments.settle(now, isFailed)
}
