import { afterFirst } from '../deep/inDepth.ts'
import type { Page } from '@playwright/test'
import type { Inlet } from '../fixtures/createInlet.ts'
import { base, solana, usdc } from '../fixtures/sessions.ts'
import { pairOnSolana, scanPairing } from '../pages/pairing.ts'
import { createSolanaSession } from '../pages/solanaFlow.ts'
import { expect, test } from '../test.ts'
import type { RelayWallet } from '../wallets/walletConnect/createRelayWallet.ts'

const pay = { name: 'Continue in Phone Wallet' }

/** A session that Solana can pay, whose payer's wallet has money, is paired, and is to be asked. */
async function reachReview(page: Page, inlet: Inlet, wallet: RelayWallet) {
  await inlet.fund(solana.chain, wallet.solanaAddress!, { usdc: '100', native: '1' })
  const made = await createSolanaSession(inlet)
  await page.goto(made.url)
  await pairOnSolana(page, wallet)
  await page.getByRole('button', { name: /^USDC/ }).click()
  await expect(page.getByRole('button', pay)).toBeVisible()
  return made
}

test('a wallet on another device pays on Solana by one request, with the very bytes that are on screen', async ({
  page,
  inlet,
  depositPage,
  startRelayWallet,
}) => {
  const wallet = await startRelayWallet({ solana: {} })
  const { address } = await reachReview(page, inlet, wallet)
  await expect(page.getByText('Phone Wallet is connected by WalletConnect.')).toBeVisible()
  await page.getByRole('button', pay).click()
  await depositPage.expectScreen('succeeded')
  expect(wallet.calls.map(({ method, chainId }) => [method, chainId])).toEqual([
    ['solana_signAndSendTransaction', 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'],
  ])
  expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
  expect(await inlet.balance(solana.chain, solana.currency, wallet.solanaAddress!)).toBe(usdc(75n))
})

test('a refused payment on Solana is told quietly, a reload keeps the wallet, and it pays then', async ({
  page,
  inlet,
  depositPage,
  startRelayWallet,
}) => {
  const reject: 'signAndSendTransaction'[] = ['signAndSendTransaction']
  const wallet = await startRelayWallet({ solana: { reject } })
  await reachReview(page, inlet, wallet)
  await page.getByRole('button', pay).click()
  await expect(page.getByRole('alert')).toContainText('You said no in your wallet.')
  reject.pop()
  await page.reload()
  await page.getByRole('button', { name: /^USDC/ }).click()
  await page.getByRole('button', pay).click()
  await depositPage.expectScreen('succeeded')
  expect(wallet.calls).toHaveLength(2)
})

const depth = afterFirst()
for (const [what, options] of [
  ['has no account on Solana', {}],
  ['only signs there', { solana: { methods: ['solana_signTransaction'] } }],
] as const)
  test(
    `a wallet that ${what} is told to be of no use, and another one is a tap away`,
    depth(),
    async ({ page, inlet, startRelayWallet }) => {
      const [stranger, wallet] = await Promise.all([startRelayWallet(options), startRelayWallet({ solana: {} })])
      const { url } = await createSolanaSession(inlet)
      await page.goto(url)
      await pairOnSolana(page, stranger)
      await expect(page.getByRole('alert')).toContainText('That wallet is not on a network of this payment')
      await page.getByRole('button', { name: 'Try again' }).click()
      await wallet.pair(await scanPairing(page))
      await expect(page.getByText('Phone Wallet is connected by WalletConnect.')).toBeVisible()
    },
  )

test('a wallet whose session ends while it is asked is looked for in the wallet before another try', async ({
  page,
  inlet,
  startRelayWallet,
}) => {
  const wallet = await startRelayWallet({ solana: { beforePrompt: () => new Promise(() => {}) } })
  await reachReview(page, inlet, wallet)
  await page.getByRole('button', pay).click()
  await expect.poll(() => wallet.calls.length).toBe(1)
  await wallet.disconnect()
  await expect(page.getByRole('heading', { name: 'Check your wallet before trying again' })).toBeVisible()
  expect(wallet.calls).toHaveLength(1)
})
