import { afterFirst } from '../deep/inDepth.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { base, freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { reachReview, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import type { EvmWallet } from '../wallets/addEvmWallet.ts'

/** A session of exactly 25 USDC on Base, whose payer has not chosen how to pay. */
function lockedBody() {
  return { amount: '25', target: { ...base, address: freshAddress() } }
}

async function fill(inlet: Inlet, { address }: EvmWallet, coins = { usdc: '100', native: '1' }): Promise<void> {
  await inlet.fund(polygon.chain, address, coins)
}

for (const found of ['announced', 'window'] as const)
  test(`W11 a wallet that is ${found === 'window' ? 'window.ethereum only' : 'announced'} pays with one transaction, on the right chain`, async ({
    page,
    inlet,
    depositPage,
    addWallet,
  }) => {
    const wallet = await addWallet({ found, chainId: 8453 })
    await fill(inlet, wallet)
    const body = lockedBody()
    const { url, sessionId } = await inlet.createSession(body)
    await page.goto(url)
    const name = found === 'window' ? /wallet/i : 'Test Wallet'
    await page.getByRole('button', { name }).first().click()
    await page.getByRole('option', { name: 'USDC on Polygon' }).click()
    await page.getByRole('button', { name: /^Continue in/ }).click()
    await depositPage.expectScreen('succeeded')
    expect(sendsOf(wallet)).toHaveLength(1)
    expect(wallet.calls.map(({ method }) => method)).toContain('wallet_switchEthereumChain')
    expect(await inlet.balance(base.chain, base.currency, body.target.address)).toBe(usdc(25n))
    const info = await inlet.sessionInfo(sessionId)
    expect(info['source']).toMatchObject({ refundTo: wallet.address })
  })

test('a wallet pays from the page in a frame of another site', async ({ inlet, hostPage, addWallet }) => {
  const wallet = await addWallet({ found: 'announced' })
  await fill(inlet, wallet)
  const { url } = await inlet.createSession(lockedBody())
  const { root, expectScreen } = await hostPage.embed(url)
  await reachReview(root)
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectScreen('succeeded')
  await hostPage.waitFor('payment.completed')
})

test('W05 a payer who says no in the wallet is told quietly and can go on', async ({ inlet, hostPage, addWallet }) => {
  const reject: string[] = ['eth_sendTransaction']
  const wallet = await addWallet({ found: 'announced', reject })
  await fill(inlet, wallet)
  const { url } = await inlet.createSession(lockedBody())
  const { root, expectScreen } = await hostPage.embed(url)
  await reachReview(root)
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expect(root.getByRole('alert')).toHaveText(/You said no in your wallet\.\s*Nothing was sent\.$/)
  await expectScreen('waiting_payment')
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'wallet_rejected', recoverable: true })
  reject.pop()
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectScreen('succeeded')
})

test('W12 a wallet that does not switch its chain is told what to do, and nothing is sent', async ({
  page,
  inlet,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced', chainId: 8453, reject: ['wallet_switchEthereumChain'] })
  await fill(inlet, wallet)
  const { url } = await inlet.createSession(lockedBody())
  await page.goto(url)
  await reachReview(page)
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expect(page.getByRole('heading', { name: 'Switch Test Wallet to Polygon' })).toBeVisible()
  await expect(page.getByText('Nothing was sent.')).toBeVisible()
  expect(sendsOf(wallet)).toHaveLength(0)
})

const depth = afterFirst()
for (const [words, coins, missing] of [
  ['the coin', { usdc: '3', native: '1' }, /You have 3\.00\sUSDC · 22\.\d+\sUSDC is missing/],
  [
    'the network fee',
    { usdc: '100', native: '0' },
    /You have 100\.00\sUSDC · 0\.\d+\sPOL is missing for the network fee/,
  ],
] as const)
  test(
    `W21 a wallet that lacks ${words} is told so before it is asked`,
    depth(),
    async ({ page, inlet, addWallet }) => {
      const wallet = await addWallet({ found: 'announced' })
      await fill(inlet, wallet, coins)
      const { url } = await inlet.createSession(lockedBody())
      await page.goto(url)
      await page.getByRole('button', { name: 'Test Wallet' }).click()
      await expect(page.getByRole('option', { name: 'USDC on Polygon' })).toContainText(missing)
      expect(sendsOf(wallet)).toHaveLength(0)
    },
  )

test('H09 a reload while the wallet holds the prompt does not ask twice', async ({ page, inlet, addWallet }) => {
  let asked = 0
  const wallet = await addWallet({
    found: 'announced',
    beforePrompt(method) {
      if (method !== 'eth_sendTransaction') return
      asked += 1
      return new Promise(() => {})
    },
  })
  await fill(inlet, wallet)
  const { url } = await inlet.createSession(lockedBody())
  await page.goto(url)
  await reachReview(page)
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expect.poll(() => asked).toBe(1)
  await page.reload()
  await expect(createDepositPage(page).screen('waiting_payment')).toBeVisible()
  await expect(page.getByRole('button', { name: 'It is not there: try again' })).toBeVisible()
  expect(asked).toBe(1)
})
