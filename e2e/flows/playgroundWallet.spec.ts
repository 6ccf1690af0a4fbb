import { inDepth } from '../deep/inDepth.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { reachReview } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'

test('a person pays from the test wallet in the page, after a no', async ({ page, inlet }) => {
  await page.goto(inlet.playgroundUrl)
  await page.getByLabel(/^Test wallet in the page/).check()
  await page.getByRole('button', { name: 'Create session' }).click()
  const { root, expectScreen } = createDepositPage(page.frameLocator('#stage iframe'))
  const answers = page.getByLabel('When it is asked, its user')
  await answers.selectOption('refuses')
  await root.getByRole('button', { name: 'Test Wallet' }).click()
  await expect(root.getByRole('alert')).toBeVisible()
  await answers.selectOption('agrees')
  await reachReview(root)
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectScreen('succeeded')
  await expect(page.locator('#chain-says')).toContainText('more than before')
})

test('the test wallet holds keys for both families, and pays on Solana', inDepth, async ({ page, inlet }) => {
  await page.goto(inlet.playgroundUrl)
  await page.getByText('Daimo', { exact: true }).click()
  await page.getByLabel(/^Test wallet in the page/).check()
  await page.getByRole('button', { name: 'Create session' }).click()
  const { root, expectScreen } = createDepositPage(page.frameLocator('#stage iframe'))
  await root.getByRole('button', { name: 'Test Wallet' }).click()
  await root.getByRole('button', { name: /^Solana/ }).click()
  await root.getByRole('button', { name: /^USDC/ }).click()
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectScreen('succeeded')
  await expect(page.locator('#chain-says')).toContainText('more than before')
})

test('the host’s own wallet is offered to the page, named as the host’s, and pays', async ({ page, inlet }) => {
  await page.goto(inlet.playgroundUrl)
  await page.getByLabel(/^Test wallet of this host/).check()
  await page.getByRole('button', { name: 'Create session' }).click()
  const { root, expectScreen } = createDepositPage(page.frameLocator('#stage iframe'))
  await expect(root.getByText(`Wallet of ${new URL(inlet.playgroundUrl).host}`)).toBeVisible()
  await reachReview(root)
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectScreen('succeeded')
  await expect(page.locator('#log')).toContainText('wallet.request')
})

test('the test wallet on another device takes the page’s pairing link, and pays over WalletConnect, after a no', async ({
  page,
  inlet,
}) => {
  await page.goto(inlet.playgroundUrl)
  await page.getByRole('button', { name: 'Create session' }).click()
  const { root, expectScreen } = createDepositPage(page.frameLocator('#stage iframe'))
  const link = page.getByLabel('Test wallet on another device')
  await link.fill(`wc:${'0'.repeat(64)}`)
  await page.getByRole('button', { name: 'Pair', exact: true }).click()
  await expect(page.locator('#paired')).toHaveText('uri: expected a pairing link, which begins with wc:')
  await root.getByRole('button', { name: /MetaMask, Phantom and others/ }).click()
  // The frame grows as the list of apps below comes, and moves under a pointer; a key hits what it means.
  await root.getByRole('button', { name: 'WalletConnect' }).press('Enter')
  await root.getByRole('button', { name: 'Copy pairing link' }).click()
  await link.selectText()
  await page.keyboard.press('Control+V')
  await page.getByRole('button', { name: 'Pair', exact: true }).click()
  await expect(page.locator('#paired')).toContainText('Paired: 0x')
  await root.getByRole('option', { name: 'USDC on Polygon' }).click()
  const answers = page.getByLabel('When it is asked, its user')
  await answers.selectOption('refuses')
  await root.getByRole('button', { name: 'Continue in Phone Wallet' }).click()
  await expect(root.getByRole('alert')).toBeVisible()
  await answers.selectOption('agrees')
  await root.getByRole('button', { name: 'Continue in Phone Wallet' }).click()
  await expectScreen('succeeded')
  await expect(page.locator('#chain-says')).toContainText('more than before')
})

test('a link that asks for no wallet gets the page as it is', async ({ page, inlet }) => {
  const { url } = await inlet.createSession()
  const asking = new URL(url)
  asking.searchParams.set('testWallet', '1')
  const [plain, policy] = await read(url)
  const [withWallet, openPolicy] = await read(asking.href)
  expect(plain).not.toContain('Test Wallet')
  expect(withWallet).toContain('Test Wallet')
  expect(openPolicy?.replace(/ 'sha256-[^']+'/, '')).toBe(policy)
  await page.goto(url)
  await expect(page.getByRole('button', { name: 'A wallet app' })).toBeVisible()
})

async function read(url: string) {
  const answer = await fetch(url)
  return [await answer.text(), answer.headers.get('content-security-policy')] as const
}

test('a wallet of the tests throws nothing in an empty document, before and after', async ({
  page,
  inlet,
  addWallet,
}) => {
  const thrown: string[] = []
  page.on('pageerror', ({ message }) => thrown.push(message))
  await addWallet()
  await page.goto('about:blank')
  await page.goto(inlet.playgroundUrl)
  await page.goBack()
  await page.goForward()
  await expect(page.getByRole('button', { name: 'Create session' })).toBeEnabled()
  expect(thrown).toEqual([])
})
