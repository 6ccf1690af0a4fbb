import type { Page } from '@playwright/test'
import { budgets } from '../../app/build/budgets.ts'
import { base, freshAddress, polygon, solana } from '../fixtures/sessions.ts'
import { pairByCode, pairOnSolana } from '../pages/pairing.ts'
import { addFilledWallet, createSolanaSession, reachSolanaReview } from '../pages/solanaFlow.ts'
import { expect, test } from '../test.ts'

const lockedBody = () => ({ amount: '25', target: { ...base, address: freshAddress() } })

/** Notes the parts that a page fetches from now on, by their names. */
function watchParts(page: Page): ReadonlySet<string> {
  const names = new Set<string>()
  page.on('request', (request) => {
    const [, name] = /\/assets\/(\w+)-[\w-]+\.js/.exec(request.url()) ?? []
    if (name) names.add(name)
  })
  return names
}

/** Expects that the size table counts what was fetched, and nothing else but the document. */
function expectCounted(names: ReadonlySet<string>, budget: string): void {
  const { files } = budgets.find(({ name }) => name === budget)!
  expect(['index.html', ...names].sort()).toEqual([...files].sort())
}

test('a payment from an EVM wallet fetches what the size table counts', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const names = watchParts(page)
  const wallet = await addWallet({ found: 'announced' })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  await page.goto((await inlet.createSession(lockedBody())).url)
  await page.getByRole('button', { name: /^Test Wallet/ }).click()
  await page.getByRole('option', { name: 'USDC on Polygon' }).click()
  await page.getByRole('button', { name: /^Continue in/ }).click()
  await depositPage.expectScreen('succeeded')
  expectCounted(names, 'everything in one EVM payment')
})

test('a payment from a Solana wallet fetches what the size table counts', async ({
  page,
  inlet,
  depositPage,
  addSolanaWallet,
}) => {
  const names = watchParts(page)
  await addFilledWallet(inlet, addSolanaWallet)
  await page.goto((await createSolanaSession(inlet)).url)
  await reachSolanaReview(page)
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await depositPage.expectScreen('succeeded')
  expectCounted(names, 'everything in one Solana payment')
})

test('a payment by WalletConnect fetches what the size table counts', async ({
  page,
  inlet,
  depositPage,
  startRelayWallet,
}) => {
  const names = watchParts(page)
  const wallet = await startRelayWallet()
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  await page.goto((await inlet.createSession(lockedBody())).url)
  await pairByCode(page, wallet)
  await page.getByRole('option', { name: 'USDC on Polygon' }).click()
  await page.getByRole('button', { name: 'Continue in Phone Wallet' }).click()
  await depositPage.expectScreen('succeeded')
  expectCounted(names, 'everything in one payment by WalletConnect')
})

test('a payment on Solana by WalletConnect fetches what the size table counts', async ({
  page,
  inlet,
  depositPage,
  startRelayWallet,
}) => {
  const names = watchParts(page)
  const wallet = await startRelayWallet({ solana: {} })
  await inlet.fund(solana.chain, wallet.solanaAddress!, { usdc: '100', native: '1' })
  await page.goto((await createSolanaSession(inlet)).url)
  await pairOnSolana(page, wallet)
  await page.getByRole('button', { name: /^USDC/ }).click()
  await page.getByRole('button', { name: 'Continue in Phone Wallet' }).click()
  await depositPage.expectScreen('succeeded')
  expectCounted(names, 'everything in one Solana payment by WalletConnect')
})
