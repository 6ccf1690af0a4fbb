import type { PageRoot } from './createDepositPage.ts'

/** What a person gives of themselves. */
export const alice = {
  'First name': 'Alice',
  'Last name': 'Johnson',
  'E-mail address': 'alice@example.com',
  'Street and number': '123 Main Street',
  City: 'New York',
  'Postal code': '10001',
}

/** What they give of their bank. */
export const chase = {
  'Name on the account': 'Alice Johnson',
  'Name of the bank': 'Chase',
  'Routing number': '021000021',
  'Account number': '12345678901234',
}

/** Fills fields by their labels. */
export async function fillFields(root: PageRoot, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) await root.getByLabel(label, { exact: true }).fill(text)
}

/** Tells who the payer is: a person in the United States. */
export async function tellWho(root: PageRoot): Promise<void> {
  await root.getByRole('combobox', { name: 'Country' }).fill('United States')
  await root.getByRole('option', { name: 'United States', exact: true }).click()
  await fillFields(root, alice)
  await root.getByLabel('State', { exact: true }).selectOption({ label: 'New York' })
  await root.getByRole('button', { name: 'Continue' }).click()
}

/** Adds a bank account. */
export async function addBank(root: PageRoot): Promise<void> {
  await fillFields(root, chase)
  await root.getByRole('button', { name: 'Add this account' }).click()
}
