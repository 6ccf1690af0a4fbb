import { base, freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { openReview, pay } from '../pages/walletRows.ts'
import { reachReview, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'

test('W15 a wallet that says one chain and sends on another is found out, and the payer is told before paying again', async ({
  page,
  inlet,
  hostPage,
  addWallet,
}) => {
  await page.clock.install({ time: await inlet.now() })
  const { wallet, root, address } = await openReview({ inlet, hostPage, addWallet }, { quirks: { sendsOn: 8453 } })
  await inlet.fund(base.chain, wallet.address, { native: '1' })
  await pay(root)
  await expect(root.getByRole('heading', { name: 'Payment sent' })).toBeVisible()
  await page.clock.runFor(25_000)
  await expect(root.getByRole('alert')).toContainText('It went out on Base, not on Polygon. Do not send again')
  await hostPage.waitFor('error', ({ data }) => data['code'] === 'wallet_wrong_chain' && data['recoverable'] === true)
  expect(sendsOf(wallet)).toHaveLength(1)
  expect(await inlet.balance(base.chain, base.currency, address)).toBe(0n)
})

test('W29 a link that opens twice is one session: both pages are at the button, and one send goes out', async ({
  page,
  context,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced' })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  const address = freshAddress()
  const { url, sessionId } = await inlet.createSession({ amount: '25', target: { ...base, address } })
  await page.goto(url)
  await reachReview(page)
  const second = await context.newPage()
  await second.goto(url)
  await expect(second.locator('[data-screen="waiting_payment"]')).toBeVisible()
  await pay(page)
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  await second.bringToFront()
  await expect(second.locator('[data-screen="succeeded"]')).toBeVisible()
  await expect(second.getByRole('button', { name: 'Continue in Test Wallet' })).toHaveCount(0)
  expect(sendsOf(wallet)).toHaveLength(1)
  expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
})
