import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { createBleepayCalls, type Made } from '../../testing/bleepayCalls.ts'
import { createSandboxClient, type SandboxClient } from '../../testing/sandboxClient.ts'
import { startHookHost, type HookHost } from '../../testing/startHookHost.ts'
import { until } from '../../testing/until.ts'
import { signWebhook } from '../signWebhook.ts'
import { bleepayWidgets } from './keys.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const LIFE_MS = 30 * 60 * 1000
let host: HookHost
let sandbox: Sandbox
let client: SandboxClient
let bleepay: ReturnType<typeof createBleepayCalls>

beforeAll(async () => {
  host = await startHookHost('x-platform-signature')
  const pageUrl = 'http://localhost:4010/'
  sandbox = await createSandbox({ port: 0, pageUrl, webhookUrl: host.url, blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  bleepay = createBleepayCalls(client)
})
afterAll(async () => {
  await sandbox.close()
  await host.close()
})
beforeEach(() => bleepay.limit(false))
afterEach(() => client.clearFaults())

const advance = (advanceMs: number) => client.call('POST', '/control/clock', { advanceMs })
const read = async ({ sessionId, clientSecret }: Made) => (await bleepay.read(sessionId, clientSecret)).json
const pay = ({ sessionId }: Made, more: object = {}) => client.pay(sessionId, more)
const typesOf = async (made: Made) => (await bleepay.know(made)).webhooks.map(({ type }) => type)

test('a session shows what to pay and whose it is, and neither widget nor secret', async () => {
  const made = await bleepay.make({ amount: '12.50', network: 'polygon', metadata: { orderId: '7' } })
  expect(made.url).toBe(`http://localhost:4010/?backend=bleepay&session=${made.sessionId}#cs=${made.clientSecret}`)
  expect(await read(made)).toEqual({
    id: made.sessionId,
    paymentStatus: 'CREATED',
    amount: '12.50',
    currency: 'USDC',
    network: 'polygon',
    currencyAddress: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359',
    depositAddress: (await bleepay.know(made)).receiverAddress,
    txId: null,
    expiresAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    confirmedAt: null,
  })
})

test('the newer form names its payers, and says the address in another word', async () => {
  const made = await bleepay.make({ variant: 'newer', network: 'solana', currency: 'SOL', amount: '0.5' })
  const wire = await read(made)
  expect(wire).toMatchObject({ currencyAddress: '', dstAddress: (await bleepay.know(made)).receiverAddress })
  expect(wire).not.toHaveProperty('depositAddress')
  const foreign = await bleepay.make({ variant: 'newer', payers: ['0x00000000000000000000000000000000000000a1'] })
  await pay(foreign)
  await bleepay.unmatched(foreign, 1)
  expect(await read(foreign)).toMatchObject({ paymentStatus: 'CREATED' })
  await pay(made)
  await bleepay.status(made, 'CONFIRMED')
})

test.each([
  ['base', 'usdc'],
  ['polygon', 'pol'],
  ['solana', 'usdt'],
  ['tron', 'usdt'],
])('an exact payment in a coin of %s is pending with its hash, then confirmed', async (network, currency) => {
  const made = await bleepay.make({ network, currency, amount: '3.25' })
  await client.fault({ kind: 'hold_delivery', sessionId: made.sessionId })
  const { hash } = await pay(made)
  await bleepay.status(made, 'PENDING')
  expect(await read(made)).toMatchObject({ paymentStatus: 'PENDING', txId: hash, confirmedAt: null })
  await client.clearFaults()
  await bleepay.status(made, 'CONFIRMED')
  expect(await read(made)).toMatchObject({ txId: hash, confirmedAt: expect.stringContaining('T') })
  const { target, receiverAddress } = await bleepay.know(made)
  expect(await client.balance(target.chainId, receiverAddress, target.asset)).toBe('3.25')
})

test('a payment is confirmed by its chain’s blocks, not before', async () => {
  const made = await bleepay.make()
  await client.call('POST', '/control/mine', { chain: 'eip155:8453', blocks: 0, timer: 'pause' })
  await pay(made)
  await bleepay.status(made, 'PENDING')
  await advance(60_000)
  expect((await bleepay.know(made)).status).toBe('PENDING')
  await client.call('POST', '/control/mine', { chain: 'eip155:8453', blocks: 1, timer: 'run' })
  await bleepay.status(made, 'CONFIRMED')
})

test.each([
  ['UNDERPAID', '24.999999', null],
  ['OVERPAID', '25.000001', expect.any(String)],
])('another amount is %s, and its hash leads to what arrived', async (status, amount, confirmedAt) => {
  const made = await bleepay.make()
  const { hash } = await pay(made, { amount, from: 'exchange' })
  await bleepay.status(made, status)
  expect(await read(made)).toMatchObject({ paymentStatus: status, amount: '25', txId: hash, confirmedAt })
  expect(await typesOf(made)).toEqual(['deposit.created', 'deposit.pending', `deposit.${status.toLowerCase()}`])
})

test('paid twice, the second payment is unmatched and the first stands', async () => {
  const made = await bleepay.make()
  const first = await pay(made)
  await bleepay.status(made, 'CONFIRMED')
  const second = await pay(made)
  const { unmatched, deposits } = await bleepay.unmatched(made, 1)
  expect([deposits[0]?.hash, unmatched[0]?.hash]).toEqual([first.hash, second.hash])
  expect(await read(made)).toMatchObject({ paymentStatus: 'CONFIRMED', txId: first.hash })
  expect(await typesOf(made)).toContain('deposit.unmatched')
})

test('two open sessions of one amount at one address get nothing, two of different amounts get their own', async () => {
  const one = await bleepay.make({ amount: '7' })
  const { widgetId } = one
  const twin = await bleepay.make({ amount: '7', widgetId })
  const other = await bleepay.make({ amount: '8', widgetId })
  await pay(other)
  await bleepay.status(other, 'CONFIRMED')
  await pay(one)
  await bleepay.unmatched(one, 1)
  expect([await read(one), await read(twin)]).toMatchObject([
    { paymentStatus: 'CREATED', txId: null },
    { paymentStatus: 'CREATED' },
  ])
})

test('seen on the last second a payment counts, a second later it is unmatched', async () => {
  const [timely, late] = [await bleepay.make(), await bleepay.make()]
  await client.fault({ kind: 'hold_delivery', sessionId: timely.sessionId })
  await advance(LIFE_MS - 10_000)
  await pay(timely)
  await bleepay.status(timely, 'PENDING')
  await advance(10_000)
  expect([await read(timely), await read(late)]).toMatchObject([
    { paymentStatus: 'PENDING' },
    { paymentStatus: 'EXPIRED' },
  ])
  await client.clearFaults()
  await bleepay.status(timely, 'CONFIRMED')
  await pay(late)
  await bleepay.unmatched(late, 1)
  expect(await read(late)).toMatchObject({ paymentStatus: 'EXPIRED', txId: null })
  expect(await typesOf(late)).toEqual(['deposit.created', 'deposit.expired', 'deposit.unmatched'])
})

test('a failed payment is FAILED, and one that the merchant pays back is REFUNDED and at its sender', async () => {
  const failed = await bleepay.make()
  await client.fault({ kind: 'failing_delivery', sessionId: failed.sessionId })
  await pay(failed)
  await bleepay.status(failed, 'FAILED')
  expect(await typesOf(failed)).toContain('deposit.failed')

  const made = await bleepay.make()
  const { from } = await pay(made, { amount: '20' })
  await bleepay.status(made, 'UNDERPAID')
  for (let turn = 0; turn < 2; turn++) expect((await bleepay.refund(made)).status).toBe(200)
  const { refund, receiverAddress } = await bleepay.know(made)
  expect(refund).toMatchObject({ to: from, text: '20' })
  expect(await client.balance('eip155:8453', receiverAddress)).toBe('0')
  expect(await read(made)).toMatchObject({ paymentStatus: 'REFUNDED' })
})

test('a reorg takes a payment that is not confirmed back, and the session waits again', async () => {
  const made = await bleepay.make()
  await client.fault({ kind: 'hold_delivery', sessionId: made.sessionId })
  await client.call('POST', '/control/mine', { chain: 'eip155:8453', blocks: 3, timer: 'pause' })
  await pay(made)
  await bleepay.status(made, 'PENDING')
  await client.call('POST', '/control/reorg', { chain: 'eip155:8453', depth: 1 })
  await client.call('POST', '/control/mine', { chain: 'eip155:8453', blocks: 1, timer: 'run' })
  await bleepay.status(made, 'CREATED')
  expect(await read(made)).toMatchObject({ txId: null })
})

test('a payment that nobody watched for is seen when somebody does, and is late then if the session is', async () => {
  const [made, heard] = [await bleepay.make(), await bleepay.make()]
  await client.fault({ kind: 'silent_watcher', sessionId: made.sessionId })
  await pay(made)
  await pay(heard)
  await bleepay.status(heard, 'CONFIRMED')
  expect(await read(made)).toMatchObject({ paymentStatus: 'CREATED' })
  await client.clearFaults()
  await bleepay.status(made, 'CONFIRMED')

  const slow = await bleepay.make()
  await client.fault({ kind: 'silent_watcher', sessionId: slow.sessionId })
  await pay(slow)
  await advance(LIFE_MS)
  await client.clearFaults()
  await bleepay.unmatched(slow, 1)
  expect(await read(slow)).toMatchObject({ paymentStatus: 'EXPIRED' })
})

test('a cancelled session reads EXPIRED, once', async () => {
  const made = await bleepay.make()
  const cancel = () => bleepay.cancel(made.sessionId, made.clientSecret)
  expect(await cancel()).toMatchObject({ status: 200, json: { status: 'cancelled' } })
  expect(await read(made)).toMatchObject({ paymentStatus: 'EXPIRED' })
  expect(await cancel()).toMatchObject({ status: 400, json: { error: { code: 'cannot_cancel' } } })
})

test('a secret has five reads in 300 seconds, and the sixth answer does not say when the next is free', async () => {
  await bleepay.limit(true)
  const [made, other] = [await bleepay.make(), await bleepay.make()]
  const status = async () => (await bleepay.read(made.sessionId, made.clientSecret)).status
  for (let count = 0; count < 5; count++) expect(await status()).toBe(200)
  const limited = await bleepay.read(made.sessionId, made.clientSecret)
  expect(limited).toMatchObject({ status: 429, json: { error: { code: 'rate_limited' } } })
  expect(limited.headers.get('retry-after')).toBeNull()
  expect((await bleepay.read(other.sessionId, other.clientSecret)).status).toBe(200)
  expect((await bleepay.cancel(made.sessionId, made.clientSecret)).status).toBe(200)
  await advance(300_000)
  expect(await status()).toBe(200)
})

test('a page may send the secret and a body from anywhere, and reads no header of an answer', async () => {
  const made = await bleepay.make()
  const path = `${sandbox.url}/bleepay/api/v1/widgets/deposit-sessions/${made.sessionId}`
  for (const origin of ['https://pay.example', 'null']) {
    const asked = {
      origin,
      'access-control-request-method': 'GET',
      'access-control-request-headers': 'x-client-secret',
    }
    const preflight = await fetch(path, { method: 'OPTIONS', headers: asked })
    expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
    expect(preflight.headers.get('access-control-allow-headers')).toBe('X-Client-Secret,Content-Type,Authorization')
    expect(preflight.headers.get('access-control-allow-methods')).toBe('GET,POST')
    const refused = await fetch(path, { headers: { origin } })
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([401, '*'])
    expect(refused.headers.get('access-control-expose-headers')).toBeNull()
  }
})

test('the merchant hears of everything, signed and without a secret', async () => {
  const made = await bleepay.make({ customerReference: 'order 7', metadata: { orderId: '7' } })
  const { hash } = await pay(made)
  const mine = () => host.received.filter(({ body }) => body.includes(made.sessionId))
  await until(
    async () => mine(),
    (all) => all.length === 3,
  )
  expect(mine().map(({ path, body }) => [path, JSON.parse(body)])).toMatchObject([
    ['/webhooks/bleepay', { type: 'deposit.created', data: { status: 'CREATED', txHash: null } }],
    ['/webhooks/bleepay', { type: 'deposit.pending', data: { status: 'PENDING', txHash: hash } }],
    [
      '/webhooks/bleepay',
      { type: 'deposit.confirmed', data: { amount: '25', customerReference: 'order 7', metadata: { orderId: '7' } } },
    ],
  ])
  for (const { body, signature } of mine()) {
    expect(signature).toBe(signWebhook(body))
    expect(body).not.toContain(made.clientSecret)
    expect(body).not.toContain(bleepayWidgets.open.secret)
  }
})

test('a wrong wish of the control names its field', async () => {
  const wrong = async (body: object) =>
    (await client.call('POST', '/control/sessions', { backend: 'bleepay', ...body })).json
  expect(await wrong({ network: 'moon' })).toMatchObject({ error: { field: 'network' } })
  expect(await wrong({ amount: '0.001' })).toMatchObject({ error: { field: 'amount' } })
  expect(await wrong({ widgetId: 'x' })).toMatchObject({ error: { field: 'widgetId' } })
  expect(await wrong({ widgetId: bleepayWidgets.shop.id })).toMatchObject({ error: { field: 'metadata' } })
  const made = await bleepay.make()
  expect(await bleepay.refund(made)).toMatchObject({ status: 400, json: { error: { field: 'sessionId' } } })
})
