import { afterFirst } from '../deep/inDepth.ts'
import { base, solana, usdc } from '../fixtures/sessions.ts'
import {
  addFilledWallet,
  chooseSolanaCoin,
  createSolanaSession,
  reachSolanaReview,
  signsOf,
} from '../pages/solanaFlow.ts'
import { expect, test } from '../test.ts'

const pay = { name: 'Continue in Test Wallet' }

const depthOfForm = afterFirst()
for (const form of ['opaque', 'plain'])
  test(
    `a wallet on Solana pays with one prompt, by a transaction that is ${form}`,
    depthOfForm(),
    async ({ page, inlet, depositPage, addSolanaWallet }) => {
      const wallet = await addFilledWallet(inlet, addSolanaWallet)
      const { url, sessionId, address } = await createSolanaSession(inlet)
      await inlet.fault({ kind: 'prepared_transaction', form, sessionId })
      await page.goto(url)
      await reachSolanaReview(page)
      await page.getByRole('button', pay).click()
      await depositPage.expectScreen('succeeded')
      expect(wallet.calls.map(({ method }) => method)).toEqual(['connect', 'signAndSendTransaction'])
      expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
      expect(await inlet.balance(solana.chain, solana.currency, wallet.address)).toBe(usdc(75n))
      await expect(page.getByRole('link', { name: /^Payment on Solana/ })).toBeVisible()
    },
  )

test('W05 a wallet on Solana pays from the page in a frame of another site, after its user said no once', async ({
  inlet,
  hostPage,
  addSolanaWallet,
}) => {
  const reject: ('connect' | 'signAndSendTransaction')[] = ['signAndSendTransaction']
  const wallet = await addFilledWallet(inlet, addSolanaWallet, { reject })
  const { url } = await createSolanaSession(inlet)
  const { root, expectScreen } = await hostPage.embed(url)
  await reachSolanaReview(root)
  await root.getByRole('button', pay).click()
  await expect(root.getByRole('alert')).toContainText('You said no in your wallet.')
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'wallet_rejected', recoverable: true })
  reject.pop()
  await root.getByRole('button', pay).click()
  await expectScreen('succeeded')
  await hostPage.waitFor('payment.completed')
  expect(signsOf(wallet)).toHaveLength(2)
})

test('W12 a wallet on another cluster is told so when it connects', async ({ page, inlet, addSolanaWallet }) => {
  const wallet = await addFilledWallet(inlet, addSolanaWallet, { cluster: 'solana:devnet' })
  const { url } = await createSolanaSession(inlet)
  await page.goto(url)
  await page.getByRole('button', { name: /^Test Wallet/ }).click()
  await expect(page.getByRole('alert')).toContainText(
    'Switch to Solana in your wallet to pay. Open the list of networks in Test Wallet',
  )
  await wallet.changeCluster('solana:mainnet')
  await page.getByRole('button', { name: /Test Wallet/ }).click()
  await expect(page.getByRole('button', { name: /^USDC/ })).toBeVisible()
})

test('W17 nothing is signed by an account that the payer went over to meanwhile', async ({
  page,
  inlet,
  addSolanaWallet,
}) => {
  const wallet = await addFilledWallet(inlet, addSolanaWallet)
  const { url } = await createSolanaSession(inlet)
  await page.goto(url)
  await reachSolanaReview(page)
  await wallet.changeAccount()
  await expect(page.getByRole('alert')).toContainText('Your wallet changed.')
  await expect(page.getByRole('button', { name: 'Connect Test Wallet' })).toBeVisible()
  await expect(page.getByRole('button', pay)).toBeHidden()
  expect(signsOf(wallet)).toEqual([])
})

const depthOfReason = afterFirst()
for (const [form, reason] of [
  ['amount', /take more than you agreed to/],
  ['fee_payer', /Another account would pay its fee/],
  ['signer', /needs a signature that is not there/],
  ['delegate', /take tokens from you later/],
  ['authority', /give away rights over/],
  ['garbage', /cannot be read as a transaction/],
  ['huge', /larger than the network takes/],
] as const)
  test(
    `B41 B42 a transaction that is bad by its ${form} is refused before the wallet is asked`,
    depthOfReason(),
    async ({ page, inlet, addSolanaWallet }) => {
      const wallet = await addFilledWallet(inlet, addSolanaWallet)
      const { url, sessionId } = await createSolanaSession(inlet)
      await inlet.fault({ kind: 'prepared_transaction', form, sessionId })
      await page.goto(url)
      await chooseSolanaCoin(page)
      await expect(page.getByText(reason)).toBeVisible()
      await expect(page.getByRole('button', pay)).toBeHidden()
      expect(signsOf(wallet)).toEqual([])
    },
  )
