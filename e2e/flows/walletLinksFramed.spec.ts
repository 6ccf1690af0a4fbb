import { base, freshAddress, waitingBody } from '../fixtures/sessions.ts'
import { sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'

const open = () => ({ target: { ...base, address: freshAddress() } })
const fullPage = { name: 'Open in a full page' }

test('W02: a frame without a wallet asks its host for a full page, and opens nothing by itself', async ({
  page,
  inlet,
  hostPage,
}) => {
  const { url, sessionId } = await inlet.createSession(open())
  const { root } = await hostPage.embed(url, { caps: 'open' })
  await hostPage.waitFor('ready')
  await root.getByRole('button', { name: 'A wallet app' }).click()
  await expect(root.getByText(/Some wallets stay out of a page inside another page: MetaMask/)).toBeVisible()
  const opened: string[] = []
  page.on('popup', (popup) => opened.push(popup.url()))
  await root.getByRole('button', fullPage).click()
  const { data } = await hostPage.waitFor('open.request')
  const asked = new URL(String(data['url']))
  expect([data['kind'], asked.searchParams.get('session')]).toEqual(['wallet', sessionId])
  expect([asked.origin, asked.hash]).toEqual([new URL(url).origin, new URL(url).hash])
  expect(opened).toEqual([])
})

test('W02: a frame whose host opens nothing opens the full page in a tab, where a wallet pays', async ({
  page,
  inlet,
  hostPage,
  addWallet,
}) => {
  const { url } = await inlet.createSession(waitingBody())
  const { root, expectScreen } = await hostPage.embed(url)
  await root.getByRole('button', { name: 'Pay another way' }).click()
  await root.getByRole('button', { name: 'A wallet app' }).click()
  await expect(root.getByRole('button', fullPage)).toBeVisible()
  const wallet = await addWallet({ found: 'window' })
  await inlet.fund('eip155:137', wallet.address, { usdc: '100', native: '1' })
  const opening = page.waitForEvent('popup')
  await root.getByRole('button', fullPage).click()
  const tab = await opening
  expect(await tab.evaluate(() => window.opener)).toBeNull()
  await tab.getByRole('button', { name: /^Continue in/ }).click()
  await expect(tab.locator('[data-screen="succeeded"]')).toBeVisible()
  await expectScreen('succeeded')
})

test('W29: a link that opens twice is one session: the second page follows, and one payment is sent', async ({
  page,
  context,
  inlet,
  addWallet,
  depositPage,
}) => {
  const wallet = await addWallet({ found: 'window' })
  await inlet.fund('eip155:137', wallet.address, { usdc: '100', native: '1' })
  const { url } = await inlet.createSession(waitingBody())
  const link = new URL(url)
  link.searchParams.set('nav', 'evm_wallet')
  const second = await context.newPage()
  await page.goto(link.href)
  await second.goto(link.href)
  const pay = { name: /^Continue in/ }
  await expect(second.getByRole('button', pay)).toBeVisible()
  await page.bringToFront()
  await page.getByRole('button', pay).click()
  await depositPage.expectScreen('succeeded')
  await second.bringToFront()
  await expect(second.locator('[data-screen="succeeded"]')).toBeVisible()
  expect(sendsOf(wallet)).toHaveLength(1)
})
