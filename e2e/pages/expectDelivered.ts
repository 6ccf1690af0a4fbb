import { expect } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import { base, usdc } from '../fixtures/sessions.ts'
import { historyOf, wholeHistory } from '../hosts/historyOf.ts'
import type { DepositPage } from './createDepositPage.ts'
import type { HostPage } from './createHostPage.ts'
import { expectOutcome } from './expectOutcome.ts'

type Delivery = { inlet: Inlet; host: HostPage; deposit: DepositPage; sessionId: string }

/** Where the explorer of a chain shows a transaction. */
const explorers = {
  Base: 'https://basescan.org/tx/',
  Polygon: 'https://polygonscan.com/tx/',
  Solana: 'https://solscan.io/tx/',
  Tron: 'https://tronscan.org/#/transaction/',
} as const

/**
 * Lets a payer pay 25 USDC's worth and follows it to its end: the screens, the balance on Base, both legs in their
 * chains' explorers, and what the host heard, in order. The delivery is held until the payment is on screen; how much came is
 * on the last one, also where only the chain says so.
 */
export async function expectDelivered(
  { inlet, host, deposit, sessionId }: Delivery,
  from: keyof typeof explorers,
  pay: () => Promise<unknown>,
): Promise<void> {
  await inlet.fault({ kind: 'hold_delivery', sessionId })
  await pay()
  await expectOutcome(inlet, deposit, sessionId, 'processing')
  await inlet.clearFaults()
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  await expect(deposit.screen('succeeded')).toContainText('25.00 USDC arrived')

  const { deposits, delivery, target } = await inlet.sessionInfo(sessionId)
  expect(await inlet.balance(base.chain, base.currency, target.address)).toBe(usdc(25n))
  const { root } = deposit
  const link = (name: string) => root.getByRole('link', { name })
  await expect(link('Arrival on Base')).toHaveAttribute('href', explorers.Base + delivery?.hash)
  await expect(link(`Payment on ${from}`)).toHaveAttribute('href', explorers[from] + deposits[0]?.hash)
  await host.waitFor('payment.completed')
  expect(historyOf(host.messages)).toEqual(wholeHistory)
}
