import { afterFirst } from '../deep/inDepth.ts'
import { base, usdc } from '../fixtures/sessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { openReview, pay } from '../pages/walletRows.ts'
import { sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import type { Quirks, Throw } from '../wallets/quirks.ts'

const send = 'eth_sendTransaction'

test('W07 W08 a request that is ignored says more and more; who stops waiting takes nothing back, and its hash counts', async ({
  page,
  inlet,
  hostPage,
  addWallet,
}) => {
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  await page.clock.install({ time: await inlet.now() })
  const { wallet, deposit, root, sessionId } = await openReview(
    { inlet, hostPage, addWallet },
    { beforePrompt: (method) => (method === send ? held : undefined) },
  )
  await pay(root)
  await expect(root.getByRole('main').getByText('Answer in Test Wallet.')).toBeVisible()
  await expect.poll(() => sendsOf(wallet).length).toBe(1)
  await page.clock.runFor(31_000)
  await expect(root.getByRole('main').getByText('Still waiting in Test Wallet.')).toBeVisible()
  await expect(root.getByRole('button', { name: 'Stop waiting' })).toHaveCount(0)
  await page.clock.runFor(90_000)
  await expect(root.getByRole('main').getByText('Unlock Test Wallet and look for an open request.')).toBeVisible()
  await expect(root.getByRole('main').getByText('Refuse it there before you pay another way')).toBeVisible()
  await root.getByRole('button', { name: 'Stop waiting' }).click()
  await expect(root.getByRole('heading', { name: 'Where is your money now?' })).toBeVisible()
  await inlet.fault({ kind: 'silent_watcher', sessionId })
  answer()
  await expect(root.getByRole('heading', { name: 'You have sent a payment' })).toBeVisible()
  await root.getByRole('button', { name: 'Wait for that payment' }).click()
  await expect(root.getByRole('heading', { name: 'Payment sent' })).toBeVisible()
  await inlet.clearFaults()
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  expect(sendsOf(wallet)).toHaveLength(1)
})

const depthOfLost = afterFirst()
for (const [words, thrown] of [
  ['a popup that closes', { kind: 'error', message: 'Popup window was closed', more: {} }],
  ['a line that is lost', { kind: 'error', message: 'Disconnected', more: { code: 4900 } }],
] satisfies [string, Throw][])
  test(
    `W09 after ${words} the payer looks in the wallet before another try`,
    depthOfLost(),
    async ({ inlet, hostPage, addWallet }) => {
      const quirks: Quirks = { throws: { [send]: thrown } }
      const { wallet, root, deposit, sessionId } = await openReview({ inlet, hostPage, addWallet }, { quirks })
      await pay(root)
      await expectGate(root)
      expect((await hostPage.waitFor('error')).data).toMatchObject({
        code: 'wallet_unknown_outcome',
        recoverable: true,
      })
      delete quirks.throws
      await root.getByRole('button', { name: 'It is not there: try again' }).click()
      await pay(root)
      await expectOutcome(inlet, deposit, sessionId, 'succeeded')
      expect(sendsOf(wallet)).toHaveLength(2)
      expect((await inlet.sessionInfo(sessionId))['deposits']).toHaveLength(1)
    },
  )

const depthOfHash = afterFirst()
for (const [words, hash] of [
  ['31 bytes', `0x${'ab'.repeat(31)}`],
  ['an object', { hash: `0x${'ab'.repeat(32)}` }],
  ['10 KB', `0x${'ab'.repeat(5_000)}`],
] satisfies [string, unknown][])
  test(`W19 ${words} for a hash is never a payment`, depthOfHash(), async ({ inlet, hostPage, addWallet }) => {
    const quirks: Quirks = { answers: { [send]: hash } }
    const { wallet, root } = await openReview({ inlet, hostPage, addWallet }, { quirks })
    await pay(root)
    await expectGate(root)
    expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'wallet_unknown_outcome' })
    await expect(root.getByText('Payment sent')).toHaveCount(0)
    expect(hostPage.heard('payment.detected')).toEqual([])
    expect(sendsOf(wallet)).toHaveLength(1)
  })

test('W20 the hash of before is not taken for a new payment', async ({ inlet, hostPage, addWallet }) => {
  const old = `0x${'ab'.repeat(32)}`
  const { wallet, root } = await openReview({ inlet, hostPage, addWallet }, { quirks: { answers: { [send]: old } } })
  await pay(root)
  await root.getByText('Failed in your wallet?').click()
  await root.getByRole('button', { name: 'Pay again' }).click()
  await pay(root)
  await expectGate(root)
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'wallet_unknown_outcome' })
  expect(sendsOf(wallet)).toHaveLength(2)
})

const depthOfThrown = afterFirst()
for (const [words, thrown, code, said] of [
  ['null', { kind: 'json', value: null }, 'wallet_unknown_outcome', 'Check your wallet before trying again'],
  ['a circle', { kind: 'circle' }, 'wallet_unknown_outcome', 'Check your wallet before trying again'],
  [
    'a megabyte',
    { kind: 'error', message: 'a'.repeat(1_000_000), more: { code: -32601 } },
    'wallet_failed',
    'Your wallet could not do it.',
  ],
] satisfies [string, Throw, string, string][])
  test(
    `W22 a wallet that throws ${words} is told in the page’s own words`,
    depthOfThrown(),
    async ({ inlet, hostPage, addWallet }) => {
      const { wallet, root } = await openReview(
        { inlet, hostPage, addWallet },
        { quirks: { throws: { [send]: thrown } } },
      )
      await pay(root)
      const { data } = await hostPage.waitFor('error')
      expect(data).toMatchObject({ code, recoverable: true })
      expect(JSON.stringify(data).length).toBeLessThan(500)
      await expect(root.getByRole('main')).toContainText(said)
      expect(sendsOf(wallet)).toHaveLength(1)
    },
  )

test('W25 a device that signs nothing blindly is told what to turn on, and goes on', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const message = 'Ledger: Please enable Blind signing or Contract data in the Ethereum app Settings'
  const quirks: Quirks = { throws: { [send]: { kind: 'error', message, more: { code: -32603 } } } }
  const opened = await openReview({ inlet, hostPage, addWallet }, { quirks })
  const { root, deposit, sessionId, address } = opened
  await pay(root)
  await expect(root.getByRole('alert')).toContainText(
    'Nothing was sent. Turn on blind signing in the app of your device, or pay another way.',
  )
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'wallet_failed', recoverable: true })
  delete quirks.throws
  await pay(root)
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
})

test('W27 before the prompt the page asks to compare, and it shows the very bytes', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const { wallet, root } = await openReview({ inlet, hostPage, addWallet }, { reject: [send] })
  await expect(root.getByText('Compare these with what Test Wallet shows you.')).toBeVisible()
  const facts = root.locator('[data-review] dt')
  expect(await facts.allInnerTexts()).toEqual(['To', 'Amount', 'Coin', 'Network'])
  const shown = (await root.locator('[data-review] [data-address]').innerText()).replaceAll(/\s/g, '')
  await pay(root)
  await expect.poll(() => sendsOf(wallet).length).toBe(1)
  const [transaction] = (sendsOf(wallet)[0]?.params ?? []) as readonly { data: string }[]
  expect(transaction?.data.slice(34, 74)).toBe(shown.slice(2).toLowerCase())
})

async function expectGate(root: Parameters<typeof pay>[0]): Promise<void> {
  await expect(root.getByRole('heading', { name: 'Check your wallet before trying again' })).toBeVisible()
  await expect(root.getByRole('button', { name: 'Continue in Test Wallet' })).toHaveCount(0)
}
