import type { Page } from '@playwright/test'
import { inDepth } from '../deep/inDepth.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { createDepositPage, type DepositPage } from '../pages/createDepositPage.ts'
import { expect, test } from '../test.ts'

/** Makes a flow of Dynamic's in the playground, with what is done before it shows. */
async function create(page: Page, inlet: Inlet, prepare: () => Promise<unknown>): Promise<DepositPage> {
  await page.goto(inlet.playgroundUrl)
  await page.getByText('Dynamic', { exact: true }).click()
  await prepare()
  await page.getByRole('button', { name: 'Create session' }).click()
  return createDepositPage(page.frameLocator('#stage iframe'))
}

async function expectAgreed(page: Page): Promise<void> {
  await expect(page.locator('#page-says')).toContainText('succeeded')
  await expect(page.locator('#webhook-says')).toContainText('completed')
  await expect(page.locator('#webhook-says')).toContainText('signature right')
  await expect(page.locator('#chain-says')).toContainText('25 more than before')
}

test('page, signed webhook and chain agree on a flow that is paid to its address', inDepth, async ({ page, inlet }) => {
  const deposit = await create(page, inlet, () => page.getByLabel('Payment method').selectOption('address'))
  await deposit.expectScreen('waiting_payment')
  await page.getByRole('button', { name: 'Pay from test wallet' }).click()
  await deposit.expectScreen('succeeded')
  await expectAgreed(page)
})

test('the test wallet in the page allows and pays a prepared call', inDepth, async ({ page, inlet }) => {
  const { root, expectScreen } = await create(page, inlet, () => page.getByLabel(/^Test wallet in the page/).check())
  await root.getByRole('button', { name: 'Test Wallet' }).click()
  await root.getByRole('button', { name: 'Ethereum networks' }).click()
  await root.getByRole('option', { name: 'USDC on Polygon' }).click()
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await expectScreen('succeeded')
  await expectAgreed(page)
})

test('a check, another device and a withdrawal are each a choice away', async ({ page, inlet }) => {
  const { root, expectScreen } = await create(page, inlet, async () => {
    await page.getByLabel('Payment method').selectOption('exchange')
    await page.getByLabel('Check of the payer').selectOption('review')
  })
  await expectScreen('requires_action')
  await page.getByLabel('Check of the payer').selectOption('cleared')
  await page.getByLabel('Payment method').selectOption('bitcoin')
  await page.getByRole('button', { name: 'Create session' }).click()
  await expect(root.getByRole('heading', { name: 'This is paid in another wallet' })).toBeVisible()
  await page.getByLabel('A withdrawal').check()
  await page.getByLabel('Payment method').selectOption('')
  await page.getByRole('button', { name: 'Create session' }).click()
  await expect(root.getByRole('heading', { name: 'There is nothing to pay here' })).toBeVisible()
})
