import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from './createSandbox.ts'
import { createDaimoCalls } from './testing/daimoCalls.ts'
import { createSandboxClient, polygonUsdc, type SandboxClient } from './testing/sandboxClient.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const base = 'eip155:8453'
const tron = 'tron:0x2b6653dc'
const paymentMethod = { type: 'tron', amountUsd: 25 }

const statePath = mkdtempSync(join(tmpdir(), 'inlet-tron-'))
let sandbox: Sandbox
let client: SandboxClient
let daimo: ReturnType<typeof createDaimoCalls>

async function start(): Promise<void> {
  sandbox = await createSandbox({
    port: 0,
    statePath,
    pageUrl: 'http://localhost:4010/',
    blockMs: 100,
    processingMs: 100,
  })
  client = createSandboxClient(sandbox.url)
  daimo = createDaimoCalls(client)
}
beforeAll(start)
afterAll(async () => {
  await sandbox.close()
  rmSync(statePath, { recursive: true, force: true })
})

const chain = (path: 'mine' | 'reorg', body: object) =>
  client.call('POST', `/control/${path}`, { chain: tron, ...body })

test('USDT on Tron arrives as USDC on Base, and leaves the deposit address empty', async () => {
  const made = await daimo.make({ paymentMethod })
  const paid = await client.pay(made.sessionId)
  await client.status(made.sessionId, 'processing')
  await chain('mine', { blocks: 19 })
  const known = await client.settled(made.sessionId)
  expect(known).toMatchObject({ status: 'succeeded', deposits: [{ hash: paid.hash, amount: '25000000' }] })
  expect(known.delivery?.chainId).toBe(base)
  expect(known.receiverAddress).toMatch(/^T\w{33}$/)
  expect(await client.balance(base, known.target.address)).toBe('25')
  expect(await client.balance(tron, known.receiverAddress ?? '', 'usdt')).toBe('0')
})

test('a deposit waits for 19 blocks', async () => {
  await chain('mine', { timer: 'pause' })
  const made = await daimo.make({ paymentMethod })
  await client.pay(made.sessionId)
  await chain('mine', { blocks: 17 })
  await client.status(made.sessionId, 'processing')
  // Another chain's deposit is through meanwhile.
  const other = await client.make({ paymentMethod: polygonUsdc })
  await client.pay(other.sessionId)
  await client.settled(other.sessionId)
  expect((await client.know(made.sessionId)).settlements).toMatchObject([{ stage: 'confirming' }])
  await chain('mine', { timer: 'run', blocks: 1 })
  expect((await client.settled(made.sessionId)).status).toBe('succeeded')
})

test('TRX that is sent in place of USDT stays where it is', async () => {
  const made = await daimo.make({ paymentMethod })
  await client.pay(made.sessionId, { asset: 'TRX', amount: '100' })
  await client.pay(made.sessionId)
  await chain('mine', { blocks: 19 })
  const known = await client.settled(made.sessionId)
  expect(known.deposits.map(({ status }) => status).sort()).toEqual(['delivered', 'unsupported'])
  expect(await client.balance(tron, known.receiverAddress ?? '', 'native')).toBe('100')
})

test('a reorg on Tron takes a deposit back, and paying again delivers once', async () => {
  const made = await daimo.make({ paymentMethod })
  await chain('mine', { timer: 'pause' })
  await client.pay(made.sessionId)
  await client.status(made.sessionId, 'processing')
  await chain('reorg', { depth: 1 })
  await client.status(made.sessionId, 'waiting_payment')
  await client.pay(made.sessionId)
  await client.status(made.sessionId, 'processing')
  await chain('mine', { timer: 'run', blocks: 19 })
  const known = await client.settled(made.sessionId)
  expect(await client.balance(base, known.target.address)).toBe('25')
})

test('a restart between a deposit on Tron and its delivery pays once', async () => {
  const made = await daimo.make({ paymentMethod })
  await client.fault({ kind: 'hold_delivery' })
  await client.pay(made.sessionId)
  const { receiverAddress } = await client.status(made.sessionId, 'processing')
  await sandbox.close()
  await start()
  await chain('mine', { blocks: 19 })
  const known = await client.settled(made.sessionId)
  expect(known.receiverAddress).toBe(receiverAddress)
  expect(await client.balance(base, known.target.address)).toBe('25')
})
