import { createFlow, readFlow } from '../fixtures/dynamicFlows.ts'
import { base, polygon, usdc } from '../fixtures/sessions.ts'
import { addPolygonWallet, approve, callsOf, router } from '../pages/callFlow.ts'
import { expectDelivered } from '../pages/expectDelivered.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { reachReview } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'

const pay = { name: 'Continue in Test Wallet' }

test('a wallet allows exactly the amount, pays the router, and the whole amount lands; the host hears it in order', async ({
  inlet,
  hostPage: host,
  addWallet,
}) => {
  const wallet = await addPolygonWallet(inlet, addWallet)
  const { url, sessionId } = await createFlow(inlet)
  const deposit = await host.embed(url)
  await reachReview(deposit.root)
  const review = deposit.root.locator('[data-review]')
  await expect(review).toContainText(/25\.12\sUSDC/)
  await expect(review).toContainText(/25\.00\sUSDC/)
  const tap = () => deposit.root.getByRole('button', pay).click()
  await expectDelivered({ inlet, host, deposit, sessionId }, 'Polygon', tap)
  expect(callsOf(wallet)).toEqual([approve, router])
  expect(await inlet.balance(polygon.chain, polygon.currency, wallet.address)).toBe(usdc(100n) - 25_120_000n)
})

test('a chain’s own coin needs no approval', async ({ page, inlet, depositPage, addWallet }) => {
  const wallet = await addPolygonWallet(inlet, addWallet)
  await inlet.fund(base.chain, wallet.address, { native: '1' })
  const { url, sessionId, address } = await createFlow(inlet)
  await page.goto(url)
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  await page.getByRole('option', { name: 'ETH on Base' }).click()
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  expect(callsOf(wallet)).toEqual([router])
  expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
})

test('a reload at each step goes on where it was, and pays once', async ({ page, inlet, depositPage, addWallet }) => {
  const wallet = await addPolygonWallet(inlet, addWallet)
  const flow = await createFlow(inlet)
  await page.goto(flow.url)
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  const coin = page.getByRole('option', { name: 'USDC on Polygon' })
  await expect(coin).toBeVisible()
  await page.reload()
  await coin.click()
  await expect(page.getByRole('button', pay)).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', pay)).toBeVisible()
  expect((await readFlow(inlet, flow)).quoteVersion).toBe(1)
  await inlet.fault({ kind: 'hold_delivery', sessionId: flow.sessionId })
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'processing')
  await page.reload()
  await depositPage.expectScreen('processing')
  await inlet.clearFaults()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
  await page.reload()
  await depositPage.expectScreen('succeeded')
  expect(callsOf(wallet)).toEqual([approve, router])
})

test('B31 a price that is over is not signed; a tap gets a new one', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addPolygonWallet(inlet, addWallet)
  const flow = await createFlow(inlet)
  await page.clock.install({ time: await inlet.now() })
  await page.goto(flow.url)
  await reachReview(page)
  await inlet.advance(61_000)
  await page.clock.fastForward(61_000)
  await expect(page.getByRole('button', pay)).toHaveCount(0)
  await page.getByRole('button', { name: /^Get (?:the|a new) price$/ }).click()
  await expect(page.locator('[data-review]')).toContainText(/25\.13\sUSDC/)
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
  expect(callsOf(wallet)).toEqual([approve, router])
  expect((await readFlow(inlet, flow)).quoteVersion).toBe(2)
})

test('a check that takes a moment is waited for', async ({ page, inlet, depositPage, addWallet }) => {
  await addPolygonWallet(inlet, addWallet)
  const flow = await createFlow(inlet, { risk: 'pending', riskTries: 2 })
  await page.goto(flow.url)
  await reachReview(page)
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
})

test('a price that ends while its amount is being allowed is not signed; a new one is', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  let isFirst = true
  const beforePrompt = async (method: string) => {
    if (method !== 'eth_sendTransaction' || !isFirst) return
    isFirst = false
    await inlet.advance(61_000)
    await page.clock.fastForward(61_000)
  }
  const wallet = await addPolygonWallet(inlet, addWallet, { beforePrompt })
  const flow = await createFlow(inlet)
  await page.clock.install({ time: await inlet.now() })
  await page.goto(flow.url)
  await reachReview(page)
  await page.getByRole('button', pay).click()
  await page.getByRole('button', { name: /^Get (?:the|a new) price$/ }).click()
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
  // The new price is a cent higher, so the first approval falls short of it.
  expect(callsOf(wallet)).toEqual([approve, approve, router])
})
