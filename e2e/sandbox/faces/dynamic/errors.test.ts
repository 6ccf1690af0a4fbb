import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { createDynamicCalls, type DynamicCalls, type Step } from '../../testing/dynamicCalls.ts'
import { createSandboxClient, type SandboxClient } from '../../testing/sandboxClient.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const polygonUsdc = '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'
const account = '0x1111111111111111111111111111111111111111'
const poor = '0x3333333333333333333333333333333333333333'
const mixed = '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed'
const evm = { fromChainId: '137', fromChainName: 'EVM' }
const wallet = { sourceType: 'wallet', fromAddress: account, ...evm }
const address = { sourceType: 'deposit_address', ...evm }
const exchange = { sourceType: 'exchange', exchangeProvider: 'coinbase' }
const usdc = { fromTokenAddress: polygonUsdc }
const hash = `0x${'ab'.repeat(32)}`
let sandbox: Sandbox
let client: SandboxClient
let dynamic: DynamicCalls

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  dynamic = createDynamicCalls(client)
  const chain = 'eip155:137'
  await client.call('POST', '/control/fund', { chain, address: account, usdc: '1000', native: '1' })
  await client.call('POST', '/control/fund', { chain, address: poor, usdc: '1000' })
})
afterAll(() => sandbox.close())
afterEach(() => client.clearFaults())

type Taken = readonly [step: Step, body?: object]
type Row = {
  what: string
  made?: object
  /** Steps that go well before the one that is refused. */
  before?: readonly Taken[]
  refused: Taken
  /** What stands in the token's place; the flow's own token where this is absent. */
  token?: string
  status: number
  body: object
}

const says = (words: string) => ({ error: expect.stringContaining(words) as unknown })
const wrongOrder = { error: expect.any(String) as unknown, code: 'flow_invalid_transition' }
const quoted: readonly Taken[] = [
  ['source', wallet],
  ['quote', usdc],
]
const signing: readonly Taken[] = [...quoted, ['prepare', {}]]
const sent: readonly Taken[] = [...signing, ['broadcast', { txHash: hash }]]

const table: readonly Row[] = [
  { what: 'no body', refused: ['source'], status: 400, body: says('sourceType') },
  { what: 'no token', before: quoted, refused: ['quote', usdc], token: '', status: 401, body: says('token') },
  { what: 'a foreign token', before: quoted, refused: ['cancel'], token: 'dft_x', status: 401, body: says('token') },
  { what: 'no token before any source', refused: ['quote', usdc], token: '', status: 401, body: says('token') },
  {
    what: 'a refused source',
    made: { risk: 'refused' },
    refused: ['source', wallet],
    status: 403,
    body: { code: 'risk_blocked' },
  },
  {
    what: 'a sanctioned source',
    made: { risk: 'sanctioned' },
    refused: ['source', wallet],
    status: 403,
    body: { code: 'sanctions_blocked' },
  },
  { what: 'a quote after the payment', before: sent, refused: ['quote', usdc], status: 409, body: wrongOrder },
  { what: 'a source after the payment', before: sent, refused: ['source', wallet], status: 409, body: wrongOrder },
  { what: 'a preparation after the payment', before: sent, refused: ['prepare', {}], status: 409, body: wrongOrder },
  { what: 'cancelling after the payment', before: sent, refused: ['cancel'], status: 409, body: wrongOrder },
  { what: 'another hash', before: sent, refused: ['broadcast', { txHash: '0x1' }], status: 409, body: wrongOrder },
  { what: 'a hash too early', before: quoted, refused: ['broadcast', { txHash: hash }], status: 409, body: wrongOrder },
  {
    what: 'a hash for an address',
    before: [['source', address]],
    refused: ['broadcast', { txHash: hash }],
    status: 409,
    body: wrongOrder,
  },
  {
    what: 'a preparation of an address',
    before: [
      ['source', address],
      ['quote', usdc],
    ],
    refused: ['prepare', {}],
    status: 409,
    body: wrongOrder,
  },
  { what: 'no hash of a wallet', before: signing, refused: ['broadcast', {}], status: 400, body: says('txHash') },
  {
    what: 'a hash that is too long',
    before: signing,
    refused: ['broadcast', { txHash: 'x'.repeat(4097) }],
    status: 400,
    body: says('txHash'),
  },
  {
    what: 'a slippage that is none',
    before: [['source', wallet]],
    refused: ['quote', { slippage: 2 }],
    status: 400,
    body: says('slippage'),
  },
  { what: 'no quote yet', before: [['source', wallet]], refused: ['prepare', {}], status: 422, body: says('quote') },
  {
    what: 'a quote of an exchange',
    before: [['source', exchange]],
    refused: ['quote', usdc],
    status: 422,
    body: says('exchange'),
  },
  {
    what: 'an unknown token',
    before: [['source', wallet]],
    refused: ['quote', { fromTokenAddress: account }],
    status: 422,
    body: { ...says('route'), quoteFailures: [{ provider: 'sandbox', reason: 'NO_ROUTE' }] },
  },
  {
    what: 'an unknown chain',
    before: [['source', { ...wallet, fromChainId: '5' }]],
    refused: ['quote', {}],
    status: 422,
    body: { quoteFailures: [{ reason: 'NO_ROUTE' }] },
  },
  {
    what: 'a chain that has no address here',
    before: [['source', { ...address, fromChainId: '1', fromChainName: 'BTC' }]],
    refused: ['quote', {}],
    status: 422,
    body: { quoteFailures: [{ reason: 'NO_ROUTE' }] },
  },
  {
    what: 'a wallet that holds too little',
    before: [['source', { ...wallet, fromAddress: mixed }]],
    refused: ['quote', usdc],
    status: 422,
    body: { ...says('balance'), payload: { additionalMessages: [expect.any(String)] } },
  },
  {
    what: 'a wallet without coins for the fee',
    before: [
      ['source', { ...wallet, fromAddress: poor }],
      ['quote', usdc],
    ],
    refused: ['prepare', { assertBalanceForGasCost: true }],
    status: 422,
    body: { ...says('POL'), payload: { additionalMessages: [expect.any(String)] } },
  },
  {
    what: 'a wrong checksum',
    refused: ['source', { ...wallet, fromAddress: mixed.replace('aA', 'Aa') }],
    status: 422,
    body: says('checksum'),
  },
  {
    what: 'a flow that pays out',
    made: { mode: 'withdraw' },
    refused: ['source', wallet],
    status: 422,
    body: says('operator'),
  },
  ...(['review', 'blocked', 'pending'] as const).map((risk) => ({
    what: `a risk that is ${risk}`,
    made: { risk },
    before: quoted,
    refused: ['prepare', {}] as const,
    status: 422,
    body: { ...says('risk'), payload: { additionalMessages: [`riskState: ${risk}`] } },
  })),
  ...[
    'exchange_not_configured',
    'exchange_not_supported',
    'exchange_currency_unsupported',
    'exchange_settlement_unsupported',
    'exchange_unavailable',
  ].map((code) => ({
    what: code,
    made: { exchangeError: code },
    refused: ['source', exchange] as const,
    status: 422,
    body: { code },
  })),
]

test.each(table)('$what is answered with $status', async ({ made, before = [], refused, token, status, body }) => {
  const { sessionId: id } = await dynamic.make(made)
  let live: string | undefined
  for (const [step, sentBody] of before) {
    if (step === 'source') live = (await dynamic.attach(id, sentBody ?? {}, live)).sessionToken
    else await dynamic.take(id, step, live ?? '', sentBody)
  }
  const answer = await dynamic.step(id, refused[0], token ?? live, refused[1])
  expect(answer).toMatchObject({ status, json: body })
})

test('an unknown flow is 404 to a reader and 401 to whoever brings a token, as is one of another environment', async () => {
  const { sessionId } = await dynamic.make()
  const unknown = '00000000-0000-4000-8000-000000000000'
  const notFound = { status: 404, json: { error: expect.any(String) as unknown, code: 'flow_not_found' } }
  expect(await dynamic.get(unknown)).toMatchObject(notFound)
  expect(await dynamic.get(sessionId, unknown)).toMatchObject(notFound)
  expect((await dynamic.step(unknown, 'source', undefined, wallet)).status).toBe(401)
})

test('the same hash once more is taken as it was', async () => {
  const { sessionId: id } = await dynamic.make()
  const { sessionToken } = await dynamic.attach(id, wallet)
  await dynamic.take(id, 'quote', sessionToken, usdc)
  await dynamic.take(id, 'prepare', sessionToken)
  const told = { executionState: 'broadcasted', txHash: hash }
  expect(await dynamic.take(id, 'broadcast', sessionToken, { txHash: hash })).toMatchObject(told)
  expect(await dynamic.take(id, 'broadcast', sessionToken, { txHash: hash })).toMatchObject(told)
})

test('a pending risk is cleared after a while, review and blocked by the operator or another source alone', async () => {
  const { sessionId: pending } = await dynamic.make({ risk: 'pending', riskTries: 1 })
  const first = await dynamic.attach(pending, wallet)
  await dynamic.take(pending, 'quote', first.sessionToken, usdc)
  expect((await dynamic.step(pending, 'prepare', first.sessionToken, {})).status).toBe(422)
  expect(await dynamic.take(pending, 'prepare', first.sessionToken, {})).toMatchObject({ riskState: 'cleared' })

  const { sessionId: id } = await dynamic.make({ risk: 'blocked' })
  const blocked = await dynamic.attach(id, wallet)
  expect(blocked.flow.riskState).toBe('blocked')
  const again = await dynamic.attach(id, wallet, blocked.sessionToken)
  expect(again.flow.riskState).toBe('blocked')
  await client.call('POST', '/control/risk', { sessionId: id, risk: 'review' })
  expect((await client.know(id)).status).toBe('requires_action')
  const other = await dynamic.attach(id, exchange, again.sessionToken)
  expect(other.flow.riskState).toBe('cleared')
})

test('faults of the line are worded as its errors', async () => {
  const { sessionId: id } = await dynamic.make()
  await client.fault({ kind: 'server_error', sessionId: id, times: 1 })
  expect(await dynamic.get(id)).toMatchObject({ status: 500, json: { error: 'Internal error' } })
})
