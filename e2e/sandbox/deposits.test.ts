import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from './createSandbox.ts'
import { createSandboxClient, polygonUsdc, type SandboxClient } from './testing/sandboxClient.ts'
import { until } from './testing/until.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const base = 'eip155:8453'
const polygon = 'eip155:137'
const day = 24 * 60 * 60 * 1000

let sandbox: Sandbox
let client: SandboxClient

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 200 })
  client = createSandboxClient(sandbox.url)
})
afterAll(() => sandbox.close())
afterEach(async () => {
  await client.clearFaults()
})

test('a deposit on Polygon arrives on Base, less the fee, and leaves the deposit address empty', async () => {
  const made = await client.make({ paymentMethod: polygonUsdc })
  await client.pay(made.sessionId, { amount: '25' })
  await client.status(made.sessionId, 'processing')
  const known = await client.settled(made.sessionId)
  expect(known.status).toBe('succeeded')
  expect(known.delivery?.chainId).toBe(base)
  expect(await client.balance(base, known.target.address)).toBe('24.979')
  expect(await client.balance(polygon, known.receiverAddress ?? '')).toBe('0')
})

test('a locked amount lands exactly when the control pays it', async () => {
  const made = await client.make({ amount: '25', paymentMethod: polygonUsdc })
  expect((await client.pay(made.sessionId)).amount).toBe('25021000')
  const known = await client.status(made.sessionId, 'succeeded')
  expect(await client.balance(base, known.target.address)).toBe('25')
})

test('native coin arrives as USDC with a live key', async () => {
  const made = await client.make({ key: 'live' })
  const source = {
    chain: polygon,
    currency: '0x0000000000000000000000000000000000000000',
    amount: '40084000000000000000',
  }
  await client.choose(made, { type: 'evm', source })
  await client.pay(made.sessionId)
  const known = await client.settled(made.sessionId)
  expect(await client.balance(base, known.target.address)).toBe('10')
  expect(await client.balance(polygon, known.receiverAddress ?? '', 'native')).toBe('0')
})

test('a failing delivery returns exactly the deposit to the refund address on the source chain', async () => {
  const refundTo = '0x0000000000000000000000000000000000000101'
  const made = await client.make({ paymentMethod: { ...polygonUsdc, refundTo } })
  await client.fault({ kind: 'failing_delivery', sessionId: made.sessionId })
  await client.pay(made.sessionId, { amount: '12.5' })
  const known = await client.status(made.sessionId, 'bounced')
  expect(known.refund?.chainId).toBe(polygon)
  expect(known.refund?.to).toBe(refundTo)
  expect(await client.balance(polygon, refundTo)).toBe('12.5')
  expect(await client.balance(base, known.target.address)).toBe('0')
})

test('a receiver that refuses the coin makes the deposit bounce by itself', async () => {
  const usdc = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
  const currency = '0x0000000000000000000000000000000000000000'
  const refundTo = '0x0000000000000000000000000000000000000102'
  const made = await client.make({ target: { chain: base, currency, address: usdc } })
  await client.choose(made, { type: 'evm', source: { chain: base, currency, amount: '10000000000000000' }, refundTo })
  await client.pay(made.sessionId)
  await client.status(made.sessionId, 'bounced')
  expect(await client.balance(base, refundTo, 'native')).toBe('0.01')
})

test('deposits below the minimum wait for more and then arrive together', async () => {
  const made = await client.make({ paymentMethod: polygonUsdc })
  await client.pay(made.sessionId, { amount: '0.4' })
  await until(
    () => client.know(made.sessionId),
    ({ deposits }) => deposits.length === 1,
  )
  expect((await client.read(made)).status).toBe('waiting_payment')
  await client.pay(made.sessionId, { amount: '0.7' })
  const known = await client.status(made.sessionId, 'succeeded')
  expect(await client.balance(base, known.target.address)).toBe('1.079')
})

test('a second deposit to an open address arrives too, and the session does not tell', async () => {
  const made = await client.make({ paymentMethod: polygonUsdc })
  await client.pay(made.sessionId)
  const first = await client.settled(made.sessionId)
  await client.pay(made.sessionId, { amount: '5' })
  const known = await client.settled(made.sessionId, 2)
  expect(known.status).toBe('succeeded')
  expect(known.delivery).toEqual(first.delivery)
  expect(await client.balance(base, known.target.address)).toBe('14.958')
})

test('a second deposit to a single-use address goes back, and the session does not tell', async () => {
  const refundTo = '0x0000000000000000000000000000000000000103'
  const made = await client.make({ strict: true, paymentMethod: { ...polygonUsdc, refundTo } })
  await client.pay(made.sessionId)
  await client.settled(made.sessionId)
  await client.pay(made.sessionId, { amount: '5' })
  const known = await client.settled(made.sessionId, 2)
  expect(known.status).toBe('succeeded')
  expect(known.refund).toBeNull()
  expect(await client.balance(polygon, refundTo)).toBe('5')
  expect(await client.balance(base, known.target.address)).toBe('9.979')
})

test('a session expires by the clock, and a late deposit arrives without a word', async () => {
  const quiet = await client.make({ paymentMethod: polygonUsdc })
  const telling = await client.make({ reportsLate: true, paymentMethod: polygonUsdc })
  await client.call('POST', '/control/clock', { advanceMs: day })
  expect((await client.read(quiet)).status).toBe('expired')
  await client.pay(quiet.sessionId)
  const known = await client.settled(quiet.sessionId)
  expect(known.status).toBe('expired')
  expect(await client.balance(base, known.target.address)).toBe('9.979')

  await client.pay(telling.sessionId)
  const told = await client.settled(telling.sessionId)
  expect([told.status, told.delivery?.chainId]).toEqual(['succeeded', base])
})

test('a reorg takes a deposit back, and paying again delivers once', async () => {
  const made = await client.make({ paymentMethod: polygonUsdc })
  await client.fault({ kind: 'hold_delivery', sessionId: made.sessionId })
  await client.call('POST', '/control/mine', { chain: polygon, timer: 'pause' })
  await client.pay(made.sessionId)
  await client.status(made.sessionId, 'processing')
  await client.call('POST', '/control/reorg', { chain: polygon, depth: 1 })
  await client.status(made.sessionId, 'waiting_payment')
  await client.pay(made.sessionId, { amount: '10' })
  await client.status(made.sessionId, 'processing')
  await client.clearFaults()
  await client.call('POST', '/control/mine', { chain: polygon, timer: 'run' })
  const known = await client.settled(made.sessionId)
  expect(await client.balance(base, known.target.address)).toBe('9.979')
})

test('a delivery that a reorg takes back is made again', async () => {
  const made = await client.make({ paymentMethod: polygonUsdc })
  await client.call('POST', '/control/mine', { chain: base, timer: 'pause' })
  await client.pay(made.sessionId)
  const { target } = await client.settled(made.sessionId)
  await client.call('POST', '/control/reorg', { chain: base, depth: 1 })
  expect(await client.balance(base, target.address)).toBe('0')
  await until(
    () => client.balance(base, target.address),
    (text) => text === '9.979',
  )
  await client.call('POST', '/control/mine', { chain: base, timer: 'run' })
})

test('a watcher that is silent for one session hears of its deposit later', async () => {
  const made = await client.make({ paymentMethod: polygonUsdc })
  const other = await client.make({ paymentMethod: polygonUsdc })
  await client.fault({ kind: 'silent_watcher', sessionId: made.sessionId })
  await client.pay(made.sessionId)
  await client.pay(other.sessionId)
  await client.status(other.sessionId, 'succeeded')
  expect((await client.read(made)).status).toBe('waiting_payment')
  await client.clearFaults()
  await client.status(made.sessionId, 'succeeded')
})

test('a route keeps its address, another route has another one, and both stay live', async () => {
  const made = await client.make({ paymentMethod: polygonUsdc })
  const first = await client.read(made)
  const source = { chain: base, currency: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913', amount: '7000000' }
  const second = await client.choose(made, { type: 'cex', cex: 'binance', source })
  expect(second.paymentMethod?.cex).toEqual({
    exchange: 'binance',
    network: 'Base',
    minWithdrawal: '5000000',
    requiresMemo: false,
  })
  expect(second.paymentMethod?.receiverAddress).not.toBe(first.paymentMethod?.receiverAddress)
  const again = await client.choose(made, polygonUsdc)
  expect(again.paymentMethod?.receiverAddress).toBe(first.paymentMethod?.receiverAddress)
})

test('an exchange link pays once and moves the session', async () => {
  const { sessionId, clientSecret, ...made } = await client.make()
  const { json } = await client.openfort('POST', '/pay_link', { sessionId, clientSecret, amount: '10' })
  const link = new URL(String(Object.entries(json ?? {})[0]?.[1]))
  expect(link.href).not.toContain(clientSecret)
  expect(await (await fetch(link)).text()).toContain('Send 10 USDC')
  await Promise.all([fetch(link, { method: 'POST' }), fetch(link, { method: 'POST' })])
  const known = await client.settled(sessionId)
  expect(known.status).toBe('succeeded')
  expect(known.deposits).toHaveLength(1)
  expect((await client.read({ sessionId, clientSecret, ...made })).status).toBe('succeeded')
})
