import { createWalletClient, http, type Hash } from 'viem'
import { generatePrivateKey, privateKeyToAccount, type PrivateKeyAccount } from 'viem/accounts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { base, freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import { historyOf } from '../hosts/historyOf.ts'
import { createHostPage } from '../pages/createHostPage.ts'
import { createDepositPage, type PageRoot } from '../pages/createDepositPage.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { chooseCoin, reachReview, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import type { EvmWallet, EvmWalletOptions } from '../wallets/addEvmWallet.ts'
import { sandboxChains } from '../wallets/sandboxChains.ts'

const pay = { name: 'Continue in Test Wallet' }

/** Opens a session of exactly 25 USDC on Base for a wallet with 100 USDC on Polygon; the backend sees no payment yet. */
async function prepare(inlet: Inlet, add: (options?: EvmWalletOptions) => Promise<EvmWallet>) {
  const account = privateKeyToAccount(generatePrivateKey())
  const wallet = await add({ found: 'announced', account })
  await inlet.fund(polygon.chain, account.address, { usdc: '100', native: '1' })
  const address = freshAddress()
  const { url, sessionId } = await inlet.createSession({ amount: '25', target: { ...base, address } })
  await inlet.fault({ kind: 'silent_watcher', sessionId })
  return { account, wallet, url, sessionId, address }
}

/** Does what a wallet does when its user speeds a transaction up or cancels it: the same number, a higher fee. */
async function replace(inlet: Inlet, account: PrivateKeyAccount, wallet: EvmWallet, how: 'speed_up' | 'cancel') {
  const chain = sandboxChains(inlet.sandboxUrl).get(137)
  if (!chain) throw new Error('no chain 137')
  const [sent] = sendsOf(wallet)[0]?.params as [{ to: Hash; data: Hash }]
  const what = how === 'cancel' ? { to: account.address, data: '0x' as Hash } : { to: sent.to, data: sent.data }
  const fees = { maxFeePerGas: 900_000_000_000n, maxPriorityFeePerGas: 90_000_000_000n }
  const client = createWalletClient({ account, chain, transport: http() })
  return client.sendTransaction({ ...what, ...fees, nonce: 0, gas: 100_000n })
}

const said = (root: PageRoot) => root.locator('[data-sent]')

test.describe('a payment that waits for a block', () => {
  test.afterEach(({ inlet }) => inlet.control('/mine', { chain: polygon.chain, timer: 'run' }))

  for (const how of ['speed_up', 'cancel'] as const)
    test(`and that its wallet ${how === 'cancel' ? 'cancels is told as gone, and can be paid again' : 'speeds up goes on under its new hash'}`, async ({
      page,
      inlet,
      depositPage,
      addWallet,
    }) => {
      const { account, wallet, url, sessionId, address } = await prepare(inlet, addWallet)
      await page.clock.install({ time: await inlet.now() })
      await page.goto(url)
      await reachReview(page)
      await inlet.control('/mine', { chain: polygon.chain, timer: 'hold' })
      await page.getByRole('button', pay).click()
      await expect(said(page)).toHaveAttribute('data-sent', 'pending')
      await expect(page.getByRole('button', { name: 'Pay again' })).toHaveCount(0)

      const hash = await replace(inlet, account, wallet, how)
      await inlet.control('/mine', { chain: polygon.chain, timer: 'run', blocks: 2 })
      await page.clock.fastForward(10_000)
      if (how === 'speed_up') {
        await expect(page.locator(`a[href$="/tx/${hash}"]`)).toBeVisible()
        await expect(said(page)).toContainText('We see your payment on Polygon. Acme has not confirmed it yet.')
      } else {
        await expect(said(page)).toContainText('Your wallet replaced this payment.')
        await page.getByRole('button', { name: 'Pay again' }).click()
        await page.getByRole('button', pay).click()
        await expect(said(page)).toHaveAttribute('data-sent', 'mined')
      }
      await inlet.clearFaults()
      await page.clock.fastForward(10_000)
      await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
      expect(sendsOf(wallet)).toHaveLength(how === 'cancel' ? 2 : 1)
      expect((await inlet.sessionInfo(sessionId)).deposits).toHaveLength(1)
      expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
    })
})

test('what the chain has and the backend has not is seen, never received, and no host is told of it', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const { url } = await prepare(inlet, addWallet)
  const { root } = await hostPage.embed(url)
  await reachReview(root)
  await root.getByRole('button', pay).click()
  await expect(said(root)).toHaveAttribute('data-sent', 'mined')
  await expect(said(root)).toContainText('We see your payment on Polygon. Acme has not confirmed it yet.')
  await expect(root.locator('a[href^="https://polygonscan.com/tx/0x"]')).toBeVisible()
  expect(hostPage.messages.map(({ type }) => type).filter((type) => type.startsWith('payment.'))).toEqual([])
})

test('H09 a frame that its host removes while the wallet is asked, and opens again, asks no second time', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const account = privateKeyToAccount(generatePrivateKey())
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  const wallet = await addWallet({
    ...{ found: 'announced', account },
    beforePrompt: (method) => (method === 'eth_sendTransaction' ? held : undefined),
  })
  await inlet.fund(polygon.chain, account.address, { usdc: '100', native: '1' })
  const { url, sessionId } = await inlet.createSession({
    amount: '25',
    target: { ...base, address: freshAddress() },
  })
  const first = await hostPage.embed(url)
  await reachReview(first.root)
  await first.root.getByRole('button', pay).click()
  await expect.poll(() => sendsOf(wallet).length).toBe(1)
  await hostPage.page.evaluate(() => document.querySelector('iframe')?.remove())

  const again = await hostPage.embed(url)
  await again.expectScreen('waiting_payment')
  await expect(again.root.getByRole('button', { name: 'It is not there: try again' })).toBeVisible()
  await expect(again.root.getByRole('button', pay)).toHaveCount(0)
  await expect.poll(() => new Set(hostPage.heard('ready').map(({ epoch }) => epoch)).size).toBe(2)
  answer()
  await expectOutcome(inlet, again, sessionId, 'succeeded')
  expect(sendsOf(wallet)).toHaveLength(1)
})

test('H11 two frames of one session, each in a host of its own, both show it, ask one wallet once, and each tells its host', async ({
  context,
  hostPage,
  hostUrl,
  inlet,
  addWallet,
}) => {
  const { wallet, url, sessionId } = await prepare(inlet, addWallet)
  const other = await createHostPage(await context.newPage(), hostUrl)
  const frames = [await hostPage.embed(url), await other.embed(url)]
  await reachReview(frames[0]!.root)
  await frames[1]!.root.getByRole('button', { name: 'Pay another way' }).click()
  await chooseCoin(frames[1]!.root)
  for (const { root } of frames) await expect(root.getByRole('button', pay)).toBeVisible()
  const buttons = await Promise.all(frames.map(({ root }) => root.getByRole('button', pay).elementHandle()))
  await Promise.all(buttons.map((button) => button?.evaluate((element) => (element as HTMLElement).click())))
  for (const { root } of frames) await expect(said(root)).toHaveAttribute('data-sent', 'mined')
  expect(sendsOf(wallet)).toHaveLength(1)
  await inlet.clearFaults()
  for (const frame of frames) await expectOutcome(inlet, frame, sessionId, 'succeeded')
  for (const host of [hostPage, other]) {
    await host.waitFor('payment.completed')
    expect(historyOf(host.messages).at(-1)).toBe('payment.completed')
  }
})

test('H11 two tabs that tap at once send once, and a link that is opened again says what was sent and when', async ({
  page,
  context,
  inlet,
  addWallet,
}) => {
  const { wallet, url, sessionId } = await prepare(inlet, addWallet)
  await page.goto(url)
  await reachReview(page)
  const other = await context.newPage()
  await other.goto(url)
  await other.getByRole('button', { name: 'Pay another way' }).click()
  await chooseCoin(other)
  await expect(other.getByRole('button', pay)).toBeVisible()
  // The first tap may take the other tab's button away before a careful click reaches it: both are held first.
  const buttons = await Promise.all([page, other].map((tab) => tab.getByRole('button', pay).elementHandle()))
  await Promise.all(buttons.map((button) => button?.evaluate((element) => (element as HTMLElement).click())))
  for (const tab of [page, other]) await expect(said(tab)).toHaveAttribute('data-sent', 'mined')
  expect(sendsOf(wallet)).toHaveLength(1)
  await Promise.all([page.close(), other.close()])

  const again = await context.newPage()
  await again.goto(url)
  await expect(said(again)).toContainText(/Sent \d+ seconds ago/)
  // What looks at the chain comes anew with the page.
  await expect(said(again)).toHaveAttribute('data-sent', 'mined')
  await expect(again.locator('a[href^="https://polygonscan.com/tx/0x"]')).toBeVisible()
  await expect(again.getByRole('button', { name: /Pay again|Continue in/ })).toHaveCount(0)
  await again.evaluate(() => history.replaceState({ inlet: { view: { at: 'choose' }, depth: 0 } }, ''))
  await again.reload()
  await expect(again.locator('[data-sent-before]')).toContainText(/Sent \d+ seconds ago/)
  await expect(again.getByRole('button', { name: 'Test Wallet' })).toHaveCount(0)
  await again.getByRole('button', { name: 'Pay again another way' }).click()
  await expect(again.getByRole('button', { name: 'Test Wallet' })).toBeVisible()
  await inlet.clearFaults()
  await expectOutcome(inlet, createDepositPage(again), sessionId, 'succeeded')
  expect((await inlet.sessionInfo(sessionId)).deposits).toHaveLength(1)
})
