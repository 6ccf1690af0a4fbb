import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dollarOf, networkOf } from './chains/networks.ts'
import { startChain } from './chains/startChain.ts'
import { createSandbox } from './createSandbox.ts'
import { pay } from './payer.ts'
import { createBleepayCalls } from './testing/bleepayCalls.ts'
import { createDynamicCalls } from './testing/dynamicCalls.ts'
import { createInfiniteCalls } from './testing/infiniteCalls.ts'
import { createSandboxClient, polygonUsdc } from './testing/sandboxClient.ts'

vi.setConfig({ testTimeout: 30_000 })

let statePath: string
beforeEach(() => {
  statePath = mkdtempSync(join(tmpdir(), 'inlet-restart-'))
})
afterEach(() => rmSync(statePath, { recursive: true, force: true }))

const start = () =>
  createSandbox({ port: 0, statePath, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })

test('a session keeps its address over a restart, and a deposit made meanwhile is found', async () => {
  const first = await start()
  const before = createSandboxClient(first.url)
  const made = await before.make({ paymentMethod: polygonUsdc })
  await before.call('POST', '/control/clock', { advanceMs: 60_000 })
  const wire = await before.read(made)
  await first.close()

  await payWhileDown(wire.paymentMethod?.receiverAddress ?? '')

  const second = await start()
  const after = createSandboxClient(second.url)
  expect((await after.read(made)).paymentMethod).toEqual(wire.paymentMethod)
  const known = await after.settled(made.sessionId)
  expect(known.status).toBe('succeeded')
  expect(await after.balance('eip155:8453', known.target.address)).toBe('9.979')
  await second.close()
})

test('a delivery that was held when the sandbox ended is made once after it', async () => {
  const first = await start()
  const before = createSandboxClient(first.url)
  const made = await before.make({ paymentMethod: polygonUsdc })
  await before.fault({ kind: 'hold_delivery' })
  await before.pay(made.sessionId)
  await before.status(made.sessionId, 'processing')
  await first.close()

  const second = await start()
  const after = createSandboxClient(second.url)
  const known = await after.settled(made.sessionId)
  expect(known.deposits).toHaveLength(1)
  expect(await after.balance('eip155:8453', known.target.address)).toBe('9.979')
  await second.close()
})

test('a flow goes on after a restart by the token that its page got before, and its held payment lands once', async () => {
  const first = await start()
  const before = createDynamicCalls(createSandboxClient(first.url))
  const { sessionId: id } = await before.make()
  const source = { sourceType: 'deposit_address', fromChainId: '137', fromChainName: 'EVM' }
  const { sessionToken } = await before.attach(id, source)
  const token = { fromTokenAddress: polygonUsdc.source.currency }
  const quoted = await before.take(id, 'quote', sessionToken, token)
  await first.close()

  const second = await start()
  const client = createSandboxClient(second.url)
  const between = createDynamicCalls(client)
  const again = await between.take(id, 'quote', sessionToken, token)
  expect([again.depositAddress, again.quoteVersion]).toEqual([quoted.depositAddress, 2])
  await client.fault({ kind: 'hold_delivery' })
  await client.pay(id)
  await between.until(id, 'source_confirmed')
  await second.close()

  const third = await start()
  const after = createSandboxClient(third.url)
  await createDynamicCalls(after).until(id, 'completed')
  const { target, deposits } = await after.know(id)
  expect([deposits.length, await after.balance('eip155:8453', target.address)]).toEqual([1, '25'])
  await third.close()
})

test('a merchant’s payments that are pending or made while the sandbox is down are confirmed once after it', async () => {
  const first = await start()
  const before = createBleepayCalls(createSandboxClient(first.url))
  const pending = await before.make({ network: 'polygon', amount: '5' })
  const open = await before.make({ network: 'polygon', amount: '10', widgetId: pending.widgetId })
  await createSandboxClient(first.url).fault({ kind: 'hold_delivery' })
  const { hash } = await createSandboxClient(first.url).pay(pending.sessionId)
  await before.status(pending, 'PENDING')
  const { receiverAddress } = await before.know(open)
  await first.close()

  await payWhileDown(receiverAddress)

  const second = await start()
  const after = createBleepayCalls(createSandboxClient(second.url))
  await after.status(open, 'CONFIRMED')
  expect((await after.status(pending, 'CONFIRMED')).deposits.map((deposit) => deposit.hash)).toEqual([hash])
  expect((await after.know(open)).unmatched).toEqual([])
  expect((await after.read(open.sessionId, open.clientSecret)).status).toBe(200)
  await second.close()
})

test('a sign-in, a sale and a purchase outlive a restart, and what was held or paid meanwhile happens once', async () => {
  const first = await start()
  const before = createInfiniteCalls(createSandboxClient(first.url))
  const sale = await before.watch({ direction: 'sell', rail: 'ach', amount: '50' })
  const purchase = await before.watch({ rail: 'ach', amount: '100' })
  await createSandboxClient(first.url).fault({ kind: 'hold_delivery' })
  await before.control('wire', { sessionId: purchase.sessionId })
  const { receiverAddress } = await before.know(sale.sessionId)
  await first.close()

  await payWhileDown(receiverAddress ?? '', '0x2791Bca1f2de4661ED88A30C99A7a9449Aa84174', 50_000_000n)

  const second = await start()
  const client = createSandboxClient(second.url)
  const after = createInfiniteCalls(client)
  expect((await after.read(sale.sessionId, { token: sale.clientSecret })).id).toBe(sale.sessionId)
  await after.status(sale.sessionId, 'succeeded')
  const { target } = await after.status(purchase.sessionId, 'succeeded')
  expect(await client.balance('eip155:137', target.address, 'usdc.e')).toBe('99')
  await second.close()
})

test('a sandbox that is killed in the middle of a payment leaves no node behind, and its successor pays once', async () => {
  const child = spawn(process.execPath, [
    '--import',
    'tsx',
    join(import.meta.dirname, 'testing/runSandbox.ts'),
    statePath,
  ])
  const url = await new Promise<string>((resolve) =>
    child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString().trim())),
  )
  const before = createSandboxClient(url)
  const made = await before.make({ paymentMethod: polygonUsdc })
  await before.pay(made.sessionId)
  await before.status(made.sessionId, 'processing')
  const nodes = ['chain-8453.json.pid', 'chain-137.json.pid'].map((name) => readFileSync(join(statePath, name), 'utf8'))
  child.kill('SIGKILL')

  const second = await start()
  const after = createSandboxClient(second.url)
  const known = await after.settled(made.sessionId)
  expect(known.status).toBe('succeeded')
  expect(await after.balance('eip155:8453', known.target.address)).toBe('9.979')
  for (const pid of nodes) expect(commandOf(pid)).toBe('')
  await second.close()
})

test('a taken port is told', async () => {
  const first = await start()
  const port = Number(new URL(first.url).port)
  await expect(createSandbox({ port, pageUrl: 'http://localhost:4010/' })).rejects.toThrow(`port ${port} is taken`)
  await first.close()
})

/** Gives what a process runs. What has ended runs nothing, whether or not the system still lists it. Linux only. */
function commandOf(pid: string): string {
  return existsSync(`/proc/${pid}`) ? readFileSync(`/proc/${pid}/cmdline`, 'utf8') : ''
}

async function payWhileDown(receiver: string, asset?: string, units = 10_000_000n): Promise<void> {
  const network = networkOf('eip155:137')
  const chain = await startChain({
    network,
    stateFile: join(statePath, 'chain-137.json'),
    blockMs: 100,
    mishap: () => undefined,
  })
  const token = asset ?? dollarOf(network).address
  await pay(chain, { chainId: network.chainId, asset: token, to: receiver, units })
  await chain.close()
}
