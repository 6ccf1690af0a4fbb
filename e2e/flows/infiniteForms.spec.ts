import { afterFirst } from '../deep/inDepth.ts'
import type { Page } from '@playwright/test'
import { createPayerLink, newcomer } from '../fixtures/bankPayers.ts'
import { expectReadable } from '../pages/expectReadable.ts'
import { findProblems } from '../pages/readability.ts'
import { signInPayer } from '../pages/openPayer.ts'
import { heading, signIn } from '../pages/signIn.ts'
import { expect, test } from '../test.ts'

const ana = {
  'First name': 'Ana',
  'Last name': 'Díaz',
  'E-mail address': 'ana+bank@example.com',
  'Street and number': '1 Elm Street',
  City: 'Austin',
}
const chase = {
  'Name on the account': 'Ana Díaz',
  'Name of the bank': 'Chase',
  'Routing number': '021000021',
  'Account number': '1234 5678 9012 34',
}
const title = { customer: 'Tell us who you are', account: 'Your bank account' }

/** Types into fields by their labels, key by key, as a person or the browser's own autofill does. */
async function type(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, value] of Object.entries(values)) await page.getByLabel(label).pressSequentially(value)
}

/** Everything that this page could have kept, as text. */
function readKept(page: Page): Promise<string> {
  return page.evaluate(() =>
    JSON.stringify([{ ...sessionStorage }, { ...localStorage }, history.state, location.href, document.title]),
  )
}

/** The names of the fields and buttons of the form that Tab leads through, in its order. */
async function readTabOrder(page: Page, count: number): Promise<string[]> {
  const names: string[] = []
  await page.getByRole('radio', { name: 'My own' }).focus()
  while (names.length < count) {
    await page.keyboard.press('Tab')
    names.push(
      await page.evaluate(() => {
        const { activeElement: field } = document
        const isField = field instanceof HTMLInputElement || field instanceof HTMLSelectElement
        return (isField ? field.labels?.[0]?.textContent : field?.textContent)?.trim() ?? ''
      }),
    )
  }
  return names
}

test.use({ locale: 'en-US' })

test('a new customer says who they are, once, and nothing of it is kept', async ({ page, inlet, addWallet }) => {
  const { address } = await addWallet({ found: 'announced' })
  const { url } = await createPayerLink(inlet, address)
  const sent: unknown[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/customers')) sent.push(request.postDataJSON())
  })
  await page.goto(url)
  await signIn(page)
  await expect(heading(page)).toHaveText(title.customer)
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('United States')
  await type(page, ana)
  await page.getByLabel('State').selectOption('Texas')
  await type(page, { 'Postal code': '78701' })
  await page.getByRole('button', { name: 'Continue' }).dblclick()
  await expect(heading(page)).toHaveText('Show who you are')
  expect(sent).toEqual([
    {
      type: 'individual',
      countryCode: 'US',
      data: {
        personalInfo: { firstName: 'Ana', lastName: 'Díaz' },
        contactInformation: { email: 'ana+bank@example.com' },
        residentialAddress: { streetLine1: '1 Elm Street', city: 'Austin', state: 'TX', postalCode: '78701' },
      },
    },
  ])
  const kept = await readKept(page)
  for (const value of [...Object.values(ana), '78701']) expect(kept).not.toContain(value)
})

test('a German finds Germany by keys alone, and goes on without a state', async ({ page, inlet, addWallet }) => {
  await signInPayer({ page, inlet, addWallet })
  await page.getByRole('combobox', { name: 'Country' }).fill('')
  await page.getByRole('combobox', { name: 'Country' }).pressSequentially('germ')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('Germany')
  await expect(page.getByLabel('State')).toHaveCount(0)
  for (const value of [...Object.values(ana), 'D-10115']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(value)
  }
  await page.keyboard.press('Enter')
  await expect(heading(page)).toHaveText('Show who you are')
})

test('a country that nobody is taken from says so; a business is asked for less', async ({
  page,
  inlet,
  addWallet,
}) => {
  await signInPayer({ page, inlet, addWallet })
  await page.getByRole('combobox', { name: 'Country' }).fill('')
  await page.getByRole('combobox', { name: 'Country' }).pressSequentially('jap')
  await expect(page.getByRole('option', { name: 'Japan' })).toContainText('Not available here yet')
  await page.getByRole('combobox', { name: 'Country' }).fill('')
  await page.getByRole('combobox', { name: 'Country' }).pressSequentially('lux')
  const last = page.getByLabel('Postal code')
  const readTop = () => last.evaluate((field) => field.getBoundingClientRect().top + window.scrollY)
  const top = await readTop()
  await last.click()
  await expect(last).toBeFocused()
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('Luxembourg')
  expect(await readTop()).toBe(top)
  await page.getByRole('combobox', { name: 'Country' }).fill('')
  await page.getByRole('combobox', { name: 'Country' }).pressSequentially('united')
  await page.getByRole('option', { name: 'United States' }).click()
  await page.getByRole('radio', { name: 'A business’s' }).check()
  await type(page, {
    'Name of the business': 'Acme LLC',
    Website: 'acme.example',
    'E-mail address': 'ops@acme.example',
  })
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).toHaveText('Show who you are')
})

test('a field that the payment service refuses is named, and what was typed is still there', async ({
  page,
  inlet,
  addWallet,
}) => {
  await signInPayer({ page, inlet, addWallet })
  // Mail can go there, and the sandbox does not take it.
  const unusual = '"ana diaz"@example.com'
  await type(page, { ...ana, 'E-mail address': unusual })
  await page.getByLabel('State').selectOption('Texas')
  await type(page, { 'Postal code': '78701' })
  await page.getByRole('button', { name: 'Continue' }).click()
  const item = page.getByRole('button', { name: 'E-mail address: It was not accepted. Check it.' })
  await expect(item).toBeVisible()
  await item.click()
  await expect(page.getByLabel('E-mail address')).toBeFocused()
  await expect(page.getByLabel('E-mail address')).toHaveValue(unusual)
  await expect(page.getByLabel('First name')).toHaveValue('Ana')
  await page.getByLabel('E-mail address').fill('ana@example.com')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(heading(page)).toHaveText('Show who you are')
})

test('a bank account is checked as it is typed, added, and nothing of it is kept', async ({
  page,
  inlet,
  addWallet,
}) => {
  await signInPayer({ page, inlet, addWallet }, { ...newcomer, kycStatus: 'approved', tos: 'accepted' })
  await expect(heading(page)).toHaveText(title.account)
  const routing = page.getByLabel('Routing number')
  await routing.pressSequentially('02100002')
  await expect(routing).toHaveAttribute('aria-invalid', 'false')
  await routing.pressSequentially('2')
  await expect(page.locator('form').getByText('A digit is wrong. Check it again.')).toBeVisible()
  await routing.fill('')
  await type(page, chase)
  await page.getByRole('button', { name: 'Add this account' }).click()
  await expect(heading(page)).not.toHaveText(title.account)
  const kept = await readKept(page)
  for (const value of ['021000021', '1234 5678', '12345678901234']) expect(kept).not.toContain(value)
})

test('a bank in a country without a form is said to be not available yet', async ({ page, inlet, addWallet }) => {
  const { address } = await addWallet({ found: 'announced' })
  const { url } = await createPayerLink(inlet, address, { ...newcomer, kycStatus: 'approved', tos: 'accepted' })
  await page.goto(url)
  await signIn(page)
  await page.getByLabel('Where is the bank?').selectOption('European Union')
  await expect(page.getByText('Not available here yet.')).toBeVisible()
  await expect(page.getByLabel('Routing number')).toHaveCount(0)
})

const depth = afterFirst()
for (const [name, at] of [
  ['customer', undefined],
  ['account', { ...newcomer, kycStatus: 'approved', tos: 'accepted' }],
] as const)
  test(
    `the ${name} form can be used by everybody: in light and dark, at 320 px with text twice as large`,
    depth(),
    async ({ page, inlet, addWallet }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' })
      await signInPayer({ page, inlet, addWallet }, at)
      await expect(heading(page)).toHaveText(title[name])
      const send = page.getByRole('button', { name: name === 'customer' ? 'Continue' : 'Add this account' })
      await expect(send).toBeVisible()
      expect(await findProblems(page)).toEqual([])
      await send.click()
      const summary = page.getByRole('group', { name: 'Please check these:' })
      await expect(summary).toBeFocused()
      await expectReadable(page)
    },
  )

test('the form is read and walked through from top to bottom', async ({ page, inlet, addWallet }) => {
  await signInPayer({ page, inlet, addWallet })
  await expect(page.getByLabel('State')).toBeVisible()
  const order = ['Country', ...Object.keys(ana), 'State', 'Postal code', 'Continue']
  expect(await readTabOrder(page, order.length)).toEqual(order)
  const tops = await page
    .locator('form :is(input, select, button)')
    .evaluateAll((fields) => fields.map((field) => field.getBoundingClientRect().top))
  expect(tops).toEqual([...tops].sort((one, other) => one - other))
})
