import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { alice, bankAccount, createInfiniteCalls, newerAlice, type InfiniteCalls } from '../../testing/infiniteCalls.ts'
import { createSandboxClient, type SandboxClient } from '../../testing/sandboxClient.ts'
import { infiniteOrganizations, sandboxEmailCode } from './keys.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const as = { organization: infiniteOrganizations.newer }
let sandbox: Sandbox
let client: SandboxClient
let infinite: InfiniteCalls

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  infinite = createInfiniteCalls(client)
})
afterAll(() => sandbox.close())

const mail = (email: string) => ({ ...newerAlice, contactInformation: { email } })

test.each(['/v1/auth/wallet/challenge', '/auth/wallet/challenge'])('%s is not there', async (path) => {
  const answer = await infinite.ask('GET', `${path}?publicKey=0x1`, undefined, as)
  const detail = expect.stringContaining('not_found') as unknown
  expect(answer).toMatchObject({
    status: 404,
    json: { title: 'Not Found', status: 404, detail, instance: `/infinite${path}` },
  })
})

test('errors are problems, and those of a field a list of messages', async () => {
  const bad = await infinite.ask('GET', '/v1/headless/auth/wallet/challenge?publicKey=0x1', undefined, as)
  const detail = expect.stringMatching(/^invalid_public_key: /) as unknown
  expect(bad).toMatchObject({ status: 400, json: { title: 'Bad Request', status: 400, detail } })
  const { as: me } = await infinite.signIn(undefined, as)
  const old = await infinite.ask('POST', '/v1/headless/customers', alice, me)
  expect(old).toMatchObject({ status: 400, json: { error: 'Bad Request', statusCode: 400 } })
  expect(old.json).toMatchObject({ message: [expect.stringContaining('contactInformation')] })
})

test('a fault of the line is a problem too', async () => {
  await client.fault({ kind: 'rate_limit', backend: 'infinite', times: 1 })
  const answer = await infinite.ask('GET', '/v1/headless/countries', undefined, as)
  expect(answer).toMatchObject({ status: 429, json: { title: 'Too Many Requests', status: 429 } })
})

test('a flat customer gets its id alone, capital words for its check, and no terms', async () => {
  const { as: me } = await infinite.signIn(undefined, as)
  const made = await infinite.ask('POST', '/v1/headless/customers', mail('flat@example.com'), me)
  const { customer } = made.json as { customer: { id: string } }
  expect(made.json).toEqual({ customer: { id: customer.id } })
  const status = async () =>
    (await infinite.ask('GET', `/v1/headless/customers/${customer.id}/kyc-status`, undefined, me)).json
  expect(await status()).toMatchObject({ kycStatus: 'PENDING' })
  await infinite.control('customers', { customerId: customer.id, kycStatus: 'awaiting_ubo' })
  expect(await status()).toMatchObject({ kycStatus: 'NEED_ACTIONS' })
  await infinite.control('customers', { customerId: customer.id, kycStatus: 'approved' })
  expect(await status()).toMatchObject({ kycStatus: 'ACTIVE' })
  expect((await infinite.ask('GET', `/v1/headless/customers/${customer.id}/tos`, undefined, me)).status).toBe(404)
  const added = await infinite.ask('POST', '/v1/headless/accounts', bankAccount, me)
  expect(added.json).toMatchObject({
    type: 'EXTERNAL_BANK_ACCOUNT',
    accountNumber: '****1234',
    metadata: { externalAccountId: expect.any(String) as unknown },
  })
})

test('an e-mail address that is known gets a code, which joins the wallet to its customer', async () => {
  const first = await infinite.signIn(undefined, as)
  const { id } = await infinite.customer(first.as, mail('known@example.com'))
  const second = await infinite.signIn(undefined, as)
  const sent = await infinite.ask('POST', '/v1/headless/customers', mail('known@example.com'), second.as)
  expect(sent.json).toEqual({ otpSent: true })
  const answer = (code: string, email = 'known@example.com') =>
    infinite.ask('POST', '/v1/headless/customers/verify-otp', { email, code }, second.as)
  const detail = expect.stringContaining('Invalid or expired verification code') as unknown
  expect(await answer('000000')).toMatchObject({ status: 400, json: { detail } })
  expect(await answer(sandboxEmailCode, 'other@example.com')).toMatchObject({ status: 400, json: { detail } })
  expect((await answer(sandboxEmailCode)).json).toEqual({ customer: { id } })
  expect((await infinite.signIn(second.account, as)).customer_id).toBe(id)
})

test('an organization may refuse an e-mail address that is known', async () => {
  await infinite.control('organizations', { organizationId: as.organization, knownEmail: 'refused' })
  const first = await infinite.signIn(undefined, as)
  await infinite.customer(first.as, mail('taken@example.com'))
  const second = await infinite.signIn(undefined, as)
  const answer = await infinite.ask('POST', '/v1/headless/customers', mail('taken@example.com'), second.as)
  expect(answer).toMatchObject({
    status: 400,
    json: { detail: expect.stringContaining('duplicate_record') as unknown },
  })
})

test('a quote tells its sum, its rate and its end, and lists need no token', async () => {
  const body = { flow: 'ONRAMP', source: { asset: 'USD', amount: 1000 }, target: { asset: 'USDC', network: 'polygon' } }
  const { json } = await infinite.ask('POST', '/v1/headless/quotes', body, as)
  expect(json).toMatchObject({ fee: 10, totalReceived: 990, rate: 1, expiresAt: expect.any(String) as unknown })
  expect((await infinite.ask('GET', '/v1/headless/countries', undefined, as)).status).toBe(200)
})
