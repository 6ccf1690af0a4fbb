import { base, freshAddress, solana, usdc } from '../fixtures/sessions.ts'
import { addFilledWallet, chooseSolanaCoin, createSolanaSession, reachSolanaReview } from '../pages/solanaFlow.ts'
import { expect, test } from '../test.ts'

test('in the browser of a Solana wallet an open session asks how much of the coin that is there, and one tap pays it', async ({
  page,
  inlet,
  depositPage,
  addSolanaWallet,
}) => {
  const wallet = await addFilledWallet(inlet, addSolanaWallet)
  const address = freshAddress()
  const destination = { address, chainId: 8453, tokenAddress: base.currency }
  const { url } = await inlet.createSession({ backend: 'daimo', destination })
  await page.goto(url.replace('?', '?nav=solana_wallet&'))
  await page.getByRole('textbox').fill('25')
  await page.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await depositPage.expectScreen('succeeded')
  expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
  expect(await inlet.balance(solana.chain, solana.currency, wallet.address)).toBe(usdc(75n))
})

test('SOL that a new token account may take is said before the wallet is asked', async ({
  page,
  inlet,
  addSolanaWallet,
}) => {
  const wallet = await addSolanaWallet()
  await inlet.fund(solana.chain, wallet.address, { usdc: '100', native: '0.001' })
  const { url } = await createSolanaSession(inlet)
  await page.goto(url)
  await reachSolanaReview(page)
  await expect(page.getByText(/SOL may be missing for the deposit of a new token account\.$/)).toBeVisible()
  expect(wallet.calls.map(({ method }) => method)).toEqual(['connect'])
})

test('a wallet without any SOL is told so by the chain, and pays once it has some', async ({
  page,
  inlet,
  depositPage,
  addSolanaWallet,
}) => {
  const wallet = await addSolanaWallet()
  await inlet.fund(solana.chain, wallet.address, { usdc: '100' })
  const { url } = await createSolanaSession(inlet)
  await page.goto(url)
  await chooseSolanaCoin(page)
  await expect(page.getByText(/SOL is missing for the network fee\./)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Continue in Test Wallet' })).toBeHidden()
  expect(wallet.calls.map(({ method }) => method)).toEqual(['connect'])
  await inlet.fund(solana.chain, wallet.address, { native: '1' })
  await page.getByRole('button', { name: 'Try again' }).press('Enter')
  const pay = page.getByRole('button', { name: 'Continue in Test Wallet' })
  await expect(pay).toBeFocused()
  await pay.press('Enter')
  await depositPage.expectScreen('succeeded')
})
