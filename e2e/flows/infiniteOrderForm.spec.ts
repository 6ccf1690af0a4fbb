import type { PageMessage } from '../../app/bridge/messages.ts'
import { changeCustomer, createPayerLink } from '../fixtures/bankPayers.ts'
import { createFullRamp } from '../fixtures/infiniteSessions.ts'
import { nativeShims } from '../hosts/nativeShims.ts'
import { heading, signIn } from '../pages/signIn.ts'
import { expect, test } from '../test.ts'

test('D20 going back and forward around the bank details of an order asks for no order again', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  const { address } = await addWallet()
  const { url } = await createFullRamp(inlet, { wallet: address, customer: {} })
  const writes: string[] = []
  page.on('request', (request) => request.method() === 'POST' && writes.push(new URL(request.url()).pathname))
  const heard: PageMessage[] = []
  await page.exposeBinding('__post', (_, text: string) => void heard.push(JSON.parse(text) as PageMessage))
  await page.addInitScript(nativeShims['React Native on iOS']!.install)
  await page.goto(url)
  await signIn(page)
  await page.getByLabel('You pay').fill('100')
  await page.getByRole('button', { name: 'Review' }).click()
  await page.getByRole('button', { name: 'Confirm' }).click()
  await depositPage.expectScreen('waiting_payment')
  await expect(page.locator('[data-reference]')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Back' })).toHaveCount(0)
  const told = () => heard.filter(({ type }) => type === 'session.updated').map(({ data }) => JSON.stringify(data))
  await expect.poll(() => told().at(-1)).toContain('"status":"waiting_payment"')
  const before = { writes: writes.length, told: told() }
  for (const step of ['goBack', 'goForward'] as const) {
    await page[step]()
    await expect(page.locator('[data-reference]')).toBeVisible()
    await expect(page.getByLabel('You pay')).toHaveCount(0)
  }
  expect({ writes: writes.length, told: told() }).toEqual(before)
  expect(heard.filter(({ type }) => /^(?:error|payment\.)/.test(type))).toEqual([])
})

test('a reload on the review leads to the form with its amount, and typing there leads nowhere', async ({
  page,
  inlet,
  addWallet,
}) => {
  const { address } = await addWallet()
  const { url } = await createFullRamp(inlet, { wallet: address, customer: {} })
  await page.goto(url)
  await signIn(page)
  await page.getByLabel('You pay').fill('100')
  await page.getByRole('button', { name: 'Review' }).click()
  await expect(heading(page)).toHaveText('Check your purchase')
  await page.reload()
  await expect(page.getByLabel('You pay')).toHaveValue('100')
  await page.getByLabel('You pay').press('End')
  await page.getByLabel('You pay').pressSequentially('0')
  await expect(page.getByLabel('You pay')).toHaveValue('1000')
  await expect(heading(page)).toHaveText('Buy a coin from your bank')
})

test('an account that is still checked is taken by itself once it may be used', async ({ page, inlet, addWallet }) => {
  const { address } = await addWallet()
  const { url } = await createPayerLink(inlet, address, { account: 'PENDING' })
  await page.goto(url)
  await signIn(page)
  await expect(page.getByText('None of your accounts can be used yet')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Add another account' })).toBeVisible()
  await changeCustomer(inlet, address, { account: 'ACTIVE' })
  await page.evaluate(() => void document.dispatchEvent(new Event('visibilitychange')))
  await expect(page.getByText('None of your accounts can be used yet')).toHaveCount(0)
})
