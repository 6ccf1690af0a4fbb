// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { DepositError } from '../../errors.ts'
import type { Ramp } from '../../backends/backend.ts'
import { makeGateSession, pastGates } from '../../gates/fakeRamp.ts'
import type { BankAccount, Country, NewBankAccount, Rail } from '../../model/ramp.ts'
import type { FakePage } from '../fakePage.tsx'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { accountsKit } from '../kits.ts'

const country = (code: string, ...rails: readonly Rail[]): Country => ({
  ...{ code, name: code, isAllowed: true, members: code === 'EU' ? ['DE'] : [], currencies: [] },
  rails: { buy: rails, sell: rails },
})
const countries = [country('EU', 'sepa'), country('US', 'ach', 'wire')]
const typed = {
  ownerName: 'Ana Díaz',
  bankName: 'Chase',
  routingNumber: '021000021',
  accountNumber: '1234 5678 9012',
  accountName: '',
}

let page: FakePage | undefined

beforeEach(async () => void (await accountsKit.load()))
afterEach(() => {
  page?.end()
  vi.unstubAllGlobals()
})

function speak(...languages: string[]) {
  vi.stubGlobal('navigator', Object.create(navigator, { languages: { value: languages } }))
}

/** Draws the form; `onAdded` is called when the backend has the account. */
async function draw(answers: Partial<Pick<Ramp, 'addAccount'>>, onAdded = vi.fn()) {
  const session = makeGateSession({ kind: 'bank_account' }, { countries: () => Promise.resolve(countries), ...answers })
  const { AddAccount } = accountsKit.use()
  page = drawPanel(() => <AddAccount onAdded={onAdded} />, session, { at: 'status' })
  await vi.waitFor(() => document.querySelector('select') ?? Promise.reject(new Error('still loading')))
  return { session, onAdded }
}

const field = (name: string) => document.querySelector<HTMLInputElement>(`[name="${name}"]`)!
const noteOf = (name: string) => document.getElementById(field(name).getAttribute('aria-describedby')!)!.textContent
const submit = () =>
  document.querySelector('form')!.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }))

function type(name: string, value: string) {
  field(name).value = value
  field(name).dispatchEvent(new Event('input', { bubbles: true }))
}

test('adds the account once, its numbers as digits, and tells when the backend has it', async () => {
  speak('en-US')
  const added: NewBankAccount[] = []
  const { onAdded } = await draw({
    addAccount(account) {
      added.push(account)
      return Promise.resolve(pastGates)
    },
  })
  for (const [name, value] of Object.entries(typed)) type(name, value)
  submit()
  submit()
  await vi.waitFor(() => expect(onAdded).toHaveBeenCalledOnce())
  expect(added).toEqual([{ ...typed, accountNumber: '123456789012', accountName: 'Chase' }])
  expect(field('accountNumber').value).toBe('')
})

test('a routing number whose checksum is wrong says so with its ninth digit, and not before', async () => {
  speak('en-US')
  await draw({})
  type('routingNumber', '02100002')
  expect(noteOf('routingNumber')).toContain('9 digits. Your bank')
  type('routingNumber', '021000022')
  expect(noteOf('routingNumber')).toBe('A digit is wrong. Check it again.')
  type('routingNumber', '021000021')
  expect(noteOf('routingNumber')).toContain('9 digits. Your bank')
})

test('the browser is asked to keep none of the numbers', async () => {
  speak('en-US')
  await draw({})
  expect(['routingNumber', 'accountNumber'].map((name) => field(name).autocomplete)).toEqual(['off', 'off'])
})

test('where there is no form for a bank’s country, that is said, and another can be chosen', async () => {
  speak('de-DE')
  await draw({})
  expect(field('bankCountry').value).toBe('EU')
  expect(page?.text()).toContain('Not available here yet.')
  expect(page?.text()).toContain('One at a bank here can: United States.')
  expect(field('routingNumber')).toBe(null)
  type('bankCountry', 'US')
  expect(field('routingNumber')).not.toBe(null)
})

test('a refused field says so, keeps what was typed, and leaving clears it', async () => {
  speak('en-US')
  const refusal = new DepositError('backend_rejected', { backend: 'x', status: 400, field: 'accountNumber' })
  const { session } = await draw({ addAccount: () => Promise.reject(refusal) })
  for (const [name, value] of Object.entries(typed)) type(name, value)
  submit()
  await vi.waitFor(() => expect(noteOf('accountNumber')).toBe('It was not accepted. Check it.'))
  expect(field('accountNumber').value).toBe('1234 5678 9012')
  const kept = JSON.stringify([
    { ...sessionStorage },
    { ...localStorage },
    history.state,
    location.href,
    session.notices,
  ])
  expect([kept.includes('5678'), kept.includes('021000021')]).toEqual([false, false])

  window.dispatchEvent(new Event('pagehide'))
  expect([field('accountNumber').value, field('ownerName').value]).toEqual(['', ''])
})

test('an account that cannot be used says why and cannot be chosen', () => {
  const { AccountList } = accountsKit.use()
  const one = (accountId: string, standing: BankAccount['standing']): BankAccount => ({
    ...{ accountId, standing, bankName: 'Chase', ending: '1234', holderName: 'Ana Díaz' },
  })
  const accounts = [one('a', 'ready'), one('b', 'pending'), one('c', 'unverified'), one('d', 'inactive')]
  const onChoose = vi.fn()
  page = drawPanel(
    () => <AccountList accounts={accounts} chosenId={undefined} name="account" onChoose={onChoose} />,
    makeFakeSession(),
    { at: 'status' },
  )
  const radios = [...document.querySelectorAll<HTMLInputElement>('[name=account]')]
  expect(radios.map(({ disabled }) => disabled)).toEqual([false, true, true, true])
  expect(page.text()).toContain('Being checked. It can be used after that.')
  radios[0]!.click()
  expect(onChoose.mock.calls).toEqual([['a']])
})
