import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { createDynamicCalls, type DynamicCalls } from '../../testing/dynamicCalls.ts'
import { payByCall } from '../../testing/payByCall.ts'
import { createSandboxClient, type SandboxClient } from '../../testing/sandboxClient.ts'
import { startHookHost, type HookHost } from '../../testing/startHookHost.ts'
import { until } from '../../testing/until.ts'
import { signWebhook } from '../signWebhook.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const base = 'eip155:8453'
const polygon = 'eip155:137'
const polygonUsdc = '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'
const baseUsdc = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
const refundAddress = '0x2222222222222222222222222222222222222222'
let host: HookHost
let sandbox: Sandbox
let client: SandboxClient
let dynamic: DynamicCalls

beforeAll(async () => {
  host = await startHookHost('x-dynamic-signature-256')
  const pageUrl = 'http://localhost:4010/'
  sandbox = await createSandbox({ port: 0, pageUrl, webhookUrl: host.url, blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  dynamic = createDynamicCalls(client)
})
afterAll(async () => {
  await sandbox.close()
  await host.close()
})
afterEach(() => client.clearFaults())

async function fundedAccount(chain: string) {
  const account = privateKeyToAccount(generatePrivateKey())
  await client.call('POST', '/control/fund', { chain, address: account.address, usdc: '100', native: '200' })
  return account
}

/** A flow whose wallet has a payload to sign. */
async function prepared(chain: typeof base | typeof polygon, token: string | undefined, input: object = {}) {
  const account = await fundedAccount(chain)
  const made = await dynamic.make(input)
  const fromChainId = chain.slice('eip155:'.length)
  const source = { sourceType: 'wallet', fromAddress: account.address, fromChainId, fromChainName: 'EVM' }
  const { sessionToken } = await dynamic.attach(made.sessionId, source)
  await dynamic.take(made.sessionId, 'quote', sessionToken, token ? { fromTokenAddress: token } : {})
  const flow = await dynamic.take(made.sessionId, 'prepare', sessionToken, {
    assertBalanceForGasCost: true,
    assertBalanceForTransferAmount: true,
  })
  return { id: made.sessionId, account, sessionToken, flow }
}

const eventsOf = (id: string) =>
  host.received
    .filter(({ body }) => body.includes(id))
    .map(({ body }) => {
      const { eventName, data } = JSON.parse(body) as { eventName: string; data: Record<string, string> }
      const axis = eventName.split('.')[1] ?? ''
      return `${axis} ${data[`${axis}State`]}`
    })

test('a wallet’s token goes over the router and lands whole on the other chain; the host’s server hears every state', async () => {
  const { id, account, sessionToken, flow } = await prepared(polygon, polygonUsdc)
  const txHash = await payByCall(sandbox.url, account, flow)
  await dynamic.take(id, 'broadcast', sessionToken, { txHash })
  const done = await dynamic.until(id, 'completed')
  const known = await client.know(id)
  expect(done).toMatchObject({
    executionState: 'source_confirmed',
    txHash,
    settlementTxHash: known.delivery?.hash,
    confirmations: 2,
    completedAt: expect.any(String),
    settlement: { toChainId: '8453', toToken: baseUsdc },
  })
  expect([known.status, await client.balance(base, known.target.address)]).toEqual(['succeeded', '25'])
  expect(await client.balance(polygon, account.address)).toBe('74.88')
  const told = await until(
    async () => eventsOf(id),
    (events) => events.at(-1) === 'settlement completed',
  )
  expect(told).toEqual([
    'execution source_attached',
    'risk cleared',
    'execution quoted',
    'execution signing',
    'execution broadcasted',
    'execution source_detected',
    'execution source_confirmed',
    'settlement routing',
    'settlement bridging',
    'settlement settling',
    'settlement completed',
  ])
  for (const { path, body, signature } of host.received.filter(({ body }) => body.includes(id))) {
    expect([path, signature]).toEqual(['/webhooks/dynamic', `sha256=${signWebhook(body)}`])
    expect(body).not.toMatch(/dft_|signingPayload/)
  }
})

test('a chain’s own coin goes along with the call, and is swapped on its way', async () => {
  const { id, account, sessionToken, flow } = await prepared(base, undefined, { amount: '30' })
  expect(flow.quote?.signingPayload).not.toHaveProperty('evmApproval')
  const txHash = await payByCall(sandbox.url, account, flow)
  await dynamic.take(id, 'broadcast', sessionToken, { txHash })
  await dynamic.until(id, 'swapping')
  await dynamic.until(id, 'completed')
  expect(await client.balance(base, (await client.know(id)).target.address)).toBe('30')
})

test('the same coin can be paid straight to the receiver: confirmed, and completed only where that is told', async () => {
  for (const direct of ['unreported', 'completed']) {
    const { id, account, sessionToken, flow } = await prepared(base, baseUsdc, { direct })
    expect(flow.quote).toMatchObject({ fromAmount: '25000000', toAmount: '25000000' })
    expect(flow.quote?.signingPayload?.evmTransaction?.to).toBe(baseUsdc)
    const txHash = await payByCall(sandbox.url, account, flow)
    await dynamic.take(id, 'broadcast', sessionToken, { txHash })
    const sent = await dynamic.until(id, 'source_confirmed')
    expect(sent).toMatchObject({ settlementState: 'none', txHash })
    expect(await client.balance(base, (await client.know(id)).target.address)).toBe('25')
    if (direct === 'completed')
      await until(
        () => dynamic.read(id),
        (flow) => 'completedAt' in flow,
      )
    else expect(sent).not.toHaveProperty('completedAt')
  }
})

test('a transaction that its chain reverts ends the flow as failed', async () => {
  const { id, account, sessionToken, flow } = await prepared(polygon, polygonUsdc)
  const { evmApproval, ...payload } = flow.quote?.signingPayload ?? { chainId: '', chainName: '' }
  expect(evmApproval).toBeDefined()
  const quote = flow.quote && { ...flow.quote, signingPayload: payload }
  const txHash = await payByCall(sandbox.url, account, { ...flow, quote })
  await dynamic.take(id, 'broadcast', sessionToken, { txHash })
  const done = await dynamic.until(id, 'failed')
  expect(done).toMatchObject({
    executionState: 'failed',
    failure: { code: 'TRANSACTION_REVERTED', stage: 'execution' },
  })
})

test('a payment that nobody told is found at the end of its flow’s time, and not lost', async () => {
  const { id, account, flow } = await prepared(polygon, polygonUsdc, { expiresInMs: 50_000 })
  await payByCall(sandbox.url, account, flow)
  await client.settled(id)
  expect((await dynamic.read(id)).executionState).toBe('signing')
  await client.call('POST', '/control/clock', { advanceMs: 50_000 })
  await dynamic.until(id, 'completed')
})

test.each([
  ['failing_delivery', 'REFUND_INITIATED', 'settlementState', 'bounced'],
  ['failing_delivery', 'REFUND_FAILED', 'settlementState', 'failed'],
  ['failing_delivery', 'SETTLEMENT_FAILED', 'settlementState', 'failed'],
  ['failing_execution', 'EXECUTION_FAILED', 'executionState', 'failed'],
])('%s is told as %s, and the money goes back', async (kind, code, axis, status) => {
  const { id, account, sessionToken, flow } = await prepared(polygon, polygonUsdc, {
    ...(kind === 'failing_delivery' && { failure: code }),
  })
  await client.fault({ kind, sessionId: id, times: 1 })
  const txHash = await payByCall(sandbox.url, account, flow)
  await dynamic.take(id, 'broadcast', sessionToken, { txHash })
  expect(await dynamic.until(id, 'failed')).toMatchObject({ [axis]: 'failed', failure: { code } })
  expect((await client.know(id)).status).toBe(status)
  await client.settled(id)
  expect(await client.balance(polygon, account.address)).toBe('100')
})

test('a deposit address takes what comes, at that moment’s rate; what comes after that goes back', async () => {
  const { sessionId: id } = await dynamic.make()
  const source = { sourceType: 'deposit_address', fromChainId: '137', fromChainName: 'EVM', refundAddress }
  const { sessionToken, flow } = await dynamic.attach(id, source)
  expect(flow.depositAddress).toBeUndefined()
  const first = await dynamic.take(id, 'quote', sessionToken, { fromTokenAddress: polygonUsdc })
  await client.call('POST', '/control/clock', { advanceMs: 120_000 })
  const second = await dynamic.take(id, 'quote', sessionToken, { fromTokenAddress: polygonUsdc })
  expect(second.depositAddress).toBe(first.depositAddress)
  await client.pay(id, { amount: '20' })
  await dynamic.until(id, 'completed')
  const { target } = await client.know(id)
  expect(await client.balance(base, target.address)).toBe('19.87')
  const before = Number(await client.balance(polygon, refundAddress))
  await client.pay(id, { amount: '5' })
  await client.settled(id, 2)
  expect(Number(await client.balance(polygon, refundAddress)) - before).toBe(5)
})

test('the page of an exchange pays by itself, told or not, and its own payment decides', async () => {
  for (const isTold of [false, true]) {
    const { sessionId: id } = await dynamic.make({ amount: '40' })
    const { sessionToken, flow } = await dynamic.attach(id, { sourceType: 'exchange', exchangeProvider: 'kraken' })
    if (isTold) await dynamic.take(id, 'broadcast', sessionToken, {})
    const page = flow.exchangeSource?.metadata.url ?? ''
    expect(await (await fetch(page)).text()).toContain('kraken')
    await fetch(page, { method: 'POST', redirect: 'manual' })
    await dynamic.until(id, 'completed')
    expect(await client.balance(base, (await client.know(id)).target.address)).toBe('40')
  }
})

test('money for a flow that was called off goes back', async () => {
  const { sessionId: id } = await dynamic.make()
  const to = privateKeyToAccount(generatePrivateKey()).address
  const source = { sourceType: 'deposit_address', fromChainId: '137', fromChainName: 'EVM', refundAddress: to }
  const { sessionToken } = await dynamic.attach(id, source)
  await dynamic.take(id, 'quote', sessionToken, { fromTokenAddress: polygonUsdc })
  await dynamic.take(id, 'cancel', sessionToken)
  await client.pay(id, { amount: '25' })
  await client.settled(id)
  expect([await client.balance(polygon, to), (await client.know(id)).status]).toEqual(['25', 'cancelled'])
})

test('a payment that a reorg takes away is waited for again', async () => {
  const { sessionId: id } = await dynamic.make()
  await client.fault({ kind: 'hold_delivery', sessionId: id })
  const source = { sourceType: 'deposit_address', fromChainId: '137', fromChainName: 'EVM', refundAddress }
  const { sessionToken } = await dynamic.attach(id, source)
  await dynamic.take(id, 'quote', sessionToken, { fromTokenAddress: polygonUsdc })
  await client.call('POST', '/control/mine', { chain: polygon, blocks: 0, timer: 'pause' })
  await client.pay(id)
  await dynamic.until(id, 'source_detected')
  await client.call('POST', '/control/reorg', { chain: polygon, depth: 1 })
  expect(await dynamic.until(id, 'quoted')).not.toHaveProperty('txHash')
  await client.clearFaults()
  await client.call('POST', '/control/mine', { chain: polygon, blocks: 0, timer: 'run' })
  await client.pay(id)
  await dynamic.until(id, 'completed')
})
