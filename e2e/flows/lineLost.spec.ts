import type { BrowserContext, Route } from '@playwright/test'
import { base, freshAddress, polygon, usdc, waitingBody } from '../fixtures/sessions.ts'
import { historyOf, wholeHistory } from '../hosts/historyOf.ts'
import { sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'

/** Loses the line for a while. */
async function without(context: BrowserContext, during: () => Promise<void>): Promise<void> {
  await context.setOffline(true)
  await during()
  await context.setOffline(false)
}

test('the line is lost at each step of a payment: it is said, nothing is lost, and the money is sent once', async ({
  context,
  inlet,
  hostPage,
  addWallet,
}) => {
  test.slow()
  const wallet = await addWallet({ found: 'announced' })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  const target = { ...base, address: freshAddress() }
  const { url, sessionId } = await inlet.createSession({ amount: '25', target })
  await inlet.fault({ kind: 'hold_delivery', sessionId })
  const isBackend = (one: URL) => one.href.startsWith(inlet.sandboxUrl)

  // Before the first answer.
  await context.route(isBackend, (route) => route.abort('internetdisconnected'))
  const deposit = await hostPage.embed(url)
  const { root } = deposit
  const offline = root.getByText('You are offline.')
  const button = (name: string) => root.getByRole('button', { name })
  const coin = root.getByRole('option', { name: 'USDC on Polygon' })
  await deposit.expectScreen('unavailable')
  await context.unroute(isBackend)
  await button('Try again').click()
  await expect(button('Test Wallet')).toBeVisible()
  await expect(root.getByText('Details')).toBeVisible()

  // As a wallet is picked: what it needs does not come.
  await without(context, async () => {
    await expect(offline).toBeVisible()
    await button('Test Wallet').click()
    await expect(root.getByText('This part of the page did not load.')).toBeVisible()
  })
  await expect(offline).toHaveCount(0)
  await button('Try again').click()

  // As a coin is picked: nothing is chosen, and nothing is chosen by itself.
  await expect(coin).toBeVisible()
  await without(context, async () => {
    await coin.click()
    await expect(root.getByRole('alert')).toContainText('We cannot reach the payment service.')
  })
  expect((await inlet.sessionInfo(sessionId)).status).toBe('requires_payment_method')
  await coin.click()
  await expect(button('Continue in Test Wallet')).toBeVisible()

  // At the review: it stays.
  await without(context, async () => {
    await expect(offline).toBeVisible()
    await expect(button('Continue in Test Wallet')).toBeVisible()
  })
  await expect(offline).toHaveCount(0)
  await button('Continue in Test Wallet').click()

  // Once it is sent.
  await deposit.expectScreen('processing')
  await without(context, async () => {
    await expect(offline).toBeVisible()
    await deposit.expectScreen('processing')
    await inlet.clearFaults()
    await expect.poll(async () => (await inlet.sessionInfo(sessionId)).status).toBe('succeeded')
  })
  await deposit.expectScreen('succeeded')

  // At the end there is nothing left to lose.
  await without(context, async () => {
    await hostPage.waitFor('payment.completed')
    await expect(offline).toHaveCount(0)
  })
  expect(sendsOf(wallet)).toHaveLength(1)
  expect((await inlet.sessionInfo(sessionId)).deposits).toHaveLength(1)
  expect(await inlet.balance(base.chain, base.currency, target.address)).toBe(usdc(25n))
  expect(historyOf(hostPage.messages)).toEqual(wholeHistory)
  expect(hostPage.heard('error').every(({ data }) => data['recoverable'] === true)).toBe(true)
})

const isRest = (one: URL) => /\/rest-[^/]*\.js$/.test(one.pathname)

test('a line that goes before the page can go on leaves the address, says so, and the page goes on by itself', async ({
  page,
  context,
  inlet,
  depositPage,
}) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await page.route(isRest, (route) => route.abort('internetdisconnected'))
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  const missing = page.getByText('This part of the page did not load.')
  await expect(missing).toBeVisible()
  const offline = page.getByText('You are offline.')
  await expect(offline).toHaveCount(0)
  await without(context, async () => {
    await expect(offline).toBeVisible()
    expect(await depositPage.readAddress()).toBe((await inlet.sessionInfo(sessionId)).receiverAddress)
    await page.unroute(isRest)
  })
  await expect(page.getByText('Details')).toBeVisible()
  await expect(missing.or(offline)).toHaveCount(0)
})

test('a line that hangs before the page can go on is said, and asked for again; what comes after all is taken', async ({
  page,
  inlet,
  depositPage,
}) => {
  await page.clock.install({ time: await inlet.now() })
  const asked: Route[] = []
  await page.route(isRest, (route) => void asked.push(route))
  const { url } = await inlet.createSession(waitingBody())
  // A part that is held back holds the load event back too.
  await page.goto(url, { waitUntil: 'commit' })
  await depositPage.expectScreen('waiting_payment')
  await expect.poll(() => asked.length).toBe(1)
  await page.clock.fastForward(20_000)
  await expect(page.getByText('This part of the page did not load.')).toBeVisible()
  await page.clock.fastForward(3_000)
  await expect.poll(() => asked.length).toBe(2)
  await asked[0]!.continue()
  await expect(page.getByText('Details')).toBeVisible()
  await expect(page.getByText('This part of the page did not load.')).toHaveCount(0)
  expect(asked).toHaveLength(2)
})
