import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { privateKeyToAccount } from 'viem/accounts'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { alice, bankAccount, createInfiniteCalls, type As, type InfiniteCalls } from '../../testing/infiniteCalls.ts'
import { createSandboxClient, type SandboxClient } from '../../testing/sandboxClient.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

let sandbox: Sandbox
let client: SandboxClient
let infinite: InfiniteCalls
/** Somebody who may do everything, with an account that is verified and one that is not. */
let ready: { as: As; customerId: string; accountId: string; pendingId: string }

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  infinite = createInfiniteCalls(client)
  ready = await makeReady()
})
afterAll(() => sandbox.close())
afterEach(() => client.clearFaults())

/** Somebody like that, with a second account that nobody has verified. */
async function makeReady() {
  const made = await infinite.ready()
  await infinite.control('organizations', { organizationId: own, verifiesAccounts: false })
  const added = await infinite.ask('POST', '/v1/headless/accounts', bankAccount, made.as)
  await infinite.control('organizations', { organizationId: own, verifiesAccounts: true })
  return { ...made, pendingId: (added.json as { id: string }).id }
}

const own = '00000000-0000-4000-8000-0000000014f1'
const address = '0x1111111111111111111111111111111111111111'
const key = { 'idempotency-key': 'a-key-of-its-own' }
const at = '/v1/headless'
const challenge = `${at}/auth/wallet/challenge?publicKey=${address}`
const buy = () => ({
  type: 'ONRAMP',
  amount: 100,
  source: { currency: 'usd', network: 'ach', accountId: ready.accountId },
  destination: { currency: 'usdc', network: 'polygon', toAddress: address },
})
const sell = () => ({
  type: 'OFFRAMP',
  amount: 50,
  source: { currency: 'usdc', network: 'polygon', fromAddress: address },
  destination: { currency: 'usd', network: 'ach', accountId: ready.accountId },
})
const quote = { flow: 'ONRAMP', source: { asset: 'USD', amount: 100 }, target: { asset: 'USDC' } }
const person = (data: object) => ({ ...alice, data: { ...alice.data, ...data } })

type Row = {
  what: string
  ask: readonly [method: string, path: string, body?: () => unknown]
  as?: () => As
  status: number
  code: string
  field?: string
}

const asReady = () => ready.as
const withKey = () => ({ ...ready.as, headers: key })

const table: readonly Row[] = [
  {
    what: 'no organization',
    ask: ['GET', challenge],
    as: () => ({ organization: '' }),
    status: 404,
    code: 'ORGANIZATION_NOT_FOUND',
  },
  {
    what: 'an unknown organization',
    ask: ['GET', challenge],
    as: () => ({ organization: randomUUID() }),
    status: 404,
    code: 'ORGANIZATION_NOT_FOUND',
  },
  {
    what: 'a key of 41 characters',
    ask: ['GET', challenge.slice(0, -1)],
    status: 400,
    code: 'INVALID_PUBLIC_KEY',
    field: 'publicKey',
  },
  { what: 'no token', ask: ['GET', `${at}/countries`], status: 401, code: 'UNAUTHORIZED' },
  {
    what: 'a token that is none',
    ask: ['GET', `${at}/currencies`],
    as: () => ({ token: 'eyJ' }),
    status: 401,
    code: 'UNAUTHORIZED',
  },
  {
    what: 'signing out of an unknown session',
    ask: ['POST', '/auth/wallet/logout', () => ({ session_id: 'sess_0' })],
    as: asReady,
    status: 404,
    code: 'SESSION_NOT_FOUND',
    field: 'session_id',
  },
  {
    what: 'a customer without a name',
    ask: ['POST', `${at}/customers`, () => person({ personalInfo: { lastName: 'Johnson' } })],
    as: asReady,
    status: 400,
    code: 'VALIDATION_ERROR',
    field: 'data.personalInfo.firstName',
  },
  {
    what: 'an e-mail address that is none',
    ask: ['POST', `${at}/customers`, () => person({ contactInformation: { email: 'alice' } })],
    as: asReady,
    status: 400,
    code: 'VALIDATION_ERROR',
    field: 'data.contactInformation.email',
  },
  {
    what: 'a country that is not served',
    ask: ['POST', `${at}/customers`, () => ({ ...alice, countryCode: 'JP' })],
    as: asReady,
    status: 400,
    code: 'VALIDATION_ERROR',
    field: 'countryCode',
  },
  {
    what: 'an identity link without a way back',
    ask: ['GET', '/customers/:customer/kyc-link'],
    as: asReady,
    status: 400,
    code: 'VALIDATION_ERROR',
    field: 'redirectUrl',
  },
  {
    what: 'an identity link that goes back to a script',
    ask: ['GET', '/customers/:customer/kyc-link?redirectUrl=javascript:alert(1)'],
    as: asReady,
    status: 400,
    code: 'VALIDATION_ERROR',
    field: 'redirectUrl',
  },
  {
    what: 'somebody else’s customer',
    ask: ['GET', `${at}/customers/${randomUUID()}/kyc-status`],
    as: asReady,
    status: 404,
    code: 'NOT_FOUND',
  },
  {
    what: 'a routing number whose check digit is wrong',
    ask: ['POST', `${at}/accounts`, () => ({ ...bankAccount, routingNumber: '021000022' })],
    as: asReady,
    status: 400,
    code: 'VALIDATION_ERROR',
    field: 'routingNumber',
  },
  ...['type', 'bankName', 'accountNumber', 'routingNumber', 'accountName', 'accountOwnerName'].map((field) => ({
    what: `an account without its ${field}`,
    ask: ['POST', `${at}/accounts`, () => ({ ...bankAccount, [field]: undefined })] as const,
    as: asReady,
    status: 400,
    code: 'VALIDATION_ERROR',
    field,
  })),
  {
    what: 'a quote with both amounts',
    ask: ['POST', `${at}/quotes`, () => ({ ...quote, target: { asset: 'USDC', amount: 99 } })],
    status: 400,
    code: 'INVALID_QUOTE',
    field: 'source.amount',
  },
  {
    what: 'a quote without any',
    ask: ['POST', `${at}/quotes`, () => ({ ...quote, source: { asset: 'USD' } })],
    status: 400,
    code: 'INVALID_QUOTE',
    field: 'source.amount',
  },
  {
    what: 'a quote in euros',
    ask: ['POST', `${at}/quotes`, () => ({ ...quote, source: { asset: 'EUR', amount: 100 } })],
    status: 400,
    code: 'INVALID_QUOTE',
    field: 'source.asset',
  },
  {
    what: 'a quote of a coin that is not priced',
    ask: ['POST', `${at}/quotes`, () => ({ ...quote, target: { asset: 'SOL' } })],
    status: 400,
    code: 'INVALID_QUOTE',
    field: 'target.asset',
  },
  {
    what: 'a transfer without a key',
    ask: ['POST', `${at}/transfers`, buy],
    as: asReady,
    status: 400,
    code: 'TRANSFER_FAILED',
    field: 'Idempotency-Key',
  },
  {
    what: 'a transfer of nothing that is known',
    ask: ['POST', `${at}/transfers`, () => ({})],
    as: withKey,
    status: 400,
    code: 'VALIDATION_ERROR',
    field: 'type',
  },
  {
    what: 'a wire below its least',
    ask: [
      'POST',
      `${at}/transfers`,
      () => ({ ...buy(), amount: 499.99, source: { ...buy().source, network: 'wire' } }),
    ],
    as: withKey,
    status: 400,
    code: 'TRANSFER_FAILED',
    field: 'amount',
  },
  {
    what: 'a sale above the most of its rail',
    ask: ['POST', `${at}/transfers`, () => ({ ...sell(), amount: 50_001 })],
    as: withKey,
    status: 400,
    code: 'TRANSFER_FAILED',
    field: 'amount',
  },
  {
    what: 'a rail of another currency',
    ask: ['POST', `${at}/transfers`, () => ({ ...buy(), source: { ...buy().source, network: 'sepa' } })],
    as: withKey,
    status: 400,
    code: 'TRANSFER_FAILED',
    field: 'source.currency',
  },
  {
    what: 'a chain that is not served',
    ask: ['POST', `${at}/transfers`, () => ({ ...buy(), destination: { ...buy().destination, network: 'ethereum' } })],
    as: withKey,
    status: 400,
    code: 'TRANSFER_FAILED',
    field: 'destination.network',
  },
  {
    what: 'an address of another chain',
    ask: ['POST', `${at}/transfers`, () => ({ ...buy(), destination: { ...buy().destination, network: 'solana' } })],
    as: withKey,
    status: 400,
    code: 'TRANSFER_FAILED',
    field: 'destination.toAddress',
  },
  {
    what: 'somebody else’s bank account',
    ask: ['POST', `${at}/transfers`, () => ({ ...buy(), source: { ...buy().source, accountId: 'acct_bank_0' } })],
    as: withKey,
    status: 400,
    code: 'TRANSFER_FAILED',
    field: 'source.accountId',
  },
  {
    what: 'a bank account that is not verified',
    ask: ['POST', `${at}/transfers`, () => ({ ...buy(), source: { ...buy().source, accountId: ready.pendingId } })],
    as: withKey,
    status: 400,
    code: 'ACCOUNT_NOT_VERIFIED',
    field: 'source.accountId',
  },
  {
    what: 'an unknown transfer',
    ask: ['GET', `${at}/transfers/${randomUUID()}`],
    as: asReady,
    status: 404,
    code: 'NOT_FOUND',
  },
  { what: 'an unknown endpoint', ask: ['GET', `${at}/nothing`], as: asReady, status: 404, code: 'NOT_FOUND' },
]

test.each(table)('$what is answered with $status $code', async ({ ask, as, status, code, field }) => {
  const [method, path, body] = ask
  const answer = await infinite.ask(method, path.replace(':customer', ready.customerId), body?.(), as?.())
  const details = field === undefined ? {} : { field }
  const message = expect.any(String) as unknown
  expect(answer).toMatchObject({ status, json: { error: { code, message, details } } })
})

test.each([
  [{ status: 'INACTIVE' }, 'ORGANIZATION_NOT_ACTIVE'],
  [{ walletAuthEnabled: false }, 'WALLET_AUTH_DISABLED'],
])('an organization with %o is refused with %s', async (state, code) => {
  const made = await infinite.control('organizations', state)
  const { organizationId: organization } = made.json as { organizationId: string }
  const answer = await infinite.ask('GET', challenge, undefined, { organization })
  expect(answer).toMatchObject({ status: 400, json: { error: { code } } })
})

test.each([
  ['not_started', 'KYC_REQUIRED'],
  ['incomplete', 'KYC_REQUIRED'],
  ['under_review', 'KYC_REQUIRED'],
  ['paused', 'KYC_REQUIRED'],
  ['rejected', 'KYC_REJECTED'],
  ['offboarded', 'KYC_REJECTED'],
])('a transfer of somebody whose check is %s is refused with 403 %s', async (kycStatus, code) => {
  const { as, customerId, accountId } = await infinite.ready()
  await infinite.control('customers', { customerId, kycStatus })
  const body = { ...buy(), source: { ...buy().source, accountId } }
  expect(await infinite.transfer(body, as)).toMatchObject({ status: 403, json: { error: { code } } })
})

test('a transfer needs a customer and its terms', async () => {
  const { as } = await infinite.signIn()
  const required = { status: 403, json: { error: { code: 'KYC_REQUIRED' } } }
  expect(await infinite.transfer(buy(), as)).toMatchObject(required)
  const { as: other, customerId } = await infinite.ready()
  await infinite.control('customers', { customerId, tos: 'pending' })
  const details = { field: 'tos', reason: expect.any(String) as unknown }
  expect(await infinite.transfer(buy(), other)).toMatchObject({ ...required, json: { error: { details } } })
})

test('a sale of coins that are not there is refused where the organization asks for it', async () => {
  await infinite.control('organizations', { organizationId: own, checksBalance: true })
  const answer = await infinite.transfer(sell(), ready.as)
  await infinite.control('organizations', { organizationId: own, checksBalance: false })
  expect(answer).toMatchObject({ status: 400, json: { error: { code: 'INSUFFICIENT_BALANCE' } } })
  expect((await infinite.transfer(sell(), ready.as)).status).toBe(201)
})

test('faults of the line are worded as its errors', async () => {
  await client.fault({ kind: 'rate_limit', backend: 'infinite', times: 1 })
  const limited = await infinite.ask('GET', challenge)
  expect(limited).toMatchObject({ status: 429, json: { error: { code: 'RATE_LIMITED' } } })
  await client.fault({ kind: 'server_error', backend: 'infinite', times: 1, status: 503 })
  expect(await infinite.ask('GET', challenge)).toMatchObject({
    status: 503,
    json: { error: { code: 'INTERNAL_ERROR' } },
  })
})

test('only the owner reads a transfer', async () => {
  const { sessionId, clientSecret } = await infinite.watch()
  expect((await infinite.ask('GET', `${at}/transfers/${sessionId}`, undefined, { token: clientSecret })).status).toBe(
    200,
  )
  const other = await infinite.signIn(privateKeyToAccount(`0x${'7'.repeat(64)}`))
  expect((await infinite.ask('GET', `${at}/transfers/${sessionId}`, undefined, other.as)).status).toBe(404)
  expect((await infinite.ask('GET', `${at}/transfers/${sessionId}`, undefined, ready.as)).status).toBe(404)
})
