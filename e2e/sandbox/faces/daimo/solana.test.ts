import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { findTokenAccounts, judgeTransaction } from '../../../../app/islands/solana.ts'
import { keyFor } from '../../chains/solana/keys.ts'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import type { TransactionForm } from '../../faults.ts'
import { createDaimoCalls, type Made } from '../../testing/daimoCalls.ts'
import { createSandboxClient, solanaUsdc, type SandboxClient } from '../../testing/sandboxClient.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const solana = solanaUsdc.source.chain
const mint = solanaUsdc.source.currency
const usdc = 1_000_000n
const wallet = keyFor('payer')
const tokenAccounts = await findTokenAccounts(wallet.address, mint)
const order = { account: wallet.address, mint, most: 25n * usdc, tokenAccounts }
const method = { type: 'solana', walletAddress: wallet.address, inputTokenMint: mint, amountUsd: 25 }
const Prepared = v.object({ solana: v.object({ serializedTx: v.string() }) })

let sandbox: Sandbox
let client: SandboxClient
let daimo: ReturnType<typeof createDaimoCalls>

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  daimo = createDaimoCalls(client)
  await client.call('POST', '/control/fund', { chain: solana, address: wallet.address, native: '1', usdc: '1000' })
})
afterAll(() => sandbox.close())
afterEach(() => client.clearFaults())

async function prepare(made: Made, form?: TransactionForm): Promise<string> {
  if (form) await client.fault({ kind: 'prepared_transaction', form, sessionId: made.sessionId, times: 1 })
  const { status, json } = await daimo.choose(made, method)
  expect(status).toBe(201)
  return v.parse(Prepared, json).solana.serializedTx
}

/** Signs as a wallet does, and sends. Gives the signature. */
async function signAndSend(bytes: Uint8Array): Promise<string> {
  const wire = Buffer.from(bytes)
  wire.set(wallet.sign(bytes.subarray(65)), 1)
  const params = [wire.toString('base64'), { encoding: 'base64' }]
  const { json } = await client.call('POST', `/rpc/${solana}`, {
    jsonrpc: '2.0',
    id: 1,
    method: 'sendTransaction',
    params,
  })
  return v.parse(v.object({ result: v.string() }), json).result
}

test('a wallet pays by the transaction that the backend prepared, opaque or plain, in hex or base64', async () => {
  for (const form of [undefined, 'plain'] as const) {
    const made = await daimo.make({ amount: '25', ...(form && { variant: 'newer' }) })
    const text = await prepare(made, form)
    expect(text).toMatch(form ? /^[A-Za-z\d+/]+=*$/ : /^0x(?:[\da-f]{2})+$/)
    const judged = judgeTransaction(text, order)
    expect(judged).toMatchObject({ tier: form ? 'understood' : 'opaque' })
    if (judged.tier === 'refused') throw new Error(judged.reason)
    const txHash = await signAndSend(judged.bytes)
    await daimo.check(made.sessionId, { clientSecret: made.clientSecret, txHash })
    const known = await client.settled(made.sessionId)
    const { session } = await daimo.vendor.retrieve(made.sessionId)
    expect(session).toMatchObject({
      status: 'succeeded',
      destination: { delivery: { txHash: known.delivery?.hash, receivedUnits: '25' } },
      paymentMethod: { type: 'solana', source: { address: wallet.address, chainId: 501, sentUnits: '25', txHash } },
    })
    expect(Object.keys(session.paymentMethod ?? {})).not.toContain('receiverAddress')
    expect(await client.balance('eip155:8453', known.target.address)).toBe('25')
  }
})

test('an opaque transaction hides its receiver behind a lookup table and calls a program that nobody knows', async () => {
  const judged = judgeTransaction(await prepare(await daimo.make({ amount: '25' })), order)
  if (judged.tier !== 'opaque') throw new Error(judged.tier)
  expect([judged.provable.tables.length, judged.provable.programs.length]).toEqual([1, 1])
})

test.each([
  ['amount', 'amount'],
  ['fee_payer', 'fee_payer'],
  ['signer', 'signer'],
  ['delegate', 'delegate'],
  ['authority', 'authority'],
  ['garbage', 'unreadable'],
  ['huge', 'too_large'],
] as const)('a transaction spoiled by %s is refused for that alone', async (form, reason) => {
  const text = await prepare(await daimo.make({ amount: '25' }), form)
  expect(judgeTransaction(text, order)).toEqual({ tier: 'refused', reason })
})

test('a hash that is a promise, or of somebody else’s payment, moves nothing', async () => {
  const made = await daimo.make({ amount: '25' })
  const other = await daimo.make({ amount: '25' })
  await prepare(made)
  const judged = judgeTransaction(await prepare(other), order)
  if (judged.tier === 'refused') throw new Error(judged.reason)
  const txHash = await signAndSend(judged.bytes)
  for (const hash of [txHash, '5'.repeat(88)]) {
    const { json } = await daimo.check(made.sessionId, { clientSecret: made.clientSecret, txHash: hash })
    expect(json).toMatchObject({ session: { status: 'waiting_payment' } })
  }
  await client.status(other.sessionId, 'succeeded')
  expect((await client.know(made.sessionId)).status).toBe('waiting_payment')
})

test('a bounced delivery from Solana goes back on the destination’s chain', async () => {
  const made = await daimo.make({ amount: '25' })
  await client.fault({ kind: 'failing_delivery', sessionId: made.sessionId })
  const judged = judgeTransaction(await prepare(made), order)
  if (judged.tier === 'refused') throw new Error(judged.reason)
  await signAndSend(judged.bytes)
  const known = await client.status(made.sessionId, 'bounced')
  expect(known.refund?.chainId).toBe('eip155:8453')
})

test.each([
  ['amountUsd', { amountUsd: 0.5 }, 'amount_too_low'],
  ['amountUsd', { amountUsd: 20_000 }, 'amount_too_high'],
  ['walletAddress', { walletAddress: '0x12' }, 'invalid_parameter'],
  ['inputTokenMint', { inputTokenMint: wallet.address }, 'token_unsupported'],
])('a wrong %s is refused by that name', async (param, wrong, code) => {
  const answer = await daimo.choose(await daimo.make({ amount: '25' }), { ...method, ...wrong })
  expect(answer).toMatchObject({ status: 400, json: { error: { param, code } } })
})

test('what a Solana account holds is told with what the session needs', async () => {
  const { sessionId, clientSecret } = await daimo.make({ amount: '25' })
  const asked = { clientSecret, solanaAddress: wallet.address }
  const { options } = await daimo.vendor.tokenOptions.list(sessionId, asked)
  expect(options).toContainEqual(expect.objectContaining({ chainId: 501, tokenAddress: mint, requiredUnits: '25' }))
})
