import { daimoBody } from '../fixtures/daimoSessions.ts'
import { expectDelivered } from '../pages/expectDelivered.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { addFilledWallet, chooseSolanaCoin, reachSolanaReview, signsOf } from '../pages/solanaFlow.ts'
import { takeSharedAddress } from '../pages/takeSharedAddress.ts'
import { expect, test } from '../test.ts'

test('a Solana wallet’s payment arrives on Base, and the host hears of it in order', async ({
  inlet,
  hostPage: host,
  addSolanaWallet,
}) => {
  const wallet = await addFilledWallet(inlet, addSolanaWallet)
  const { url, sessionId } = await inlet.createSession(daimoBody())
  const deposit = await host.embed(url)
  await reachSolanaReview(deposit.root)
  await expect(deposit.root.getByText('Part of this happens inside programs')).toBeVisible()
  await expectDelivered({ inlet, host, deposit, sessionId }, 'Solana', () =>
    deposit.root.getByRole('button', { name: 'Continue in Test Wallet' }).click(),
  )
  expect(signsOf(wallet)).toHaveLength(1)
})

test('B41 B42 the host hears of a refused transaction, and the payer pays another way', async ({
  inlet,
  hostPage: host,
  addSolanaWallet,
}) => {
  const wallet = await addFilledWallet(inlet, addSolanaWallet)
  const { url, sessionId } = await inlet.createSession(daimoBody())
  await inlet.fault({ kind: 'prepared_transaction', form: 'delegate', sessionId })
  const deposit = await host.embed(url)
  const { root } = deposit
  await chooseSolanaCoin(root)
  await expect(root.getByText('It would let somebody take tokens from you later.')).toBeVisible()
  expect((await host.waitFor('error')).data).toMatchObject({ code: 'transaction_refused', recoverable: true })
  expect(signsOf(wallet)).toEqual([])

  await root.getByRole('button', { name: 'Pay another way' }).click()
  await takeSharedAddress(root)
  expect(await deposit.readAddress()).toMatch(/^0x[\dA-Fa-f]{40}$/)
  await inlet.pay(sessionId)
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
})
