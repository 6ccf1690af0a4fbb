import type { Inlet } from '../fixtures/createInlet.ts'
import { base, freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import type { HostPage } from '../pages/createHostPage.ts'
import { expectOutcome, expectStatus } from '../pages/expectOutcome.ts'
import { wake } from '../pages/readNow.ts'
import { reachReview, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import type { EvmWallet, EvmWalletOptions } from '../wallets/addEvmWallet.ts'
import type { Quirks } from '../wallets/quirks.ts'

const refuseThere = 'If your wallet still asks for this payment, refuse it there.'
const pastExpiryMs = 24 * 60 * 60 * 1000 + 60_000
const send = 'eth_sendTransaction'

type Parts = {
  readonly inlet: Inlet
  readonly hostPage: HostPage
  readonly addWallet: (options: EvmWalletOptions) => Promise<EvmWallet>
}

/** Leads a payer of exactly 25 USDC on Base to the wallet's prompt, which stays open until it is answered. */
async function openPrompt({ inlet, hostPage, addWallet }: Parts) {
  let answer: () => void = () => undefined
  const held = new Promise<void>((resolve) => (answer = resolve))
  const quirks: Quirks = {}
  const beforePrompt = (method: string) => (method === send ? held : undefined)
  const wallet = await addWallet({ found: 'announced', beforePrompt, quirks })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  const address = freshAddress()
  const session = await inlet.createSession({ amount: '25', target: { ...base, address } })
  const deposit = await hostPage.embed(session.url)
  const { root } = deposit
  await reachReview(root)
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expect.poll(() => sendsOf(wallet)).toHaveLength(1)
  return {
    session,
    address,
    deposit,
    root,
    held: () => inlet.balance(polygon.chain, polygon.currency, wallet.address),
    approve: () => answer(),
    refuse() {
      quirks.throws = { [send]: { kind: 'error', message: 'User rejected the request.', more: { code: 4001 } } }
      answer()
    },
  }
}

const paymentsOf = ({ messages }: HostPage) =>
  messages.map(({ type }) => type).filter((type) => type.startsWith('payment.'))

test('a session that ends under an open prompt says to refuse it, until it is refused', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const { session, deposit, root, held, refuse } = await openPrompt({ inlet, hostPage, addWallet })
  await inlet.advance(pastExpiryMs)
  await expectOutcome(inlet, deposit, session.sessionId, 'expired')
  await expect(root.getByRole('alert')).toContainText(refuseThere)
  await hostPage.waitFor('payment.expired')

  refuse()
  await expect(root.getByText(refuseThere)).toHaveCount(0)
  await expect(deposit.screen('expired')).toBeVisible()
  expect(paymentsOf(hostPage)).toEqual(['payment.expired'])
  expect(await held()).toBe(usdc(100n))
})

test('where the prompt is approved after all, the end says when it was sent, and the money still arrives', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const { session, address, deposit, root, approve } = await openPrompt({ inlet, hostPage, addWallet })
  await inlet.advance(pastExpiryMs)
  await expectOutcome(inlet, deposit, session.sessionId, 'expired')
  await expect(root.getByRole('alert')).toContainText(refuseThere)

  approve()
  await expect(root.getByText(refuseThere)).toHaveCount(0)
  await expect(deposit.screen('expired')).toContainText('Your wallet sent a payment at')
  await expect.poll(() => inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
})

test('what was paid from elsewhere says to refuse the prompt, and is paid once', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const { session, address, deposit, root, held, refuse } = await openPrompt({ inlet, hostPage, addWallet })
  await inlet.fault({ kind: 'hold_delivery', sessionId: session.sessionId })
  await inlet.pay(session.sessionId)
  await expectOutcome(inlet, deposit, session.sessionId, 'processing')
  await expect(root.getByRole('alert')).toContainText(refuseThere)

  refuse()
  await expect(root.getByText(refuseThere)).toHaveCount(0)
  await inlet.clearFaults()
  await expectOutcome(inlet, deposit, session.sessionId, 'succeeded')
  await hostPage.waitFor('payment.completed')
  expect(paymentsOf(hostPage)).toEqual(['payment.detected', 'payment.completed'])
  expect(await held()).toBe(usdc(100n))
  expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
})

test('a stop under an open prompt says to refuse it', async ({ inlet, hostPage, addWallet }) => {
  const { session, deposit, root, held, refuse } = await openPrompt({ inlet, hostPage, addWallet })
  await expectStatus(inlet, session.sessionId, 'waiting_payment')
  const wire = await inlet.wire(session)
  const other = { ...wire, target: { ...wire.target, address: freshAddress() } }
  await inlet.answerWith(session.sessionId, other)
  await wake(root)
  await deposit.expectScreen('stopped')
  await expect(root.getByRole('alert')).toContainText('If your wallet still asks, refuse.')

  refuse()
  await deposit.expectScreen('stopped')
  expect(paymentsOf(hostPage)).toEqual([])
  expect(await held()).toBe(usdc(100n))
})
