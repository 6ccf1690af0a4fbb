import { createFlow, readFlow } from '../fixtures/dynamicFlows.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { base, polygon, usdc } from '../fixtures/sessions.ts'
import { expectDelivered } from '../pages/expectDelivered.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { reachReview, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import type { EvmWallet, EvmWalletOptions } from '../wallets/addEvmWallet.ts'

const pay = { name: 'Continue in Test Wallet' }

/** A wallet with 100 USDC on Polygon, which stands on Base at first. */
async function addFilledWallet(
  inlet: Inlet,
  add: (options?: EvmWalletOptions) => Promise<EvmWallet>,
  options: EvmWalletOptions = {},
): Promise<EvmWallet> {
  const wallet = await add({ found: 'announced', chainId: 8453, ...options })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  return wallet
}

/** The functions that a wallet was asked to call, by their selectors. */
function callsOf(wallet: EvmWallet): string[] {
  return sendsOf(wallet).map(({ params: [call] }) => (call as { data: string }).data.slice(0, 10))
}
const approve = '0x095ea7b3'
const router = '0x97d4df67'

test('a wallet allows exactly the amount, pays the router, and the whole amount lands; the host hears it in order', async ({
  inlet,
  hostPage: host,
  addWallet,
}) => {
  const wallet = await addFilledWallet(inlet, addWallet)
  const { url, sessionId } = await createFlow(inlet)
  const deposit = await host.embed(url)
  await reachReview(deposit.root)
  const review = deposit.root.locator('[data-review]')
  await expect(review).toContainText(/25\.12\sUSDC/)
  await expect(review).toContainText(/25\.00\sUSDC/)
  const tap = () => deposit.root.getByRole('button', pay).click()
  await expectDelivered({ inlet, host, deposit, sessionId }, 'Polygon', tap, 'Your money arrived')
  expect(callsOf(wallet)).toEqual([approve, router])
  expect(await inlet.balance(polygon.chain, polygon.currency, wallet.address)).toBe(usdc(100n) - 25_120_000n)
})

test('a chain’s own coin needs no approval', async ({ page, inlet, depositPage, addWallet }) => {
  const wallet = await addFilledWallet(inlet, addWallet)
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
  const wallet = await addFilledWallet(inlet, addWallet)
  const flow = await createFlow(inlet)
  await page.goto(flow.url)
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  await page.reload()
  await page.getByRole('option', { name: 'USDC on Polygon' }).click()
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

test('a price that is over is not signed; a tap gets a new one', async ({ page, inlet, depositPage, addWallet }) => {
  const wallet = await addFilledWallet(inlet, addWallet)
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
  await addFilledWallet(inlet, addWallet)
  const flow = await createFlow(inlet, { risk: 'pending', riskTries: 2 })
  await page.goto(flow.url)
  await reachReview(page)
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
})

test('a hash that could not be told is told again, and nothing is sent twice', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addFilledWallet(inlet, addWallet)
  const flow = await createFlow(inlet)
  await page.goto(flow.url)
  await reachReview(page)
  await inlet.fault({ kind: 'server_error', status: 503, path: `${flow.sessionId}/broadcast`, times: 2 })
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'succeeded')
  expect(callsOf(wallet)).toEqual([approve, router])
})

for (const form of ['token_spender', 'over_approval', 'other_chain', 'garbage'])
  test(`a payload spoiled by ${form} is refused before the wallet is asked`, async ({ page, inlet, addWallet }) => {
    const wallet = await addFilledWallet(inlet, addWallet)
    const flow = await createFlow(inlet)
    await inlet.fault({ kind: 'prepared_transaction', form, sessionId: flow.sessionId })
    await page.goto(flow.url)
    await page.getByRole('button', { name: 'Test Wallet' }).click()
    await page.getByRole('option', { name: 'USDC on Polygon' }).click()
    await expect(page.getByText('We refused this transaction.')).toBeVisible()
    await expect(page.getByRole('button', pay)).toHaveCount(0)
    expect(sendsOf(wallet)).toHaveLength(0)
  })

test('a refused prompt leaves the payment as it was', async ({ page, inlet, addWallet }) => {
  const wallet = await addFilledWallet(inlet, addWallet, { reject: ['eth_sendTransaction'] })
  const flow = await createFlow(inlet)
  await page.goto(flow.url)
  await reachReview(page)
  await page.getByRole('button', pay).click()
  await expect(page.getByRole('alert')).toBeVisible()
  expect(sendsOf(wallet)).toHaveLength(1)
  expect((await readFlow(inlet, flow)).executionState).toBe('signing')
})

test('a payment that cannot be delivered goes back to the wallet, and is told as a refund that began', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  await addFilledWallet(inlet, addWallet)
  const flow = await createFlow(inlet)
  await inlet.fault({ kind: 'failing_delivery', sessionId: flow.sessionId })
  await page.goto(flow.url)
  await reachReview(page)
  await page.getByRole('button', pay).click()
  await expectOutcome(inlet, depositPage, flow.sessionId, 'bounced')
})
