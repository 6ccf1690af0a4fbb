import { inDepth } from '../deep/inDepth.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { base, freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import { reachReview, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import type { EvmWallet } from '../wallets/addEvmWallet.ts'

/** A Daimo session to a fresh address on Base; of exactly 25 USDC where nothing else is said. */
function daimoBody(amount: object = { amount: '25' }) {
  return { backend: 'daimo', destination: { address: freshAddress() }, ...amount }
}

async function fill(inlet: Inlet, { address }: EvmWallet, coins = { usdc: '100', native: '1' }): Promise<void> {
  await inlet.fund(polygon.chain, address, coins)
}

test('a wallet pays Daimo’s address with a coin that it holds, and both transactions are shown', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced', chainId: 8453 })
  await fill(inlet, wallet)
  const body = daimoBody()
  const { url } = await inlet.createSession(body)
  await page.goto(url)
  await reachReview(page)
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await depositPage.expectScreen('succeeded')
  expect(sendsOf(wallet)).toHaveLength(1)
  expect(await inlet.balance(base.chain, base.currency, body.destination.address)).toBe(usdc(25n))
  await expect(page.locator('a[href^="https://polygonscan.com/tx/0x"]')).toHaveCount(1)
  await expect(page.locator('a[href^="https://basescan.org/tx/0x"]')).toHaveCount(1)
})

test('a host hears of a Daimo payment by wallet in order', inDepth, async ({ inlet, hostPage, addWallet }) => {
  const wallet = await addWallet({ found: 'announced' })
  await fill(inlet, wallet)
  const { url } = await inlet.createSession(daimoBody())
  const { root, expectScreen } = await hostPage.embed(url)
  await reachReview(root)
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectScreen('succeeded')
  const { data } = await hostPage.waitFor('payment.completed')
  const told = hostPage.messages.map(({ type }) => type).filter((type) => type.startsWith('payment.'))
  expect([...new Set(told)]).toEqual(['payment.detected', 'payment.completed'])
  expect(data).toHaveProperty('delivery.txHash', expect.stringMatching(/^0x/))
})

test('an open session asks how much, and a reload keeps it', async ({ page, inlet, depositPage, addWallet }) => {
  const wallet = await addWallet({ found: 'announced' })
  await fill(inlet, wallet)
  const body = daimoBody({})
  const { url } = await inlet.createSession(body)
  await page.goto(url)
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  await page.getByRole('option', { name: 'USDC on Polygon' }).click()
  await page.getByRole('textbox').fill('12.5')
  await page.getByRole('button', { name: 'Continue', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Continue in Test Wallet' })).toBeVisible()
  await page.reload()
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await depositPage.expectScreen('succeeded')
  expect(sendsOf(wallet)).toHaveLength(1)
  expect(await inlet.balance(base.chain, base.currency, body.destination.address)).toBe(usdc(25n) / 2n)
})

test('a wallet that lacks the required amount is told how much', async ({ page, inlet, addWallet }) => {
  const wallet = await addWallet({ found: 'announced' })
  await fill(inlet, wallet, { usdc: '3', native: '1' })
  const { url } = await inlet.createSession(daimoBody())
  await page.goto(url)
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  await expect(page.getByRole('option', { name: 'USDC on Polygon' })).toContainText(/USDC is missing/)
  expect(sendsOf(wallet)).toHaveLength(0)
})
