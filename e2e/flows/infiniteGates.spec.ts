import type { Page } from '@playwright/test'
import { inDepth } from '../deep/inDepth.ts'
import { changeCustomer, createPayerLink, newcomer } from '../fixtures/bankPayers.ts'
import { wake } from '../pages/readNow.ts'
import { signInPayer } from '../pages/openPayer.ts'
import { heading, signIn, visit } from '../pages/signIn.ts'
import { expect, test } from '../test.ts'

const open = { identity: 'Go to the identity check', terms: 'Go to the terms' }

/** Plays a native host that opens no links: they lead on in this page. */
async function beNative(page: Page): Promise<void> {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'InletHost', { value: { postMessage: () => undefined } })
  })
}

test(
  'a newcomer passes the identity check and the terms in tabs of their own, and the page goes on by itself',
  inDepth,
  async ({ page, inlet, addWallet }) => {
    await signInPayer({ page, inlet, addWallet }, newcomer)
    await expect(heading(page)).toHaveText('Show who you are')
    await visit(page, open.identity, 'Be approved at once')
    await expect(heading(page)).toHaveText('Read and accept the terms')
    await page.reload()
    await expect(heading(page)).toHaveText('Read and accept the terms')
    await visit(page, open.terms, 'Accept the terms')
    await expect(heading(page)).toContainText('bank account')
    await page.reload()
    await expect(heading(page)).toContainText('bank account')
  },
)

test('terms are accepted while the identity is looked at, and the page says so', async ({ page, inlet, addWallet }) => {
  const { address } = await signInPayer({ page, inlet, addWallet }, { ...newcomer, kycStatus: 'under_review' })
  await expect(heading(page)).toHaveText('Read and accept the terms')
  await expect(page.getByText('Your identity is being checked meanwhile.')).toBeVisible()
  await visit(page, open.terms, 'Accept the terms')
  await expect(heading(page)).toHaveText('Your identity is being checked')
  await changeCustomer(inlet, address, { kycStatus: 'approved' })
  await wake(page)
  await expect(heading(page)).toContainText('bank account')
})

test('each standing of the identity check has its own words, also after a reload', async ({
  page,
  inlet,
  addWallet,
}) => {
  const { address } = await signInPayer({ page, inlet, addWallet }, { ...newcomer, tos: 'accepted' })
  await expect(heading(page)).toHaveText('Show who you are')
  for (const [kycStatus, title, isOpen] of [
    ['not_started', 'Show who you are', true],
    ['incomplete', 'Finish the identity check', true],
    ['awaiting_ubo', 'Name the owners of your business', true],
    ['under_review', 'Your identity is being checked', false],
    ['paused', 'The identity check is on hold', false],
    ['rejected', 'The identity check was not passed', false],
    ['offboarded', 'This account was closed', false],
  ] as const) {
    await changeCustomer(inlet, address, { kycStatus })
    await page.reload()
    await expect(heading(page)).toHaveText(title)
    await expect(page.getByRole('link', { name: open.identity })).toHaveCount(isOpen ? 1 : 0)
  }
})

test('a business hands in its papers, then names its owners', async ({ page, inlet, addWallet }) => {
  await signInPayer({ page, inlet, addWallet }, { ...newcomer, type: 'business', tos: 'accepted' })
  await visit(page, open.identity, 'Hand in the company’s documents')
  await expect(heading(page)).toHaveText('Name the owners of your business')
  await visit(page, 'Open the identity check again', 'Give the owners’ information')
  await expect(heading(page)).toHaveText('Your identity is being checked')
})

test('in an app without tabs the check takes the page’s place, and leads back into it', async ({
  page,
  inlet,
  addWallet,
}) => {
  await beNative(page)
  const { address } = await addWallet({ found: 'announced' })
  const { url, sessionId } = await createPayerLink(inlet, address, newcomer)
  await page.goto(url)
  await signIn(page)
  await page.getByRole('link', { name: open.identity }).click()
  await page.getByRole('button', { name: 'Be approved at once' }).click()
  await expect(heading(page)).toHaveText('Read and accept the terms')
  expect(new URL(page.url()).searchParams.get('session')).toBe(sessionId)
  await page.getByRole('link', { name: open.terms }).click()
  await page.getByRole('button', { name: 'Accept the terms' }).click()
  await expect(heading(page)).toContainText('bank account')
})

test('in a frame that may open nothing, the link is there to copy and to scan', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const { address } = await addWallet({ found: 'announced' })
  const { url } = await createPayerLink(inlet, address, newcomer)
  const { root } = await hostPage.embed(url, {}, 'allow-scripts allow-same-origin allow-forms')
  await signIn(root)
  const link = root.getByRole('link', { name: open.identity })
  await expect(link).toHaveAttribute('target', '_blank')
  const page = (await link.getAttribute('href')) ?? ''
  await link.click()
  await expect(root.locator('[data-offer] [data-qr]')).toHaveAttribute('data-qr', page)
  await expect(root.getByRole('button', { name: 'Check now' })).toBeVisible()
})

test('a host that opens links is asked to, inside the tap, and nothing else happens', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const { address } = await addWallet({ found: 'announced' })
  const { url } = await createPayerLink(inlet, address, newcomer)
  const { root } = await hostPage.embed(url, { caps: 'open' })
  await signIn(root)
  const link = root.getByRole('link', { name: open.identity })
  const page = await link.getAttribute('href')
  await link.click()
  expect((await hostPage.waitFor('open.request')).data).toMatchObject({ url: page, kind: 'provider' })
})

test('a right to act that ends before an order is confirmed leads over the sign-in back to that order, and to one transfer', async ({
  page,
  inlet,
  addWallet,
}) => {
  const { address } = await addWallet({ found: 'announced' })
  const { url, sessionId } = await createPayerLink(inlet, address, {})
  await page.goto(url)
  await signIn(page)
  await page.getByLabel('You pay').fill('100')
  await page.getByRole('button', { name: 'Review' }).click()
  await expect(heading(page)).toHaveText('Check your purchase')
  const confirm = page.getByRole('button', { name: 'Confirm' })
  await expect(confirm).toBeEnabled()
  await inlet.advance(60 * 60_000 + 1_000)
  await confirm.click()
  await expect(heading(page)).toHaveText('Sign in with your wallet')
  await page.getByRole('button', { name: 'Sign in with Test Wallet' }).click()
  await expect(heading(page)).toHaveText('Check your purchase')
  await expect(page.locator('main')).toContainText('100.00')
  await confirm.click()
  await expect(page.locator('[data-reference]')).toBeVisible()
  expect((await inlet.sessionInfo(sessionId))['transfers']).toHaveLength(1)
})

test('a payer signs out at the order, and an open order is nobody’s', async ({ page, inlet, addWallet }) => {
  await signInPayer({ page, inlet, addWallet }, {})
  await expect(page.getByLabel('You pay')).toBeVisible()
  await page.getByText('Sessions').click()
  await page.getByRole('button', { name: 'Sign out here' }).click()
  await page.getByRole('button', { name: 'Sign out here' }).click()
  await expect(heading(page)).toHaveText('Sign in with your wallet')
  await expect(page.getByLabel('You pay')).toHaveCount(0)
})
