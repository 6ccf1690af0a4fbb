import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { createDaimoCalls } from '../../testing/daimoCalls.ts'
import { createSandboxClient, type SandboxClient } from '../../testing/sandboxClient.ts'
import { startHookHost, type HookHost } from '../../testing/startHookHost.ts'
import { until } from '../../testing/until.ts'
import { signWebhook } from '../signWebhook.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const base = 'eip155:8453'
const polygon = 'eip155:137'
const usdcOnBase = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
const destination = {
  type: 'evm',
  address: '0x1111111111111111111111111111111111111111',
  chainId: 8453,
  tokenAddress: usdcOnBase,
}
const display = { title: 'Deposit to Acme', verb: 'Deposit' }
let host: HookHost
let sandbox: Sandbox
let client: SandboxClient
let daimo: ReturnType<typeof createDaimoCalls>

beforeAll(async () => {
  host = await startHookHost('daimo-signature')
  const pageUrl = 'http://localhost:4010/'
  sandbox = await createSandbox({ port: 0, pageUrl, webhookUrl: host.url, blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  daimo = createDaimoCalls(client)
})
afterAll(async () => {
  await sandbox.close()
  await host.close()
})
afterEach(() => client.clearFaults())

const uuid = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/
const evm = { type: 'evm' }
const payTo = (sessionId: string, more: object = {}) => client.pay(sessionId, more)

test('only a server makes a session: without the key it is refused, and a browser gets no answer', async () => {
  const made = await daimo.create({ destination, display, metadata: { order: '7' } })
  expect(made.status).toBe(201)
  expect(made.json).toMatchObject({
    session: {
      sessionId: expect.stringMatching(uuid),
      clientSecret: expect.stringMatching(uuid),
      metadata: { order: '7' },
    },
  })
  for (const key of ['', 'wrong']) expect((await daimo.create({ destination, display }, key)).status).toBe(401)
  for (const method of ['OPTIONS', 'POST']) {
    const asked = { method, headers: { origin: 'https://shop.example', 'access-control-request-method': 'POST' } }
    const { headers } = await fetch(`${sandbox.url}/daimo/v1/sessions`, asked)
    expect(headers.get('access-control-allow-origin')).toBeNull()
  }
})

test.each([
  ['destination', { display }],
  ['display', { destination }],
  ['verb', { destination, display: { title: 'x', verb: 'two words' } }],
  ['address', { destination: { ...destination, address: '0x12' }, display }],
  ['chainId', { destination: { ...destination, chainId: 5 }, display }],
  ['chainId', { destination: { ...destination, chainId: 501 }, display }],
  ['tokenAddress', { destination: { ...destination, tokenAddress: destination.address }, display }],
  ['amountUnits', { destination: { ...destination, amountUnits: '1.0000001' }, display }],
  ['refundAddress', { destination, display, refundAddress: 'T9' }],
  ['calldata', { destination: { ...destination, calldata: '0x00' }, display }],
])('a session with a wrong %s is refused by that name', async (param, body) => {
  const { status, json } = await daimo.create(body)
  expect(status).toBe(400)
  expect(json).toMatchObject({ error: { param } })
})

test('anybody reads the public view; the whole one is for the key', async () => {
  const { sessionId, clientSecret } = await daimo.make({ amount: '25', metadata: { order: '7' } })
  const { session } = await daimo.vendor.retrieve(sessionId)
  expect(session).toMatchObject({
    sessionId,
    status: 'requires_payment_method',
    destination: { type: 'evm', chainId: 8453, chainName: 'base', tokenSymbol: 'USDC', amountUnits: '25' },
    display,
    paymentMethod: null,
  })
  expect(session.expiresAt - session.createdAt).toBe(3600)
  expect(Object.keys(session)).not.toContain('metadata')
  expect(JSON.stringify(session)).not.toContain(clientSecret)
  const { apiKey } = { apiKey: '00000000-0000-4000-8000-00000000da10' }
  const whole = await daimo.read(sessionId, { authorization: `Bearer ${apiKey}` })
  expect(whole.json).toMatchObject({ session: { metadata: { order: '7' }, clientSecret } })
  expect((await daimo.read(sessionId, { authorization: 'Bearer x' })).status).toBe(401)
})

test('each error has its type, in the envelope or bare', async () => {
  const none = await daimo.read('nobody')
  expect(none).toMatchObject({ status: 404, json: { error: { type: 'invalid_request_error' } } })
  const nested = await daimo.make()
  const missing = await daimo.check(nested.sessionId, {})
  expect(missing).toMatchObject({ status: 400, json: { error: { type: 'validation_error', param: 'clientSecret' } } })
  const flat = await daimo.make({ flatErrors: true })
  const wrong = await daimo.check(flat.sessionId, { clientSecret: 'x' })
  expect(wrong).toMatchObject({ status: 401, json: { type: 'authentication_error' } })
  await client.fault({ kind: 'server_error', sessionId: flat.sessionId, times: 1 })
  expect(await daimo.read(flat.sessionId)).toMatchObject({ status: 500, json: { type: 'api_error' } })
  await expect(daimo.vendor.check(nested.sessionId, { clientSecret: 'x' })).rejects.toMatchObject({
    status: 401,
    type: 'authentication_error',
  })
})

test('a page may ask for what the vendor’s client sends, and reads no header of an answer', async () => {
  const { sessionId } = await daimo.make()
  const headers = {
    origin: 'https://pay.example',
    'access-control-request-method': 'PUT',
    'access-control-request-headers': 'content-type,x-sdk-version',
  }
  const path = `${sandbox.url}/daimo/v1/sessions/${sessionId}`
  const preflight = await fetch(`${path}/check`, { method: 'OPTIONS', headers })
  expect(preflight.headers.get('access-control-allow-origin')).toBe('*')
  expect(preflight.headers.get('access-control-allow-headers')).toBe('Content-Type,x-sdk-version')
  const answer = await fetch(path, { headers })
  expect(answer.headers.get('request-id')).toMatch(uuid)
  expect(answer.headers.get('access-control-expose-headers')).toBeNull()
})

test('one EVM address takes any coin on any chain, and tells of it once it came', async () => {
  const places = [
    { chainId: base, asset: 'USDC', wire: { chainId: 8453, chainName: 'base', tokenSymbol: 'USDC', sentUnits: '25' } },
    {
      chainId: polygon,
      asset: 'native',
      wire: { chainId: 137, chainName: 'polygon', tokenSymbol: 'POL', sentUnits: '100' },
    },
  ]
  for (const { chainId, asset, wire } of places) {
    const made = await daimo.make({ amount: '25' })
    const chosen = await daimo.vendor.paymentMethods.create(made.sessionId, {
      clientSecret: made.clientSecret,
      paymentMethod: { type: 'evm' },
    })
    const method = chosen.session.paymentMethod
    expect(Object.keys(method ?? {}).sort()).toEqual(['createdAt', 'receiverAddress', 'type'])
    const paid = await payTo(made.sessionId, { chainId, asset })
    const { delivery, target } = await client.status(made.sessionId, 'succeeded')
    const { session } = await daimo.vendor.check(made.sessionId, { clientSecret: made.clientSecret })
    expect(session).toMatchObject({
      status: 'succeeded',
      destination: { delivery: { txHash: delivery?.hash, receivedUnits: '25' } },
      paymentMethod: { ...method, source: { ...wire, txHash: paid.hash, address: paid.from } },
    })
    expect(await client.balance(base, target.address)).toBe('25')
  }
})

test('money that cannot be delivered goes to the refund address, where and as it should have arrived', async () => {
  const refundAddress = '0x2222222222222222222222222222222222222222'
  const made = await daimo.make({ amount: '25', refundAddress, paymentMethod: evm })
  await client.fault({ kind: 'failing_delivery', sessionId: made.sessionId })
  await payTo(made.sessionId, { chainId: polygon })
  const { refund } = await client.status(made.sessionId, 'bounced')
  const { session } = await daimo.vendor.retrieve(made.sessionId)
  expect(session).toMatchObject({ destination: { delivery: { txHash: refund?.hash, receivedUnits: '25' } } })
  expect(refund).toMatchObject({ chainId: base, to: refundAddress })
  expect(await client.balance(base, refundAddress)).toBe('25')
})

test('a told hash is looked up where nobody watches; another one’s or none changes nothing', async () => {
  const made = await daimo.make({ amount: '25', paymentMethod: evm })
  const other = await daimo.make({ amount: '25', paymentMethod: evm })
  await client.fault({ kind: 'silent_watcher', sessionId: made.sessionId })
  const foreign = await payTo(other.sessionId)
  const mine = await payTo(made.sessionId)
  const { clientSecret } = made
  for (const txHash of ['x', `0x${'0'.repeat(64)}`, foreign.hash]) {
    const { session } = await daimo.vendor.check(made.sessionId, { clientSecret, txHash })
    expect(session.status).toBe('waiting_payment')
  }
  await daimo.vendor.check(made.sessionId, { clientSecret, txHash: mine.hash })
  await client.status(made.sessionId, 'succeeded')
})

test('token options are what an account really holds, what is worth most first', async () => {
  const made = await daimo.make({ amount: '25' })
  const evmAddress = '0x3333333333333333333333333333333333333333'
  await client.call('POST', '/control/fund', { chain: polygon, address: evmAddress, usdc: '112.4' })
  await client.call('POST', '/control/fund', { chain: base, address: evmAddress, native: '1' })
  const { clientSecret } = made
  const { options } = await daimo.vendor.tokenOptions.list(made.sessionId, { clientSecret, evmAddress })
  expect(options).toEqual([
    expect.objectContaining({ chainId: 8453, tokenSymbol: 'ETH', balanceUnits: '1' }),
    expect.objectContaining({ chainId: 137, tokenSymbol: 'USDC', requiredUnits: '25', balanceUnits: '112.4' }),
  ])
  const without = daimo.vendor.tokenOptions.list(made.sessionId, { clientSecret })
  await expect(without).rejects.toMatchObject({ status: 400, type: 'validation_error' })
})

test('pages of exchanges and providers are for the newer form alone, and pay the session’s address', async () => {
  const exchange = { type: 'exchange', exchangeId: 'Coinbase', amountUsd: 25 }
  const seed = await daimo.make()
  const refused = await daimo.choose(seed, exchange)
  expect(refused).toMatchObject({ status: 400, json: { error: { type: 'validation_error', param: 'type' } } })

  const newer = await daimo.make({ variant: 'newer', amount: '25' })
  expect(newer.sessionId).toMatch(/^[\da-f]{32}$/)
  const { json } = await daimo.choose(newer, exchange)
  const text = JSON.stringify(json)
  expect(json).toMatchObject({ exchange: { waitingMessage: 'Waiting for Coinbase' } })
  const page = /http:[^"]+order=\w+/.exec(text)?.[0] ?? ''
  await fetch(page, { method: 'POST', redirect: 'manual' })
  await client.status(newer.sessionId, 'succeeded')

  const fiat = await daimo.choose(await daimo.make({ variant: 'newer' }), { type: 'fiat', fiatMethod: 'sepa' })
  expect(fiat.json).toMatchObject({
    session: { paymentMethod: { type: 'fiat' } },
    fiat: { hostedUrl: expect.stringContaining('/daimo/exchange?order='), fiatMethod: 'sepa' },
  })
})

test('the host’s server hears of processing and the outcome, signed and without the secret, and of nothing else', async () => {
  const made = await daimo.make({ amount: '25', paymentMethod: evm })
  await payTo(made.sessionId)
  const mine = () => host.received.filter(({ body }) => body.includes(made.sessionId))
  await until(
    async () => mine(),
    (all) => all.length === 2,
  )
  expect(mine().map(({ path, body }) => [path, /"type":"(session\.\w+)"/.exec(body)?.[1]])).toEqual([
    ['/webhooks/daimo', 'session.processing'],
    ['/webhooks/daimo', 'session.succeeded'],
  ])
  for (const { body, signature } of mine()) {
    expect(signature).toBe(signWebhook(body))
    expect(body).not.toContain(made.clientSecret)
  }
})

test('an hour later a session that waits is expired, and takes no payment method', async () => {
  const made = await daimo.make({ paymentMethod: evm })
  await client.call('POST', '/control/clock', { advanceMs: 3_600_000 })
  expect((await daimo.vendor.retrieve(made.sessionId)).session.status).toBe('expired')
  const late = await daimo.choose(made, evm)
  expect(late).toMatchObject({ status: 400, json: { error: { type: 'invalid_request_error' } } })
  expect(host.received.some(({ body }) => body.includes(made.sessionId))).toBe(false)
})
