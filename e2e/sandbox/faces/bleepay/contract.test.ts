import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { createBleepayCalls } from '../../testing/bleepayCalls.ts'
import { createSandboxClient, type SandboxClient } from '../../testing/sandboxClient.ts'
import { bleepayWidgets } from './keys.ts'
import { makeWidget } from './makeWidget.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const { open, shop, disabled } = bleepayWidgets
const usdcOnPolygon = '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'
const payment = { amount: '100', currency: 'USDC', network: 'polygon', currencyAddress: usdcOnPolygon }
const seed = { ...payment, depositAddress: makeWidget(open).addresses.evm }
const payer = { address: '0x00000000000000000000000000000000000000a1' }
const newer = { ...payment, widgetId: open.id, payers: [payer] }
const long = (count: number) => 'x'.repeat(count)
let sandbox: Sandbox
let client: SandboxClient
let bleepay: ReturnType<typeof createBleepayCalls>

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  bleepay = createBleepayCalls(client)
})
afterAll(() => sandbox.close())
beforeEach(() => bleepay.limit(false))

test('a created session has its own secret, which is told once, and half an hour', async () => {
  const { status, json } = await bleepay.create({ ...seed, customerEmail: 'ana@shop.example' })
  expect(status).toBe(200)
  expect(json).toEqual({
    id: expect.stringMatching(/^dep_[\da-f]{24}$/),
    paymentStatus: 'CREATED',
    ...seed,
    expiresAt: expect.any(String),
    clientSecret: expect.stringMatching(/^dep_secret_[\da-f]{48}$/),
  })
  const { json: later } = await bleepay.createNewer(newer)
  expect(later).toMatchObject({ dstAddress: seed.depositAddress, paymentStatus: 'CREATED' })
  expect(later).not.toMatchObject({ id: Reflect.get(Object(json), 'id') })
})

test.each([
  ['amount', { amount: undefined }],
  ['amount', { amount: 100 }],
  ['amount', { amount: '' }],
  ['amount', { amount: '1'.repeat(33) }],
  ['amount', { amount: '1e2' }],
  ['amount', { amount: '-1' }],
  ['amount', { amount: '0.0' }],
  ['amount', { amount: '1.0000001' }],
  ['amount', { amount: '0.009' }],
  ['amount', { amount: '10000.01' }],
  ['currency', { currency: 'U' }],
  ['currency', { currency: 'USDCUSDCX' }],
  ['currency', { currency: 'usdc' }],
  ['currency', { currency: 'USDT' }],
  ['network', { network: 'pol' }],
  ['network', { network: long(67) }],
  ['network', { network: 'ethereum' }],
  ['currencyAddress', { currencyAddress: undefined }],
  ['currencyAddress', { currencyAddress: long(67) }],
  ['currencyAddress', { currencyAddress: seed.depositAddress }],
  ['depositAddress', { depositAddress: '' }],
  ['depositAddress', { depositAddress: long(129) }],
  ['depositAddress', { depositAddress: '0x12' }],
  ['depositAddress', { depositAddress: payer.address }],
  ['customerEmail', { customerEmail: '' }],
  ['customerEmail', { customerEmail: long(129) }],
  ['customerReference', { customerReference: long(129) }],
  ['metadata', { metadata: 'order 7' }],
  ['metadata', { metadata: { note: long(2038) } }],
])('a session with a wrong %s is refused', async (field, wrong) => {
  const { status, json } = await bleepay.create({ ...seed, ...wrong })
  expect(status).toBe(400)
  expect(json).toMatchObject({ error: { code: 'validation_failed', message: expect.stringContaining(`${field}: `) } })
})

test.each([
  ['the longest texts', { customerEmail: long(128), customerReference: long(128) }],
  ['the largest metadata', { metadata: { note: long(2037) } }],
  ['the widget’s least', { amount: '0.01' }],
  ['the widget’s most', { amount: '10000.000000' }],
  ['a native coin', { currency: 'POL', currencyAddress: '', amount: '0.100000000000000001' }],
])('a session with %s is taken', async (_words, more) => {
  expect((await bleepay.create({ ...seed, ...more })).status).toBe(200)
})

test.each([
  ['widgetId', { widgetId: undefined }],
  ['payers', { payers: undefined }],
  ['payers', { payers: [] }],
  ['payers', { payers: Array.from({ length: 11 }, () => payer) }],
  ['payers.0.address', { payers: [{}] }],
  ['payers.1.address', { payers: [payer, { address: 'ana' }] }],
])('the newer form with wrong %s is refused', async (field, wrong) => {
  const { status, json } = await bleepay.createNewer({ ...newer, ...wrong })
  expect(status).toBe(400)
  expect(json).toMatchObject({ error: { code: 'validation_failed', message: expect.stringContaining(`${field}: `) } })
})

test('metadata follows the widget’s schema, and a disabled widget takes no session', async () => {
  const body = { ...seed, depositAddress: makeWidget(shop).addresses.evm }
  expect((await bleepay.create(body, shop)).status).toBe(400)
  expect((await bleepay.create({ ...body, metadata: { orderId: 7 } }, shop)).status).toBe(400)
  expect((await bleepay.create({ ...body, metadata: { orderId: '7' } }, shop)).status).toBe(200)
  const off = { ...seed, depositAddress: makeWidget(disabled).addresses.evm }
  expect(await bleepay.create(off, disabled)).toMatchObject({ json: { error: { code: 'validation_failed' } } })
})

test('each secret opens its own thing, and no JWT opens any', async () => {
  const { sessionId, clientSecret } = await bleepay.make({ widgetId: open.id })
  const session = `/bleepay/api/v1/widgets/deposit-sessions/${sessionId}`
  const unauthorized = { status: 401, json: { error: { code: 'unauthorized' } } }
  const notFound = { status: 404, json: { error: { code: 'not_found' } } }
  for (const key of ['', 'wrong', open.secret]) {
    expect(await bleepay.read(sessionId, key)).toMatchObject(unauthorized)
    expect(await bleepay.cancel(sessionId, key)).toMatchObject(unauthorized)
  }
  for (const secret of ['', 'wrong', clientSecret, shop.secret]) {
    expect(await bleepay.create(seed, { id: open.id, secret })).toMatchObject(unauthorized)
    expect(await bleepay.createNewer(newer, secret)).toMatchObject(unauthorized)
    expect(await bleepay.config(open.id, secret)).toMatchObject(unauthorized)
  }
  const jwt = await client.call('GET', session, undefined, { authorization: 'Bearer x.y.z' })
  expect(jwt).toMatchObject({ ...unauthorized, json: { error: { message: expect.stringContaining('JWT') } } })
  expect(await bleepay.read('dep_none', clientSecret)).toMatchObject(notFound)
  expect(await bleepay.cancel('dep_none', clientSecret)).toMatchObject(notFound)
  expect(await bleepay.create(seed, { ...open, id: 'wdgt_none' })).toMatchObject(notFound)
  expect(await bleepay.createNewer({ ...newer, widgetId: 'wdgt_none' })).toMatchObject(notFound)
  expect(await bleepay.config('wdgt_none', open.secret)).toMatchObject(notFound)
})

test.each([
  [401, { kind: 'unauthorized' }, 'unauthorized'],
  [429, { kind: 'rate_limit', retryAfterSeconds: 7 }, 'rate_limited'],
  [500, { kind: 'server_error' }, 'internal_error'],
])('a %i that is asked for is in the backend’s own words', async (status, fault, code) => {
  const { sessionId, clientSecret } = await bleepay.make()
  await client.fault({ ...fault, sessionId, times: 1 })
  expect(await bleepay.read(sessionId, clientSecret)).toMatchObject({ status, json: { error: { code } } })
})

test('a body that is no JSON and a path that is none have their errors', async () => {
  const path = `${sandbox.url}/bleepay/api/v1/widgets/${open.id}/create-session`
  const answer = await fetch(path, { method: 'POST', body: '{', headers: { 'x-client-secret': open.secret } })
  expect([answer.status, await answer.json()]).toMatchObject([400, { error: { code: 'validation_failed' } }])
  const nowhere = await client.call('GET', '/bleepay/api/v1/nothing')
  expect(nowhere).toMatchObject({ status: 404, json: { error: { code: 'not_found' } } })
})

test('a widget’s configuration is for its secret and its domains', async () => {
  const { json } = await bleepay.config(open.id, open.secret)
  expect(json).toMatchObject({
    config: {
      mode: 'CUSTOMER_AMOUNT',
      minAmount: '0.01',
      allowedNetworks: ['base', 'polygon', 'solana', 'tron'],
      allowedDepositAddresses: expect.arrayContaining([seed.depositAddress]),
      defaultNetwork: 'base',
      allowAllOrigins: true,
    },
  })
  const at = async (origin: string) => (await bleepay.config(shop.id, shop.secret, { origin })).json
  expect(await at('https://shop.example')).toMatchObject({ config: { name: 'Acme shop', allowAllOrigins: false } })
  expect(await at('https://other.example')).toEqual({ config: null, reason: expect.stringContaining('domain') })
  expect((await bleepay.config(disabled.id, disabled.secret)).json).toMatchObject({ config: null })
})

test('networks, currencies and rates are public, and limited', async () => {
  const polygon = { network: 'polygon', type: 'evm', chainId: '137', nativeCurrency: 'POL', enabled: true }
  expect((await bleepay.finance('GET', '/networks?network=polygon')).json).toEqual([polygon])
  expect((await bleepay.finance('GET', '/networks?limit=1&offset=1')).json).toEqual([polygon])
  expect((await bleepay.finance('GET', '/networks?limit=all')).status).toBe(400)
  const usdc = { symbol: 'USDC', network: 'polygon', decimals: 6, bridgeable: false, enabled: true }
  const found = await bleepay.finance('GET', `/currencies?network=polygon&address=${usdcOnPolygon.toLowerCase()}`)
  expect(found.json).toEqual([{ ...usdc, address: usdcOnPolygon }])
  const native = await bleepay.finance('GET', '/currencies?symbol=POL')
  expect(native.json).toMatchObject([{ address: '', decimals: 18 }])

  const ends = { sourceNetwork: 'polygon', sourceCurrency: 'POL', sourceCurrencyAddress: '' }
  const target = { targetNetwork: 'polygon', targetCurrency: 'USDC', targetCurrencyAddress: usdcOnPolygon }
  const convert = (more: object) =>
    bleepay.finance('POST', '/currencies/convert', { ...ends, ...target, amount: '10', ...more })
  expect((await convert({})).json).toBe('2.5')
  for (const wrong of [{ targetCurrency: 'EURC' }, { sourceNetwork: 'moon' }, { amount: 'ten' }, { amount: undefined }])
    expect((await convert(wrong)).status).toBe(400)

  await bleepay.limit(true)
  const statuses: number[] = []
  for (let count = 0; count < 6; count++) statuses.push((await bleepay.finance('GET', '/networks')).status)
  expect(statuses).toEqual([200, 200, 200, 200, 200, 429])
})
