import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { createDynamicCalls, type DynamicCalls } from '../../testing/dynamicCalls.ts'
import { createSandboxClient, type SandboxClient } from '../../testing/sandboxClient.ts'
import { dynamicEnvironments } from './keys.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const pageOrigin = 'http://localhost:4010'
const polygonUsdc = '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'
const baseUsdc = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
const account = '0x1111111111111111111111111111111111111111'
const refundAddress = '0x2222222222222222222222222222222222222222'
const wallet = { sourceType: 'wallet', fromAddress: account, fromChainId: '137', fromChainName: 'EVM' }
const address = { sourceType: 'deposit_address', fromChainId: '8453', fromChainName: 'EVM' }
const exchange = { sourceType: 'exchange', exchangeProvider: 'coinbase' }
let sandbox: Sandbox
let client: SandboxClient
let dynamic: DynamicCalls

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: `${pageOrigin}/`, blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  dynamic = createDynamicCalls(client)
  await client.call('POST', '/control/fund', { chain: 'eip155:137', address: account, usdc: '1000', native: '1' })
})
afterAll(() => sandbox.close())
afterEach(() => client.clearFaults())

const advance = (advanceMs: number) => client.call('POST', '/control/clock', { advanceMs })
const destination = { chainName: 'EVM', type: 'address', identifier: refundAddress }
const settlement = { chainName: 'EVM', chainId: '8453', tokenAddress: baseUsdc }
const create = {
  amount: '25.00',
  destinationConfig: { destinations: [destination] },
  settlementConfig: { settlements: [settlement] },
}

test('only a server makes a flow: without the key it is refused, and a browser gets no answer', async () => {
  const made = await dynamic.create('deposit', { ...create, memo: { order: 'A-17' } })
  expect(made).toMatchObject({
    status: 201,
    json: {
      id: expect.stringMatching(/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/),
      mode: 'deposit',
      amount: '25.00',
      currency: 'USD',
      memo: { order: 'A-17' },
      executionState: 'initiated',
      settlementState: 'none',
      riskState: 'unknown',
      toAddress: refundAddress,
      toChainId: '8453',
      toToken: baseUsdc,
    },
  })
  expect((await dynamic.create('deposit', create, 'wrong')).status).toBe(401)
  expect((await dynamic.create('other', create)).status).toBe(404)
  const { headers } = await fetch(`${sandbox.url}/dynamic/server/${dynamicEnvironments.own}/flow/deposit`, {
    method: 'OPTIONS',
    headers: { origin: pageOrigin, 'access-control-request-method': 'POST' },
  })
  expect(headers.get('access-control-allow-origin')).toBeNull()
})

test.each([
  ['amount', { amount: '0' }],
  ['amount', { amount: '1.234' }],
  ['destinationConfig', { destinationConfig: { destinations: [{ ...destination, identifier: 'T'.repeat(34) }] } }],
  ['settlementConfig', { settlementConfig: { settlements: [{ ...settlement, chainId: '5' }] } }],
  ['settlementConfig', { settlementConfig: { settlements: [{ ...settlement, tokenAddress: account }] } }],
])('a flow with a wrong %s is refused by that name', async (field, wrong) => {
  const { status, json } = await dynamic.create('payment', { ...create, ...wrong })
  expect({ status, json }).toEqual({ status: 400, json: { error: expect.stringContaining(field) } })
})

test('a flow opens to the origins of its environment, and to no other or opaque one', async () => {
  const { sessionId } = await dynamic.make()
  const allowed = async (environment: string, origin: string) => {
    const url = `${sandbox.url}/dynamic/sdk/${environment}/flow/${sessionId}/quote`
    const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' }
    const preflight = await fetch(url, { method: 'OPTIONS', headers: { origin, ...asked } })
    const answer = await fetch(url, { method: 'POST', headers: { origin } })
    return [preflight, answer].map(({ headers }) => headers.get('access-control-allow-origin'))
  }
  const { own, shop } = dynamicEnvironments
  expect(await allowed(own, pageOrigin)).toEqual([pageOrigin, pageOrigin])
  expect(await allowed(shop, 'https://shop.example')).toEqual(['https://shop.example', 'https://shop.example'])
  for (const [environment, origin] of [
    [own, 'null'],
    [own, 'https://shop.example'],
    [shop, pageOrigin],
    ['00000000-0000-4000-8000-000000000000', pageOrigin],
  ] as const)
    expect(await allowed(environment, origin)).toEqual([null, null])
})

test('anybody who knows both ids reads a flow, with whatever in the Authorization header', async () => {
  const { sessionId } = await dynamic.make({ amount: '7.50', returnUrl: `${pageOrigin}/back` })
  const path = `/dynamic/sdk/${dynamicEnvironments.own}/flow/${sessionId}`
  const { json } = await client.call('GET', path, undefined, { authorization: 'Bearer x' })
  expect(json).toMatchObject({ id: sessionId, amount: '7.50', uiConfig: { returnUrl: `${pageOrigin}/back` } })
  expect(Object.keys(json ?? {})).not.toContain('quote')
})

test('the first source needs no token; its token is shown once, replaced by the next source, and refused then', async () => {
  const { sessionId: id } = await dynamic.make()
  const first = await dynamic.attach(id, wallet)
  expect(first.sessionToken).toMatch(/^dft_[\w-]{32}$/)
  expect(first.flow).toMatchObject({ executionState: 'source_attached', riskState: 'cleared', ...wallet })
  expect(JSON.stringify(await dynamic.read(id))).not.toContain('dft_')
  expect((await dynamic.step(id, 'source', undefined, exchange)).status).toBe(401)
  const second = await dynamic.attach(id, exchange, first.sessionToken)
  expect((await dynamic.step(id, 'quote', first.sessionToken, {})).status).toBe(401)
  expect(second.flow.exchangeSource).toMatchObject({ exchangeId: 'coinbase' })
  expect(Object.keys(second.flow)).not.toContain('fromAddress')
})

test('a token ends an hour after it was made, though its flow goes on', async () => {
  const { sessionId: id } = await dynamic.make({ expiresInMs: 24 * 3_600_000 })
  const { sessionToken } = await dynamic.attach(id, wallet)
  await advance(3_600_000)
  expect((await dynamic.step(id, 'cancel', sessionToken)).status).toBe(401)
  expect(await dynamic.read(id)).toMatchObject({ executionState: 'source_attached' })
})

test.each([
  ['sourceType', { ...wallet, sourceType: 'card' }],
  ['fromAddress', { ...wallet, fromAddress: undefined }],
  ['fromAddress', { ...wallet, fromAddress: '0x11' }],
  ['fromAddress', { ...wallet, fromAddress: 'x'.repeat(101) }],
  ['fromAddress', { ...wallet, fromAddress: `${account.slice(0, -1)}!` }],
  ['fromAddress', { ...wallet, fromChainName: 'SOL' }],
  ['fromChainId', { ...wallet, fromChainId: undefined }],
  ['fromChainId', { ...wallet, fromChainId: '1'.repeat(51) }],
  ['fromChainId', { ...wallet, fromChainId: ' 137' }],
  ['fromChainName', { ...address, fromChainName: 'EVN' }],
  ['fromChainName', { ...address, fromChainName: undefined }],
  ['exchangeProvider', { ...exchange, exchangeProvider: 'binance' }],
  ['exchangeProvider', { ...exchange, exchangeProvider: 'gemini' }],
  ['refundAddress', { ...address, refundAddress: 'nobody' }],
])('a source with a wrong %s is refused by that name', async (field, body) => {
  const { sessionId } = await dynamic.make()
  const { status, json } = await dynamic.step(sessionId, 'source', undefined, body)
  expect({ status, json }).toEqual({ status: 400, json: { error: expect.stringContaining(field) } })
})

test('the newer form asks a refund address of a deposit address, knows Gemini, and tells the target with the quote', async () => {
  const { sessionId: id } = await dynamic.make({ variant: 'newer' })
  expect(Object.keys(await dynamic.read(id))).not.toContain('toAddress')
  const refused = await dynamic.step(id, 'source', undefined, address)
  expect(refused).toMatchObject({
    status: 400,
    json: { code: 'error', message: expect.stringContaining('refundAddress') },
  })
  const { sessionToken } = await dynamic.attach(id, { ...exchange, exchangeProvider: 'gemini' })
  const again = await dynamic.attach(id, { ...address, refundAddress }, sessionToken)
  const flow = await dynamic.take(id, 'quote', again.sessionToken, { fromTokenAddress: baseUsdc })
  expect(flow).toMatchObject({ toChainId: '8453' })
  // The vendor takes it, and its model of a flow does not tell it again.
  expect(flow).not.toHaveProperty('refundAddress')
})

test('each quote has a version of its own and a minute to live, and the newest one stands', async () => {
  const { sessionId: id } = await dynamic.make()
  const { sessionToken } = await dynamic.attach(id, wallet)
  const first = await dynamic.take(id, 'quote', sessionToken, { fromTokenAddress: polygonUsdc, slippage: 0.005 })
  expect(first).toMatchObject({
    executionState: 'quoted',
    quoteVersion: 1,
    fromToken: polygonUsdc,
    quote: { version: 1, fromAmount: '25120000', toAmount: '25000000', fees: { totalFeeUsd: '0.12' } },
  })
  await advance(60_000)
  expect(await dynamic.step(id, 'prepare', sessionToken, {})).toMatchObject({
    status: 422,
    json: { error: expect.stringContaining('quote') },
  })
  const second = await dynamic.take(id, 'quote', sessionToken, { fromTokenAddress: polygonUsdc })
  expect(second.quote).toMatchObject({ version: 2, fromAmount: '25130000' })
  const signing = await dynamic.take(id, 'prepare', sessionToken, {})
  expect(signing).toMatchObject({
    executionState: 'signing',
    quote: {
      signingPayload: {
        chainName: 'EVM',
        chainId: '137',
        evmApproval: { tokenAddress: polygonUsdc, amount: '25130000' },
        evmTransaction: { value: '0x0' },
      },
    },
  })
  const coins = await dynamic.take(id, 'quote', sessionToken, { fromChainId: '8453' }).catch(() => undefined)
  expect(coins).toBeUndefined()
})

test('cancelling ends a flow and its token; what is told in the meantime stays', async () => {
  const { sessionId: id } = await dynamic.make()
  const { sessionToken } = await dynamic.attach(id, wallet)
  expect(await dynamic.take(id, 'cancel', sessionToken)).toMatchObject({ executionState: 'cancelled', ...wallet })
  expect((await dynamic.step(id, 'cancel', sessionToken)).status).toBe(401)
})

test('an unpaid flow ends at its time, and takes no step any more', async () => {
  const { sessionId: id } = await dynamic.make({ expiresInMs: 60_000 })
  const { sessionToken } = await dynamic.attach(id, wallet)
  await advance(60_000)
  expect(await dynamic.read(id)).toMatchObject({ executionState: 'expired' })
  expect((await dynamic.step(id, 'quote', sessionToken, {})).status).toBe(401)
  expect((await client.know(id)).status).toBe('expired')
})
