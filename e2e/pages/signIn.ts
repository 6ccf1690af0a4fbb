import { expect, type Page } from '@playwright/test'
import type { PageRoot } from './createDepositPage.ts'

/** The heading of what is on screen. */
export const heading = (root: PageRoot) => root.getByRole('heading', { level: 1 })

/** Connects the test wallet at the gate of the sign-in, up to the message that it is about to sign. */
export async function connectWallet(root: PageRoot): Promise<void> {
  await root.getByRole('button', { name: 'Connect Test Wallet' }).click()
  await expect(root.getByRole('button', { name: 'Sign in with Test Wallet' })).toBeVisible()
}

/** Signs in with the test wallet, whole. */
export async function signIn(root: PageRoot): Promise<void> {
  await connectWallet(root)
  await root.getByRole('button', { name: 'Sign in with Test Wallet' }).click()
}

/** Follows a link that opens a tab of its own, does there what is to be done, and waits until it is back at the return page. */
export async function visit(page: Page, link: string, choose: string): Promise<void> {
  const opening = page.waitForEvent('popup')
  await page.getByRole('link', { name: link }).click()
  const tab = await opening
  await tab.getByRole('button', { name: choose }).click()
  await tab.waitForURL(/\/return\?/)
  await expect(heading(tab)).toHaveText('Go back to where you started')
  await tab.close()
}
