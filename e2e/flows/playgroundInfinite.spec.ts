import type { Page } from '@playwright/test'
import { inDepth } from '../deep/inDepth.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { createDepositPage, type DepositPage } from '../pages/createDepositPage.ts'
import { expectScreenSoon } from '../pages/expectSoon.ts'
import { expect, test } from '../test.ts'

/** Makes a transfer of Infinite's in the playground, with what is chosen before it shows. */
async function create(page: Page, inlet: Inlet, choose: () => Promise<unknown>): Promise<DepositPage> {
  await page.goto(inlet.playgroundUrl)
  await page.getByText('Infinite', { exact: true }).click()
  await choose()
  await page.getByRole('button', { name: 'Create session' }).click()
  return createDepositPage(page.frameLocator('#stage iframe'))
}

test('the bank money of a purchase arrives at a tap, and page and chain agree', inDepth, async ({ page, inlet }) => {
  const deposit = await create(page, inlet, () => page.getByLabel('Bank rail').selectOption('ach'))
  await deposit.expectScreen('waiting_payment')
  await expect(page.locator('#webhook-says')).toContainText('documents none')
  await page.getByRole('button', { name: 'The bank money arrived' }).click()
  await expectScreenSoon(deposit, 'succeeded')
  await expect(page.locator('#page-says')).toContainText('succeeded')
  await expect(page.locator('#chain-says')).toContainText('99 more than before')
})

test('a sale is paid from the test wallet, looked at and sent back', async ({ page, inlet }) => {
  const deposit = await create(page, inlet, () => page.getByLabel('Direction').selectOption('sell'))
  await deposit.expectScreen('waiting_payment')
  await expect(page.locator('#chain-says')).toContainText('lands at a bank')
  await page.getByRole('button', { name: 'Hold the next delivery' }).click()
  await page.getByRole('button', { name: 'Pay from test wallet' }).click()
  await expectScreenSoon(deposit, 'processing')
  await page.getByRole('button', { name: 'Put it under review' }).click()
  await page.getByRole('button', { name: 'Send the money back' }).click()
  await expectScreenSoon(deposit, 'bounced')
})
