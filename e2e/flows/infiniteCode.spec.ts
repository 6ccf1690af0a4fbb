import type { Page } from '@playwright/test'
import { createPayerLink } from '../fixtures/bankPayers.ts'
import { freshAddress } from '../fixtures/sessions.ts'
import { signInPayer } from '../pages/openPayer.ts'
import { heading } from '../pages/signIn.ts'
import { infiniteOrganizations, sandboxEmailCode } from '../sandbox/faces/infinite/keys.ts'
import { expect, test } from '../test.ts'

const organizationId = infiniteOrganizations.own
const known = 'ops@acme.example'

test.afterEach(({ inlet }) => inlet.control('/organizations', { organizationId, variant: 'seed' }))

/** Fills the form in for a business in the United States. */
async function fillIn(page: Page): Promise<void> {
  await page.getByRole('radio', { name: 'A business’s' }).check()
  await page.getByRole('combobox', { name: 'Country' }).fill('United States')
  await page.getByRole('option', { name: 'United States', exact: true }).click()
  await page.getByRole('textbox', { name: 'Name of the business' }).fill('Acme LLC')
  await page.getByRole('textbox', { name: 'Website' }).fill('https://acme.example')
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(known)
}

test('a known e-mail address gets a code; a wrong one is said, and the details can be changed', async ({
  page,
  inlet,
  addWallet,
}) => {
  await inlet.control('/organizations', { organizationId, variant: 'newer', knownEmail: 'code' })
  const before = { type: 'business', email: known, kycStatus: 'under_review', account: null } as const
  await createPayerLink(inlet, freshAddress(), before)
  await signInPayer({ page, inlet, addWallet })
  await fillIn(page)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).toHaveText('Enter the code from your e-mail')
  await expect(heading(page)).toBeFocused()
  const code = page.getByRole('textbox', { name: 'Code' })
  await code.fill('000000')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByText('The code is not right.')).toBeVisible()
  await expect(code).toHaveValue('000000')
  await expect(code).toBeFocused()

  await page.getByRole('button', { name: 'Change the e-mail address' }).click()
  await expect(page.getByRole('textbox', { name: 'E-mail address' })).toHaveValue(known)
  await page.getByRole('button', { name: 'Continue' }).click()
  await code.fill(`${sandboxEmailCode.slice(0, 3)} ${sandboxEmailCode.slice(3)}`)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).toHaveText('Your identity is being checked')
})

test('a right to act that ends while the form is filled in costs a signature, and nothing that was typed', async ({
  page,
  inlet,
  addWallet,
}) => {
  await signInPayer({ page, inlet, addWallet })
  await fillIn(page)
  await inlet.advance(60 * 60_000 + 1_000)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).toHaveText('Sign in with your wallet')
  await page.getByRole('button', { name: 'Sign in with Test Wallet' }).click()
  await expect(page.getByRole('textbox', { name: 'Name of the business' })).toHaveValue('Acme LLC')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).toHaveText('Show who you are')
})
