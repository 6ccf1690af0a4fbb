import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { keyFor } from '../sandbox/chains/solana/keys.ts'
import { createSandbox, type Sandbox } from '../sandbox/createSandbox.ts'
import { createSandboxClient, solanaUsdc, type SandboxClient } from '../sandbox/testing/sandboxClient.ts'
import { sendSolanaUsdc } from './sendSolanaUsdc.ts'

let sandbox: Sandbox
let client: SandboxClient
beforeAll(async () => {
  // The tests resolve the library's build for browsers, which makes keys only where it believes the context.
  vi.stubGlobal('isSecureContext', true)
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
})
afterAll(async () => {
  vi.unstubAllGlobals()
  await sandbox.close()
})

const fund = async (chain: string, address: string, coins: object) =>
  void (await client.call('POST', '/control/fund', { chain, address, ...coins }))

test("what Solana's own library sends is seen on the chain, and delivered on Base", async () => {
  const made = await client.make({ paymentMethod: { ...solanaUsdc, refundTo: keyFor('refund').address } })
  const { receiverAddress } = await client.know(made.sessionId)
  const signature = await sendSolanaUsdc({ sandboxUrl: sandbox.url, fund }, receiverAddress ?? '', 10_000_000n)
  const { deposits, target } = await client.settled(made.sessionId)
  expect(deposits.map(({ hash }) => hash)).toEqual([signature])
  expect(await client.balance('eip155:8453', target.address)).toBe('9.979')
})
