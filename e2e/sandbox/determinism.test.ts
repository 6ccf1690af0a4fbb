import type * as Crypto from 'node:crypto'
import { privateKeyToAccount } from 'viem/accounts'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSandbox } from './createSandbox.ts'
import { bleepayWidgets } from './faces/bleepay/keys.ts'
import { createBleepayCalls } from './testing/bleepayCalls.ts'
import { createDynamicCalls } from './testing/dynamicCalls.ts'
import { createInfiniteCalls } from './testing/infiniteCalls.ts'
import { createSandboxClient, polygonUsdc } from './testing/sandboxClient.ts'

vi.setConfig({ testTimeout: 60_000 })

/** What every random value of the sandbox follows from. */
const chance = vi.hoisted(() => ({ seed: '', drawn: 0 }))

vi.mock('node:crypto', async (importOriginal) => {
  const real = await importOriginal<typeof Crypto>()
  const randomBytes = (size: number) =>
    real.createHash('shake256', { outputLength: size }).update(`${chance.seed} ${chance.drawn++}`).digest()
  const randomUUID = () => {
    const hex = randomBytes(16).toString('hex')
    return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join(
      '-',
    )
  }
  return { ...real, randomBytes, randomUUID }
})

const account = privateKeyToAccount('0x59c6995e998f97a5a0044966f0945389dc9e86dae88c7a8412f4603b6b78690d')
const askNetwork = globalThis.fetch
let heard: string[] = []

beforeEach(() => {
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    const answer = await askNetwork(url, init)
    const text = await answer.clone().text()
    // Node's own clock writes it, not the sandbox's.
    const headers = [...answer.headers].filter(([name]) => name !== 'date')
    heard.push([init.method, url, answer.status, JSON.stringify(headers), text].join(' '))
    return answer
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

/** Gives every answer of a new sandbox to one script over all five faces, its own origin apart. */
async function play(seed: string): Promise<string[]> {
  Object.assign(chance, { seed, drawn: 0 })
  heard = []
  vi.useFakeTimers({ toFake: ['Date'], now: 1_800_000_000_000 })
  const sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/' })
  try {
    const client = createSandboxClient(sandbox.url)
    await askOpenfortAndDaimo(client)
    await askDynamic(client)
    await askBleepay(client)
    await askInfinite(client)
    return heard.map((line) => line.replaceAll(sandbox.url, 'http://sandbox'))
  } finally {
    await sandbox.close()
  }
}

type Client = ReturnType<typeof createSandboxClient>

async function askOpenfortAndDaimo(client: Client): Promise<void> {
  const made = await client.make({ externalId: 'order 1', metadata: { note: 'ñ' } })
  await client.read(made)
  await client.choose(made, polygonUsdc)
  await client.openfort('GET', '/chains')
  await client.openfort('GET', `/sessions/${made.sessionId}?clientSecret=wrong`)
  await client.call('POST', '/control/clock', { advanceMs: 25 * 60 * 60 * 1000 })
  await client.read(made)
  await client.call('POST', '/control/sessions', { backend: 'daimo', paymentMethod: { type: 'evm' } })
  await client.call('POST', '/control/sessions', { backend: 'daimo', paymentMethod: { type: 'tron', amountUsd: 20 } })
  await client.call('GET', '/daimo/v1/sessions/nobody')
}

async function askDynamic(client: Client): Promise<void> {
  const dynamic = createDynamicCalls(client)
  const { sessionId } = await dynamic.make({ amount: '25' })
  const at = { fromChainId: '8453', fromChainName: 'EVM' }
  const source = { sourceType: 'wallet', fromAddress: account.address, ...at }
  const { sessionToken } = await dynamic.attach(sessionId, source)
  await dynamic.take(sessionId, 'quote', sessionToken, {})
  await dynamic.step(sessionId, 'prepare', sessionToken, {})
  await dynamic.read(sessionId)
  await dynamic.step(sessionId, 'cancel', sessionToken)
}

async function askBleepay(client: Client): Promise<void> {
  const bleepay = createBleepayCalls(client)
  const { sessionId, clientSecret } = await bleepay.make({ amount: '12.50', network: 'polygon' })
  await bleepay.read(sessionId, clientSecret)
  await bleepay.config(bleepayWidgets.open.id, bleepayWidgets.open.secret)
  await bleepay.cancel(sessionId, clientSecret)
}

async function askInfinite(client: Client): Promise<void> {
  const infinite = createInfiniteCalls(client)
  const { as } = await infinite.signIn(account)
  await infinite.customer(as)
  await infinite.ask('GET', '/v1/headless/customers/nobody', undefined, as)
  const { sessionId } = await infinite.watch({ direction: 'buy' })
  await infinite.know(sessionId)
}

test('one seed and one script give the same bytes, and another seed others', async () => {
  const first = await play('one')
  expect(first.length).toBeGreaterThan(20)
  expect(await play('one')).toEqual(first)
  expect(await play('two')).not.toEqual(first)
})
