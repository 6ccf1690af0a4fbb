import { createFullRamp } from '../fixtures/infiniteSessions.ts'
import { addBank, chase, fillFields, tellWho } from '../pages/bankForms.ts'
import { heading, signIn, visit } from '../pages/signIn.ts'
import { expect, test } from '../test.ts'

const bank = 'Your bank account'

test('somebody new passes every gate, and a reload at each comes back to it', async ({
  page,
  inlet,
  depositPage,
  addWallet,
}) => {
  await addWallet()
  const { url } = await createFullRamp(inlet)
  /** Loads the page anew at a gate. */
  const reloadAt = async (name: string) => {
    await expect(heading(page)).toHaveText(name)
    await page.reload()
    await expect(heading(page)).toHaveText(name)
  }
  await page.goto(url)
  await reloadAt('Sign in with your wallet')
  await signIn(page)
  await reloadAt('Tell us who you are')
  await tellWho(page)
  await reloadAt('Show who you are')
  await visit(page, 'Go to the identity check', 'Be approved at once')
  await reloadAt('Read and accept the terms')
  await visit(page, 'Go to the terms', 'Accept the terms')
  await reloadAt(bank)
  await addBank(page)
  await depositPage.expectScreen('requires_payment_method')
  await page.reload()
  await depositPage.expectScreen('requires_payment_method')
})

test('a routing number that fails its check is told at its field, and nothing typed is lost', async ({
  page,
  inlet,
  addWallet,
}) => {
  const { address } = await addWallet()
  const { url } = await createFullRamp(inlet, { wallet: address, customer: { account: null } })
  await page.goto(url)
  await signIn(page)
  await expect(heading(page)).toHaveText(bank)
  await fillFields(page, { ...chase, 'Routing number': '021000022' })
  await page.getByRole('button', { name: 'Add this account' }).click()
  await expect(page.getByLabel('Routing number', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  for (const [label, text] of Object.entries(chase).filter(([name]) => name !== 'Routing number'))
    await expect(page.getByLabel(label, { exact: true })).toHaveValue(text)
})
