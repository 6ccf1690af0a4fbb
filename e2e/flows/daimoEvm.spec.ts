import { daimoBody } from '../fixtures/daimoSessions.ts'
import { polygon, usdc } from '../fixtures/sessions.ts'
import { expectDelivered } from '../pages/expectDelivered.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { takeSharedAddress } from '../pages/takeSharedAddress.ts'
import { reachReview, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import { sendUsdc } from '../wallets/sendUsdc.ts'

test('an EVM wallet pays with one transaction, out of what the backend says it holds', async ({
  inlet,
  hostPage: host,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced', chainId: 8453 })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  const { url, sessionId } = await inlet.createSession(daimoBody())
  const deposit = await host.embed(url)
  await reachReview(deposit.root)
  await expectDelivered({ inlet, host, deposit, sessionId }, 'Polygon', () =>
    deposit.root.getByRole('button', { name: 'Continue in Test Wallet' }).click(),
  )
  expect(sendsOf(wallet)).toHaveLength(1)
  expect(wallet.calls.map(({ method }) => method)).toContain('wallet_switchEthereumChain')
})

test('the QR code of the EVM address is paid from another device, on any of its networks', async ({
  inlet,
  hostPage: host,
}) => {
  const { url, sessionId } = await inlet.createSession(daimoBody())
  const deposit = await host.embed(url)
  await takeSharedAddress(deposit.root)
  await deposit.expectScreen('waiting_payment')
  for (const network of ['Base', 'Polygon'])
    await expect(
      deposit.root.getByRole('img', { name: network }).or(deposit.root.getByText(network)).first(),
    ).toBeVisible()
  const scanned = await deposit.readQr()
  expect(scanned).toBe(await deposit.readAddress())
  expect(scanned).toBe((await inlet.sessionInfo(sessionId)).receiverAddress)
  await expectDelivered({ inlet, host, deposit, sessionId }, 'Polygon', () =>
    sendUsdc(inlet, polygon.chain, scanned, usdc(25n)),
  )
})

test('B45 a delivery that fails shows the refund, in the coin that came back', async ({ page, inlet, depositPage }) => {
  const body = daimoBody()
  const { url, sessionId } = await inlet.createSession({ ...body, paymentMethod: { type: 'evm' } })
  await inlet.fault({ kind: 'failing_delivery', sessionId })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await sendUsdc(inlet, polygon.chain, await depositPage.readAddress(), usdc(25n))
  await expectOutcome(inlet, depositPage, sessionId, 'bounced')
  const { refund } = await inlet.sessionInfo(sessionId)
  await expect(page.getByText('25.00 USDC went back on Base')).toBeVisible()
  const link = page.getByRole('link', { name: 'Refund on Base' })
  await expect(link).toHaveAttribute('href', `https://basescan.org/tx/${refund?.hash}`)
  expect(await inlet.balance('eip155:8453', body.destination.tokenAddress, body.refundAddress)).toBe(usdc(25n))
})

test('a session that ended says so, takes its address away and says what to do', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url, sessionId } = await inlet.createSession({ ...daimoBody(), paymentMethod: { type: 'evm' } })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await inlet.advance(61 * 60_000)
  await expectOutcome(inlet, depositPage, sessionId, 'expired')
  await expect(page.locator('[data-address], [data-qr]')).toHaveCount(0)
  await expect(page.getByText(/ask Acme for a new link/)).toBeVisible()
})
