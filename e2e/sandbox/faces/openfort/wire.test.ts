import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { createSandboxClient, polygonUsdc, solanaUsdc, type SandboxClient } from '../../testing/sandboxClient.ts'
import { startHookHost, type HookHost } from '../../testing/startHookHost.ts'
import { until } from '../../testing/until.ts'
import { signWebhook } from '../signWebhook.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const target = {
  chain: 'eip155:8453',
  currency: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
  address: '0x1111111111111111111111111111111111111111',
}
/** The next webhook that holds one of these is answered with a 500. */
const refuse: string[] = []
let host: HookHost
let sandbox: Sandbox
let client: SandboxClient

beforeAll(async () => {
  host = await startHookHost(
    'openfort-signature',
    (body) => refuse.some((text) => body.includes(text)) && refuse.splice(0).length > 0,
  )
  const pageUrl = 'http://localhost:4010/'
  sandbox = await createSandbox({ port: 0, pageUrl, webhookUrl: host.url, blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
})
afterAll(async () => {
  await sandbox.close()
  await host.close()
})
afterEach(async () => {
  await client.clearFaults()
})

test('every field of a session is present, null where it has no value', async () => {
  const { status, json } = await client.openfort('POST', '/sessions', { target })
  expect(status).toBe(201)
  expect(json).toMatchObject({
    object: 'fundingSession',
    status: 'requires_payment_method',
    target,
    amountUnits: null,
    metadata: null,
    externalId: null,
    paymentMethod: null,
    strict: false,
  })
})

test('a payment method names fees as decimal text, a minimum in base units, and links with the same address', async () => {
  const made = await client.make()
  const { paymentMethod } = await client.choose(made, polygonUsdc)
  const address = paymentMethod?.receiverAddress ?? ''
  expect(paymentMethod).toMatchObject({
    addressUri: `ethereum:${polygonUsdc.source.currency}@137/transfer?address=${address}&uint256=10000000`,
    fees: [{ kind: 'relayerGas', amount: '0.021', currency: 'USDC' }],
    minAmount: '1000000',
    cex: null,
  })
  expect(JSON.stringify(paymentMethod?.['deeplinks'])).toContain(address)
})

test('the chains are the routable ones, without logos', async () => {
  const { json } = await client.openfort('GET', '/chains')
  const usdc = { symbol: 'USDC', decimals: 6, logo: null, native: false }
  const native = { address: '0x0000000000000000000000000000000000000000', decimals: 18, logo: null, native: true }
  expect(json).toEqual({
    chains: [
      {
        id: 'eip155:8453',
        name: 'Base',
        logo: null,
        vmType: 'evm',
        currencies: [
          { ...usdc, address: target.currency },
          { ...native, symbol: 'ETH' },
        ],
      },
      {
        id: 'eip155:137',
        name: 'Polygon',
        logo: null,
        vmType: 'evm',
        currencies: [
          { ...usdc, address: polygonUsdc.source.currency },
          { ...native, symbol: 'POL' },
        ],
      },
      {
        id: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp',
        name: 'Solana',
        logo: null,
        vmType: 'svm',
        currencies: [
          { ...usdc, address: solanaUsdc.source.currency },
          { ...usdc, symbol: 'USDT', address: 'Es9vMFrzaCERmJfrF4H2FYD4KCoNkY11McCe8BenwNYB' },
          { ...native, symbol: 'SOL', address: '1'.repeat(32), decimals: 9 },
        ],
      },
    ],
  })
})

test('a wrong key, a missing or wrong secret, and an unknown session each have their status', async () => {
  const { sessionId, clientSecret } = await client.make()
  const read = (query: string, key?: string) => client.openfort('GET', `/sessions/${sessionId}${query}`, undefined, key)
  expect((await read(`?clientSecret=${clientSecret}`)).status).toBe(200)
  expect((await read(`?clientSecret=${clientSecret}`, 'pk_test_wrong')).status).toBe(401)
  expect((await read('')).status).toBe(401)
  expect((await read('?clientSecret=cs_wrong')).status).toBe(401)
  expect((await client.openfort('GET', `/sessions/fnd_none?clientSecret=${clientSecret}`)).status).toBe(404)
  const wrong = await client.openfort('POST', `/sessions/${sessionId}/payment_methods`, {
    clientSecret: 'cs_wrong',
    paymentMethod: polygonUsdc,
  })
  expect(wrong.status).toBe(401)
})

test('a session of the live key is unknown to the test key', async () => {
  const { sessionId, clientSecret } = await client.make({ key: 'live' })
  const { status } = await client.openfort('GET', `/sessions/${sessionId}?clientSecret=${clientSecret}`)
  expect(status).toBe(404)
})

test('an externalId gives the standing session unchanged, even when a method is given', async () => {
  const body = { target, externalId: 'order-A-17' }
  const first = await client.openfort('POST', '/sessions', body)
  const again = await client.openfort('POST', '/sessions', { ...body, paymentMethod: polygonUsdc, strict: true })
  expect(again.json).toEqual(first.json)
})

test.each([
  ['target.address', { target: { ...target, address: '0x12' } }],
  ['target.chain', { target: { ...target, chain: 'eip155:1' } }],
  ['amountUnits', { target, amountUnits: '1.5' }],
  [
    'paymentMethod.source.amount',
    { target, paymentMethod: { ...polygonUsdc, source: { ...polygonUsdc.source, amount: '0' } } },
  ],
  ['paymentMethod.refundTo', { target, paymentMethod: { ...polygonUsdc, refundTo: 'So1ana' } }],
  [
    'paymentMethod.source.currency',
    { target, paymentMethod: { ...polygonUsdc, source: { ...polygonUsdc.source, currency: `0x${'0'.repeat(40)}` } } },
  ],
  ['paymentMethod.refundTo', { target, paymentMethod: solanaUsdc }],
  ['paymentMethod.refundTo', { target, paymentMethod: { ...solanaUsdc, refundTo: target.address } }],
  ['paymentMethod.source.chain', { target, paymentMethod: { ...polygonUsdc, type: 'solana' } }],
])('a wrong %s is a 400 that names it', async (field, body) => {
  const { status, json } = await client.openfort('POST', '/sessions', body)
  expect(status).toBe(400)
  expect(json).toMatchObject({ error: { type: 'invalid_request_error', details: { [field]: {} } } })
})

test('no method can be set once money is on its way', async () => {
  const made = await client.make({ paymentMethod: polygonUsdc })
  await client.fault({ kind: 'hold_delivery', sessionId: made.sessionId })
  await client.pay(made.sessionId)
  await client.status(made.sessionId, 'processing')
  const { sessionId, clientSecret } = made
  const body = { clientSecret, paymentMethod: polygonUsdc }
  expect((await client.openfort('POST', `/sessions/${sessionId}/payment_methods`, body)).status).toBe(400)
})

test('a newer server knows no exchange method', async () => {
  const { sessionId, clientSecret } = await client.make({ variant: 'newer' })
  const post = (paymentMethod: object) =>
    client.openfort('POST', `/sessions/${sessionId}/payment_methods`, { clientSecret, paymentMethod })
  expect((await post({ ...polygonUsdc, type: 'cex', cex: 'binance' })).status).toBe(400)
  expect((await post(polygonUsdc)).json).not.toHaveProperty('paymentMethod.cex')
})

test('an exchange link below five is refused, and the older form needs no session', async () => {
  const { sessionId, clientSecret } = await client.make()
  const low = await client.openfort('POST', '/pay_link', { sessionId, clientSecret, amount: '4.99' })
  expect(low.status).toBe(400)
  expect(low.json).toMatchObject({ error: { message: 'amount must be at least 5' } })
  const older = { exchange: 'coinbase', address: target.address, asset: 'USDC', chain: target.chain }
  const answer = await client.openfort('POST', '/pay_link', older)
  expect(answer.json).toEqual({ url: expect.stringContaining('/openfort/exchange?order=') })
})

test('a preflight allows the key and the content type, and no header is exposed', async () => {
  const origin = 'https://page.example'
  const path = '/openfort/v2/funding/chains'
  const preflight = await client.call('OPTIONS', path, undefined, {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  })
  expect(preflight.status).toBe(204)
  expect(preflight.headers.get('access-control-allow-origin')).toBe(origin)
  expect(preflight.headers.get('access-control-allow-headers')).toBe('Authorization,Content-Type,x-request-id')
  expect(preflight.headers.get('access-control-max-age')).toBe('7200')
  const refused = await client.call('GET', path, undefined, { origin })
  expect(refused.status).toBe(401)
  expect(refused.headers.get('access-control-allow-origin')).toBe(origin)
  expect(refused.headers.get('access-control-expose-headers')).toBeNull()
  expect(refused.headers.get('access-control-allow-credentials')).toBeNull()
})

test('faults strike as often as asked, and one session only when asked', async () => {
  const made = await client.make()
  const other = await client.make()
  await client.fault({ kind: 'rate_limit', retryAfterSeconds: 7, times: 1, path: '/chains' })
  const limited = await client.openfort('GET', '/chains')
  expect([limited.status, limited.headers.get('retry-after')]).toEqual([429, '7'])
  expect((await client.openfort('GET', '/chains')).status).toBe(200)

  await client.fault({ kind: 'server_error', status: 503, sessionId: made.sessionId })
  const path = ({ sessionId, clientSecret }: typeof made) => `/sessions/${sessionId}?clientSecret=${clientSecret}`
  expect((await client.openfort('GET', path(made))).status).toBe(503)
  expect((await client.openfort('GET', path(other))).status).toBe(200)

  await client.fault({ kind: 'malformed', times: 1, sessionId: other.sessionId })
  const half = await client.openfort('GET', path(other))
  expect([half.status, typeof half.json]).toEqual([200, 'string'])
  await client.fault({ kind: 'malformed', times: 1, body: '{"id":7}', sessionId: other.sessionId })
  expect((await client.openfort('GET', path(other))).json).toEqual({ id: 7 })
  await client.fault({ kind: 'drop', times: 1, sessionId: other.sessionId })
  await expect(client.openfort('GET', path(other))).rejects.toThrow('fetch failed')
  await client.fault({ kind: 'unauthorized', times: 1 })
  expect((await client.openfort('GET', path(other))).status).toBe(401)
})

test('a fault of the chain access is a 503, and node commands are not public', async () => {
  const rpc = (method: string) => client.call('POST', '/rpc/eip155:8453', { jsonrpc: '2.0', id: 1, method, params: [] })
  expect((await rpc('eth_chainId')).json).toMatchObject({ result: '0x2105' })
  expect((await rpc('anvil_mine')).json).toMatchObject({ error: { code: -32601 } })
  await client.fault({ kind: 'rpc_down', path: 'eip155:8453', times: 1 })
  expect((await rpc('eth_chainId')).status).toBe(503)
})

test('webhooks come signed, in order, without the secret, and again when the host fails', async () => {
  const made = await client.make()
  refuse.push(made.sessionId)
  await client.choose(made, polygonUsdc)
  await client.pay(made.sessionId)
  await client.status(made.sessionId, 'succeeded')
  const mine = () => host.received.filter(({ body }) => body.includes(made.sessionId))
  await until(
    async () => mine().length,
    (count) => count === 3,
  )
  const bodies = mine().map(({ body }): unknown => JSON.parse(body))
  expect(bodies).toMatchObject(
    ['waiting_payment', 'processing', 'succeeded'].map((status) => ({
      type: 'funding.session.updated',
      data: { status },
    })),
  )
  for (const { body, signature } of mine()) expect(signature).toBe(signWebhook(body))
  expect(JSON.stringify(bodies)).not.toContain(made.clientSecret)
})

test('a wrong control request names its field', async () => {
  const wrong = async (path: string, body: object) => (await client.call('POST', `/control/${path}`, body)).json
  expect(await wrong('pay', {})).toEqual({ error: { field: 'sessionId', message: 'expected a value' } })
  expect(await wrong('sessions', { backend: 'bank' })).toMatchObject({ error: { field: 'backend' } })
  expect(await wrong('clock', { advanceMs: -1 })).toMatchObject({ error: { field: 'advanceMs' } })
  expect(await wrong('faults', { kind: 'flood' })).toMatchObject({ error: { field: 'kind' } })
  expect(await wrong('faults', { kind: 'drop', backend: 'bank' })).toMatchObject({ error: { field: 'backend' } })
  // A name that nobody knows would make another fault than the one that was asked for.
  expect(await wrong('faults', { kind: 'drop', sessionID: 'fnd_1' })).toEqual({
    error: { field: 'sessionID', message: 'expected no such field' },
  })
  expect(await wrong('pay', { sessionId: 'fnd_1', ammount: '1' })).toMatchObject({ error: { field: 'ammount' } })
})
