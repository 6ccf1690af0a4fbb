import type { Inlet } from '../fixtures/createInlet.ts'
import { base, freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { chooseCoin, reachReview, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import type { EvmWallet } from '../wallets/addEvmWallet.ts'

/** A session of exactly 25 USDC on Base, whose payer has not chosen how to pay. */
function lockedBody() {
  return { amount: '25', target: { ...base, address: freshAddress() } }
}

async function fill(inlet: Inlet, { address }: EvmWallet): Promise<void> {
  await inlet.fund(polygon.chain, address, { usdc: '100', native: '1' })
}

test('W06 a wallet that has a request open is told quietly, and the payer goes on from where they were', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const busy = ['eth_sendTransaction']
  const wallet = await addWallet({ found: 'announced', busy })
  await fill(inlet, wallet)
  const body = lockedBody()
  const { url, sessionId } = await inlet.createSession(body)
  const deposit = await hostPage.embed(url)
  const { root } = deposit
  await reachReview(root)
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expect(root.getByRole('alert')).toContainText(
    'Your wallet is waiting for you. Open it and answer the request there.',
  )
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'wallet_busy', recoverable: true })

  busy.pop()
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  expect(await inlet.balance(base.chain, base.currency, body.target.address)).toBe(usdc(25n))
})

test('W10 a double click asks the wallet once and sends once', async ({ page, inlet, depositPage, addWallet }) => {
  const wallet = await addWallet({ found: 'announced' })
  await fill(inlet, wallet)
  const body = lockedBody()
  const { url, sessionId } = await inlet.createSession(body)
  await page.goto(url)
  await reachReview(page)
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).evaluate((button: HTMLElement) => {
    for (let click = 0; click < 20; click += 1) button.click()
  })
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  expect(sendsOf(wallet)).toHaveLength(1)
  expect((await inlet.sessionInfo(sessionId))['deposits']).toHaveLength(1)
  expect(await inlet.balance(base.chain, base.currency, body.target.address)).toBe(usdc(25n))
})

test('W17 another account in the wallet ends the review: nothing goes out from one that the payer did not see', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced' })
  await fill(inlet, wallet)
  const { url, sessionId } = await inlet.createSession(lockedBody())
  const deposit = await hostPage.embed(url)
  const { root } = deposit
  await reachReview(root)
  const other = await wallet.changeAccount()
  await inlet.fund(polygon.chain, other, { usdc: '100', native: '1' })
  await expect(root.getByRole('alert')).toContainText('Your wallet changed.')
  await expect(root.getByRole('button', { name: 'Continue in Test Wallet' })).toHaveCount(0)
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'wallet_changed', recoverable: true })
  expect(sendsOf(wallet)).toHaveLength(0)

  await root.getByRole('button', { name: 'Connect Test Wallet' }).click()
  await expect(root.getByText('If it fails, the money goes to')).toBeVisible()
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  expect(sendsOf(wallet).map(({ params }) => params)).toEqual([[expect.objectContaining({ from: other })]])
})

test('W21 a wallet with too little is told how much is missing, and goes on once it was filled', async ({
  page,
  inlet,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced' })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '3', native: '1' })
  const { url } = await inlet.createSession(lockedBody())
  await page.goto(url)
  await chooseCoin(page)
  await expect(page.getByText('Not enough in this wallet.')).toBeVisible()
  await expect(page.getByText('22.021 USDC is missing')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Continue in Test Wallet' })).toHaveCount(0)
  expect(sendsOf(wallet)).toHaveLength(0)

  await fill(inlet, wallet)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.getByRole('button', { name: 'Continue in Test Wallet' })).toBeVisible()
})

test('W09 a send that one tab lost sight of is looked for in the wallet before another tab sends', async ({
  page,
  context,
  inlet,
  addWallet,
}) => {
  let isHeld = true
  const wallet = await addWallet({
    found: 'announced',
    beforePrompt: (method) => (isHeld && method === 'eth_sendTransaction' ? new Promise(() => {}) : undefined),
  })
  await fill(inlet, wallet)
  const { url } = await inlet.createSession(lockedBody())
  await page.goto(url)
  await reachReview(page)
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expect.poll(() => sendsOf(wallet).length).toBe(1)

  const other = await context.newPage()
  await other.goto(url)
  await other.getByRole('button', { name: 'Pay another way' }).click()
  await chooseCoin(other)
  const unsent = other.getByRole('button', { name: 'It is not there: try again' })
  await expect(unsent).toBeVisible()
  await page.close()
  await expect(unsent).toBeVisible()
  await expect(other.getByRole('button', { name: 'Continue in Test Wallet' })).toHaveCount(0)

  isHeld = false
  await unsent.click()
  await expect(other.getByRole('button', { name: 'Continue in Test Wallet' })).toBeVisible()
  expect(sendsOf(wallet)).toHaveLength(1)
})
