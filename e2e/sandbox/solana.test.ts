import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { keyFor } from './chains/solana/keys.ts'
import { createSandbox, type Sandbox } from './createSandbox.ts'
import { createSandboxClient, polygonUsdc, solanaUsdc, type SandboxClient } from './testing/sandboxClient.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const base = 'eip155:8453'
const solana = solanaUsdc.source.chain
const evmAddress = '0x0000000000000000000000000000000000000401'
const fresh = (label: string) => keyFor(`test ${label}`).address

const statePath = mkdtempSync(join(tmpdir(), 'inlet-solana-'))
let sandbox: Sandbox
let client: SandboxClient

async function start(): Promise<void> {
  sandbox = await createSandbox({
    port: 0,
    statePath,
    pageUrl: 'http://localhost:4010/',
    blockMs: 100,
    processingMs: 100,
  })
  client = createSandboxClient(sandbox.url)
}
beforeAll(start)
afterAll(async () => {
  await sandbox.close()
  rmSync(statePath, { recursive: true, force: true })
})

test('a deposit on Solana arrives on Base, less the fee, and leaves the deposit address empty', async () => {
  const made = await client.make({ paymentMethod: { ...solanaUsdc, refundTo: fresh('refund') } })
  const { paymentMethod } = await client.read(made)
  const receiver = paymentMethod?.receiverAddress ?? ''
  expect(paymentMethod?.addressUri).toBe(`solana:${receiver}?amount=10&spl-token=${solanaUsdc.source.currency}`)
  await client.pay(made.sessionId)
  const known = await client.settled(made.sessionId)
  expect([known.status, known.delivery?.chainId]).toEqual(['succeeded', base])
  expect(await client.balance(base, known.target.address)).toBe('9.979')
  expect(await client.balance(solana, receiver)).toBe('0')
})

test('SOL arrives as USDC with a live key', async () => {
  const made = await client.make({ key: 'live' })
  const source = { chain: solana, currency: '1'.repeat(32), amount: '200000000' }
  await client.choose(made, { type: 'solana', source, refundTo: fresh('refund') })
  await client.pay(made.sessionId)
  const known = await client.settled(made.sessionId)
  expect(await client.balance(base, known.target.address)).toBe('29.979')
  expect(await client.balance(solana, known.receiverAddress ?? '', 'native')).toBe('0')
})

test('a deposit on an EVM chain is delivered on Solana', async () => {
  const target = { chain: solana, currency: solanaUsdc.source.currency, address: fresh('target') }
  const made = await client.make({ target, paymentMethod: { ...polygonUsdc, refundTo: evmAddress } })
  await client.pay(made.sessionId, { amount: '25' })
  const known = await client.settled(made.sessionId)
  expect([known.status, known.delivery?.chainId]).toEqual(['succeeded', solana])
  expect(await client.balance(solana, target.address)).toBe('24.979')
})

test('a failing delivery returns exactly the deposit on Solana', async () => {
  const made = await client.make({ paymentMethod: { ...solanaUsdc, refundTo: fresh('bounced') } })
  await client.fault({ kind: 'failing_delivery', sessionId: made.sessionId })
  await client.pay(made.sessionId, { amount: '12.5' })
  const known = await client.status(made.sessionId, 'bounced')
  expect([known.refund?.chainId, known.refund?.to]).toEqual([solana, fresh('bounced')])
  expect(await client.balance(solana, fresh('bounced'))).toBe('12.5')
})

test('a reorg on Solana takes a deposit back, and paying again delivers once', async () => {
  const made = await client.make({ paymentMethod: { ...solanaUsdc, refundTo: fresh('refund') } })
  await client.fault({ kind: 'hold_delivery', sessionId: made.sessionId })
  await client.call('POST', '/control/mine', { chain: solana, timer: 'pause' })
  await client.pay(made.sessionId)
  await client.status(made.sessionId, 'processing')
  await client.call('POST', '/control/reorg', { chain: solana, depth: 1 })
  await client.status(made.sessionId, 'waiting_payment')
  await client.pay(made.sessionId)
  await client.status(made.sessionId, 'processing')
  await client.clearFaults()
  await client.call('POST', '/control/mine', { chain: solana, timer: 'run' })
  const known = await client.settled(made.sessionId)
  expect(await client.balance(base, known.target.address)).toBe('9.979')
})

test('a restart in the middle of both directions pays each once', async () => {
  const target = { chain: solana, currency: solanaUsdc.source.currency, address: fresh('after') }
  const there = await client.make({ target, paymentMethod: { ...polygonUsdc, refundTo: evmAddress } })
  const back = await client.make({ paymentMethod: { ...solanaUsdc, refundTo: fresh('refund') } })
  await client.fault({ kind: 'hold_delivery' })
  for (const { sessionId } of [there, back]) {
    await client.pay(sessionId)
    await client.status(sessionId, 'processing')
  }
  await sandbox.close()
  await start()
  await client.settled(there.sessionId)
  const known = await client.settled(back.sessionId)
  expect(await client.balance(solana, target.address)).toBe('9.979')
  expect(await client.balance(base, known.target.address)).toBe('9.979')
})
