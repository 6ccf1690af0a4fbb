import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { alice, bankAccount, createInfiniteCalls, type As, type InfiniteCalls } from '../../testing/infiniteCalls.ts'
import { createSandboxClient, type SandboxClient } from '../../testing/sandboxClient.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const acme = {
  type: 'business',
  countryCode: 'DE',
  data: {
    companyInformation: { legalName: 'Acme Corp', website: 'https://acme.example.com' },
    contactInformation: { email: 'contact@acme.example.com' },
  },
}
let sandbox: Sandbox
let client: SandboxClient
let infinite: InfiniteCalls

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  infinite = createInfiniteCalls(client)
})
afterAll(() => sandbox.close())

const get = async (path: string, as: As) => (await infinite.ask('GET', path, undefined, as)).json
const kycOf = async (id: string, as: As) =>
  (await get(`/v1/headless/customers/${id}/kyc-status`, as)) as { kycStatus: string; kycCompletedAt?: string }
const post = (url: string, field: Record<string, string>) =>
  fetch(url, { method: 'POST', body: new URLSearchParams(field), redirect: 'manual' })

async function openKyc(id: string, as: As): Promise<string> {
  const back = encodeURIComponent('https://shop.example/back?a=1')
  const { url } = (await get(`/customers/${id}/kyc-link?redirectUrl=${back}`, as)) as { url: string }
  return url
}

test('the lists hold what the documents show, and one country where nothing is offered', async () => {
  const { as } = await infinite.signIn()
  const { countries } = (await get('/v1/headless/countries', as)) as {
    countries: { code: string; isAllowed: boolean }[]
  }
  expect(countries.map(({ code, isAllowed }) => [code, isAllowed])).toEqual([
    ['US', true],
    ['EU', true],
    ['MX', true],
    ['JP', false],
  ])
  const { currencies } = (await get('/v1/headless/currencies', as)) as { currencies: { code: string }[] }
  expect(currencies.map(({ code }) => code)).toEqual(['USDC', 'USDT', 'BTC', 'USD', 'EUR', 'MXN'])
  expect(currencies[0]).toMatchObject({
    minAmount: '50',
    maxAmount: '50000',
    supportedNetworks: [
      { network: 'polygon', contractAddress: '0x2791bca1f2de4661ed88a30c99a7a9449aa84174', confirmationsRequired: 30 },
      { network: 'solana', confirmationsRequired: 1 },
    ],
  })
})

test('a wallet has one customer, however often it is asked for', async () => {
  const { as, account } = await infinite.signIn()
  const answer = await infinite.ask('POST', '/v1/headless/customers', alice, as)
  expect(answer).toMatchObject({
    status: 201,
    json: { customer: { type: 'INDIVIDUAL', status: 'ACTIVE', countryCode: 'US' }, usedPersonaKyc: true },
  })
  const { customer } = answer.json as { customer: { id: string } }
  await infinite.control('customers', { customerId: customer.id, kycStatus: 'approved' })
  const again = await infinite.ask('POST', '/v1/headless/customers', alice, as)
  expect(again).toMatchObject({ status: 200, json: { customer: { id: customer.id } } })
  expect((await kycOf(customer.id, as)).kycStatus).toBe('approved')
  const { customer_id, onboarded } = await infinite.signIn(account)
  expect([customer_id, onboarded]).toEqual([customer.id, true])
})

test.each([
  ['approve', 'approved'],
  ['incomplete', 'incomplete'],
  ['reject', 'rejected'],
  ['submit', 'under_review'],
])('the identity page ends in %s and goes back', async (outcome, kycStatus) => {
  const { as } = await infinite.signIn()
  const { id } = await infinite.customer(as)
  expect(await kycOf(id, as)).toEqual({ customerId: id, kycStatus: 'not_started' })
  const url = await openKyc(id, as)
  const page = await fetch(url)
  expect(await page.text()).toContain('A double')
  expect(page.headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[^']+'; form-action 'self' https:\/\/shop\.example; base-uri 'none'; frame-ancestors 'none'$/,
  )
  const done = await post(url, { outcome })
  expect([done.status, done.headers.get('location')]).toEqual([303, 'https://shop.example/back?a=1'])
  expect((await kycOf(id, as)).kycStatus).toBe(kycStatus)
})

test('a review ends well after a while', async () => {
  const { as } = await infinite.signIn()
  const { id } = await infinite.customer(as)
  await post(await openKyc(id, as), { outcome: 'submit' })
  await client.call('POST', '/control/clock', { advanceMs: 5000 })
  expect(await kycOf(id, as)).toMatchObject({ kycStatus: 'approved', kycCompletedAt: expect.any(String) as unknown })
})

test('a company is asked for its owners after its documents', async () => {
  const { as } = await infinite.signIn()
  const { id } = await infinite.customer(as, acme)
  const url = await openKyc(id, as)
  expect(await (await fetch(url)).text()).not.toContain('owners’ information')
  await post(url, { outcome: 'submit' })
  expect((await kycOf(id, as)).kycStatus).toBe('awaiting_ubo')
  expect(await (await fetch(url)).text()).toContain('owners’ information')
  await post(url, { outcome: 'owners' })
  expect((await kycOf(id, as)).kycStatus).toBe('under_review')
})

test('terms are accepted on their page, which goes where it is told to or says it can be closed', async () => {
  const { as } = await infinite.signIn()
  const { id } = await infinite.customer(as)
  const read = () => get(`/v1/headless/customers/${id}/tos`, as) as Promise<{ tosUrl: string }>
  const pending = await read()
  expect(pending).toMatchObject({ status: 'pending', acceptedAt: null, customerName: 'Alice Johnson' })
  const told = `${pending.tosUrl}&redirect=${encodeURIComponent('acme://back')}`
  const policy = (await fetch(told)).headers.get('content-security-policy')
  expect(policy).toContain("form-action 'self' acme:")
  const page = await (await fetch(`${pending.tosUrl}&redirect=javascript:alert(1)`)).text()
  expect(page).not.toContain('javascript:')
  expect((await post(told, {})).headers.get('location')).toBe('acme://back')
  expect(await read()).toMatchObject({ tosUrl: '', status: 'accepted', acceptedAt: expect.any(String) as unknown })
  expect(await (await fetch(pending.tosUrl)).text()).toContain('You can close this page.')
})

test('a page’s link lives for a day, and no other link opens it', async () => {
  const { as } = await infinite.signIn()
  const { id } = await infinite.customer(as)
  const url = await openKyc(id, as)
  expect((await fetch(url.replace('kyc_sess_', 'kyc_sess_0'))).status).toBe(404)
  await client.call('POST', '/control/clock', { advanceMs: 24 * 60 * 60 * 1000 })
  expect((await fetch(url)).status).toBe(404)
})

test('a bank account is masked, waits to be verified, and is in its customer’s list', async () => {
  const { as } = await infinite.signIn()
  const { id } = await infinite.customer(as)
  const added = await infinite.ask('POST', '/v1/headless/accounts', bankAccount, as)
  expect(added).toMatchObject({
    status: 201,
    json: { type: 'bank_account', last4: '1234', verificationStatus: 'pending' },
  })
  expect(JSON.stringify(added.json)).not.toContain(bankAccount.accountNumber)
  const list = () => get(`/v1/headless/customers/${id}/accounts`, as)
  const row = { accountNumber: '****1234', routingNumber: '****0021', holderName: 'Alice Johnson', currency: 'USD' }
  expect(await list()).toMatchObject({
    totalCount: 1,
    accounts: [{ ...row, status: 'PENDING', metadata: { verificationStatus: 'pending' } }],
  })
  await client.call('POST', '/control/clock', { advanceMs: 3000 })
  expect(await list()).toMatchObject({ accounts: [{ status: 'ACTIVE', metadata: { verificationStatus: 'verified' } }] })
  await infinite.control('customers', { customerId: id, account: 'INACTIVE' })
  expect(await list()).toMatchObject({ accounts: [{ status: 'INACTIVE' }] })
})
