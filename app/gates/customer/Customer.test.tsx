// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { loadRampTexts } from '../../i18n/fakeRampTexts.ts'
import { DepositError } from '../../errors.ts'
import { formsKit } from '../../methods/kits.ts'
import type { FakePage } from '../../methods/fakePage.tsx'
import type { Country, NewCustomer } from '../../model/ramp.ts'
import type { Session } from '../../model/session.ts'
import { atGate, drawGate, makeGateSession, pastGates } from '../fakeRamp.ts'
import { Customer } from './Customer.tsx'

const rails = { buy: ['ach'], sell: ['ach'] } as const
const countries: readonly Country[] = [
  { code: 'US', name: 'United States', isAllowed: true, members: [], currencies: ['USD'], rails },
  { code: 'EU', name: 'European Union', isAllowed: true, members: ['DE', 'FR'], currencies: ['EUR'], rails },
  { code: 'BR', name: 'Brazil', isAllowed: false, members: [], currencies: ['BRL'], rails },
]

const ana = {
  country: 'US',
  firstName: 'Ana',
  lastName: 'Díaz',
  email: 'ana+bank@example.com',
  street: '1 Elm St',
  city: 'Austin',
  state: 'TX',
  postalCode: '78701',
}

let page: FakePage | undefined

beforeEach(async () => {
  vi.stubGlobal('navigator', Object.create(navigator, { languages: { value: ['en-US'] } }))
  await Promise.all([formsKit.load(), loadRampTexts()])
})
afterEach(() => {
  page?.end()
  vi.unstubAllGlobals()
})

/** Draws the form in a session whose backend answers as told; the answer to a customer is the last one's. */
async function draw(enroll: (customer: NewCustomer) => Promise<Session>) {
  const session = makeGateSession({ kind: 'customer' }, { countries: () => Promise.resolve(countries), enroll })
  page = drawGate(Customer, session)
  await vi.waitFor(() => field('firstName'))
  return session
}

function field(name: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[name="${name}"]`)
  if (!found) throw new Error(`no field "${name}"`)
  return found
}

function type(name: string, value: string) {
  field(name).value = value
  field(name).dispatchEvent(new Event('input', { bubbles: true }))
}

function leave(name: string) {
  field(name).dispatchEvent(new Event('blur'))
}

function fillIn(values: Readonly<Record<string, string>>) {
  for (const [name, value] of Object.entries(values)) if (name !== 'country') type(name, value)
}

const submit = () =>
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))
const noteOf = (name: string) => document.getElementById(field(name).getAttribute('aria-describedby')!)!.textContent
const summary = () => document.querySelector('.summary')

test('says who asks and why before anything is asked', async () => {
  await draw(() => Promise.reject(new Error()))
  const { textContent } = document.body
  expect(textContent.indexOf('Acme')).toBeGreaterThan(-1)
  expect(textContent.indexOf('stored')).toBeLessThan(textContent.indexOf('First name'))
})

test('every field has a label, a note and a word for the browser’s autofill', async () => {
  await draw(() => Promise.reject(new Error()))
  const inputs = [...document.querySelectorAll<HTMLInputElement>('input:not([type=radio]), select')]
  expect(inputs.map((input) => [input.name, input.getAttribute('autocomplete')])).toEqual([
    ['country', 'country'],
    ['firstName', 'given-name'],
    ['lastName', 'family-name'],
    ['email', 'email'],
    ['street', 'address-line1'],
    ['city', 'address-level2'],
    ['state', 'address-level1'],
    ['postalCode', 'postal-code'],
  ])
  for (const { id, name } of inputs)
    expect([name, document.querySelector(`label[for="${id}"]`) !== null, noteOf(name) !== null]).toEqual([
      name,
      true,
      true,
    ])
})

test('B33 sends what was typed, once, whatever is tapped meanwhile', async () => {
  const sent: NewCustomer[] = []
  let answer: ((session: Session) => void) | undefined
  await draw((customer) => {
    sent.push(customer)
    return new Promise((resolve) => (answer = resolve))
  })
  fillIn(ana)
  submit()
  submit()
  expect(sent).toEqual([{ kind: 'individual', ...ana }])
  answer?.(pastGates)
})

test('nothing is wrong while it is typed for the first time, and a field that was left is judged from then on', async () => {
  await draw(() => Promise.reject(new Error()))
  type('email', 'ana')
  expect([noteOf('email'), field('email').getAttribute('aria-invalid')]).toEqual([
    'A code or a question may come to it.',
    'false',
  ])
  leave('email')
  expect([noteOf('email'), field('email').getAttribute('aria-invalid')]).toEqual([
    'Enter it like \u2066ana@example.com\u2069.',
    'true',
  ])
  type('email', 'ana@example.com')
  expect(field('email').getAttribute('aria-invalid')).toBe('false')
  leave('firstName')
  expect(field('firstName').getAttribute('aria-invalid')).toBe('false')
})

test('a form that cannot be sent lists why, with the focus on the list, and leads to each field', async () => {
  const enroll = vi.fn()
  await draw(enroll)
  submit()
  expect(enroll).not.toHaveBeenCalled()
  expect(document.activeElement).toBe(summary())
  const items = [...summary()!.querySelectorAll('button')]
  expect(items.map(({ textContent }) => textContent)).toContain('First name: This is needed.')
  items[0]!.click()
  expect(document.activeElement).toBe(field('firstName'))
  fillIn(ana)
  expect(summary()).toBe(null)
})

test('what the browser fills in without a word is sent', async () => {
  const sent: NewCustomer[] = []
  await draw((customer) => {
    sent.push(customer)
    return Promise.resolve(pastGates)
  })
  for (const [name, value] of Object.entries(ana)) if (name !== 'country') field(name).value = value
  submit()
  expect(sent).toEqual([{ kind: 'individual', ...ana }])
})

test('a field that the backend refuses says so, and what was typed stays', async () => {
  const refusal = new DepositError('backend_rejected', { backend: 'x', status: 400, field: 'postalCode' })
  await draw(() => Promise.reject(refusal))
  fillIn(ana)
  submit()
  await vi.waitFor(() => summary() ?? Promise.reject(new Error('nothing was said')))
  expect([noteOf('postalCode'), field('postalCode').value, field('email').value]).toEqual([
    'It was not accepted. Check it.',
    '78701',
    'ana+bank@example.com',
  ])
  expect(document.activeElement).toBe(summary())
  type('postalCode', '78702')
  expect(field('postalCode').getAttribute('aria-invalid')).toBe('false')
})

test('an address that is known already says so at its field, with a way to sign in as its owner', async () => {
  await draw(() => Promise.reject(new DepositError('customer_known', {})))
  fillIn(ana)
  submit()
  await vi.waitFor(() => summary() ?? Promise.reject(new Error('nothing was said')))
  expect(noteOf('email')).toContain('sign in with the wallet you used')
  expect(page?.button('Sign in with another wallet')).toBeDefined()
})

test('a failure that is of no field is told whole, with the time to wait', async () => {
  await draw(() => Promise.reject(new DepositError('backend_rate_limited', { backend: 'x', retryAfterMs: 30_000 })))
  fillIn(ana)
  submit()
  await vi.waitFor(() => expect(page?.text()).toContain('The payment service is busy'))
  expect(page?.text()).toContain('0:30')
})

test('a business is asked for its name, website and address alone', async () => {
  const sent: NewCustomer[] = []
  await draw((customer) => {
    sent.push(customer)
    return Promise.resolve(pastGates)
  })
  document.querySelector<HTMLInputElement>('[value=business]')!.click()
  expect(document.querySelector('[name=firstName]')).toBe(null)
  fillIn({ legalName: 'Acme LLC', website: 'acme.example', email: 'ops@acme.example' })
  submit()
  expect(sent).toEqual([
    {
      kind: 'business',
      country: 'US',
      legalName: 'Acme LLC',
      website: 'https://acme.example',
      email: 'ops@acme.example',
    },
  ])
})

test('a German finds Germany, and its own code is what is sent', async () => {
  const sent: NewCustomer[] = []
  await draw((customer) => {
    sent.push(customer)
    return Promise.resolve(pastGates)
  })
  type('country', 'germ')
  leave('country')
  expect(field('country').value).toBe('Germany')
  const { state: _, ...address } = ana
  fillIn({ ...address, city: 'Berlin', postalCode: 'D-10115' })
  submit()
  expect(sent).toMatchObject([{ country: 'DE', state: '', postalCode: '10115' }])
})

test('a country that nobody is taken from is in the list, says so, and is not sent', async () => {
  const enroll = vi.fn()
  await draw(enroll)
  type('country', 'bra')
  field('country').focus()
  field('country').dispatchEvent(new Event('input', { bubbles: true }))
  const option = document.querySelector<HTMLElement>('[role=option]')!
  expect(option.textContent).toBe('BrazilNot available here yet')
  expect(option.getAttribute('aria-disabled')).toBe('true')
  option.click()
  leave('country')
  const { state: _, ...others } = ana
  fillIn(others)
  submit()
  expect(noteOf('country')).toBe('Choose one from the list.')
  expect(enroll).not.toHaveBeenCalled()
})

test('the line under a field is there, whatever it says', async () => {
  await draw(() => Promise.reject(new Error()))
  expect([noteOf('city'), noteOf('postalCode')]).toEqual(['\u00a0', 'Like \u206678701\u2069'])
  type('country', 'somewhere')
  expect(noteOf('postalCode')).toBe('\u00a0')
})

test('what was typed survives a new sign-in, and nothing of it the page or its success', async () => {
  const session = await draw(() => Promise.resolve(pastGates))
  const again = () => {
    page?.end()
    page = drawGate(Customer, session)
    return vi.waitFor(() => field('firstName'))
  }
  type('firstName', 'Ana')
  session.show(atGate({ kind: 'wallet_sign_in' }))
  session.show(atGate({ kind: 'customer' }))
  await again()
  expect(field('firstName').value).toBe('Ana')

  window.dispatchEvent(new Event('pagehide'))
  expect(field('firstName').value).toBe('')

  fillIn(ana)
  submit()
  await vi.waitFor(() => expect(session.state().status).toBe('requires_payment_method'))
  session.show(atGate({ kind: 'customer' }))
  await again()
  expect(field('firstName').value).toBe('')
})

test('what is typed gets into no storage, no history, no address and no notice', async () => {
  const session = await draw(() => Promise.reject(new DepositError('backend_failed', { backend: 'x', status: 500 })))
  fillIn(ana)
  submit()
  await vi.waitFor(() => expect(page?.text()).toContain('has a problem'))
  const kept = JSON.stringify([
    { ...sessionStorage },
    { ...localStorage },
    history.state,
    location.href,
    session.notices,
    document.title,
  ])
  for (const value of [ana.firstName, ana.email, ana.street, ana.postalCode]) expect(kept).not.toContain(value)
})
