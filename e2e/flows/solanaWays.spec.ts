import { addFilledWallet, createSolanaSession, reachSolanaReview, signsOf } from '../pages/solanaFlow.ts'
import { expect, test } from '../test.ts'

const pay = { name: 'Continue in Test Wallet' }

test('a wallet of two families is one row, and pays on its Solana side', async ({
  page,
  inlet,
  depositPage,
  addWallet,
  addSolanaWallet,
}) => {
  await addWallet({ found: 'announced' })
  const wallet = await addFilledWallet(inlet, addSolanaWallet)
  const { url } = await createSolanaSession(inlet)
  await page.goto(url)
  await page.getByRole('button', { name: 'Test Wallet On Solana' }).click()
  await page.getByRole('button', { name: 'Solana', exact: true }).click()
  await page.getByRole('button', { name: 'USDC' }).click()
  await page.getByRole('button', pay).click()
  await depositPage.expectScreen('succeeded')
  expect(signsOf(wallet)).toHaveLength(1)
})

test('a reload before the send asks for the transaction anew, and pays once', async ({
  page,
  inlet,
  depositPage,
  addSolanaWallet,
}) => {
  const wallet = await addFilledWallet(inlet, addSolanaWallet)
  const { url } = await createSolanaSession(inlet)
  await page.goto(url)
  await reachSolanaReview(page)
  await page.reload()
  await page.getByRole('button', { name: 'USDC' }).click()
  await page.getByRole('button', pay).click()
  await depositPage.expectScreen('succeeded')
  expect(signsOf(wallet)).toHaveLength(1)
})
