import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as v from 'valibot'
import { findTokenAccounts, judgeTransaction } from '../../../../app/islands/solana.ts'
import { keyFor } from '../../chains/solana/keys.ts'
import { keyFor as tronKeyFor } from '../../chains/tron/keys.ts'
import { readTransaction } from '../../chains/tron/transaction.ts'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { createDynamicCalls, type DynamicCalls } from '../../testing/dynamicCalls.ts'
import { createSandboxClient, solanaUsdc, type SandboxClient } from '../../testing/sandboxClient.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const polygonUsdc = '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'
const account = '0x1111111111111111111111111111111111111111'
const solana = solanaUsdc.source.chain
const mint = solanaUsdc.source.currency
const key = keyFor('payer')
const tronKey = tronKeyFor('payer')
const usdt = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t'
let sandbox: Sandbox
let client: SandboxClient
let dynamic: DynamicCalls

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  dynamic = createDynamicCalls(client)
  const fund = (chain: string, address: string, coins: object) =>
    client.call('POST', '/control/fund', { chain, address, ...coins })
  await fund('eip155:137', account, { usdc: '1000', native: '1000' })
  await fund(solana, key.address, { usdc: '1000', native: '1' })
  await fund('tron:0x2b6653dc', tronKey.address, { usdt: '1000', native: '1000' })
})
afterAll(() => sandbox.close())
afterEach(() => client.clearFaults())

/** Takes a flow to the payload that its wallet shall sign. */
async function payloadOf(source: object, token: string | undefined, form?: string) {
  const { sessionId: id } = await dynamic.make()
  if (form) await client.fault({ kind: 'prepared_transaction', form, sessionId: id, times: 1 })
  const { sessionToken } = await dynamic.attach(id, { sourceType: 'wallet', ...source })
  await dynamic.take(id, 'quote', sessionToken, token ? { fromTokenAddress: token } : {})
  const { quote } = await dynamic.take(id, 'prepare', sessionToken, {})
  if (!quote?.signingPayload) throw new Error('no payload')
  return { id, sessionToken, quote, payload: quote.signingPayload }
}

const evm = { fromAddress: account, fromChainId: '137', fromChainName: 'EVM' }
const sol = { fromAddress: key.address, fromChainId: '101', fromChainName: 'SOL' }

test('an honest call allows exactly the quote to the router, and nothing more', async () => {
  const { quote, payload } = await payloadOf(evm, polygonUsdc)
  const { evmApproval, evmTransaction, chainId } = payload
  expect({ chainId, evmApproval }).toEqual({
    chainId: '137',
    evmApproval: { tokenAddress: polygonUsdc, spenderAddress: evmTransaction?.to, amount: quote.fromAmount },
  })
})

test.each([
  ['token_spender', { evmApproval: { spenderAddress: polygonUsdc } }],
  ['over_approval', { evmApproval: { amount: '50240000' } }],
  ['other_chain', { chainId: '8453' }],
  ['amount', { evmTransaction: { value: '0x16345785d8a0000' } }],
  ['garbage', { evmTransaction: { data: '0xnothing' } }],
])('a call spoiled by %s is spoiled by that alone', async (form, wrong) => {
  const honest = (await payloadOf(evm, polygonUsdc)).payload
  const { payload } = await payloadOf(evm, polygonUsdc, form)
  expect(payload).toMatchObject(wrong)
  const { evmTransaction, evmApproval } = honest
  expect(payload.evmTransaction?.to).toBe(evmTransaction?.to)
  expect(payload.evmApproval?.tokenAddress).toBe(evmApproval?.tokenAddress)
})

test('a Solana wallet pays by the transaction of the payload, opaque or plain', async () => {
  for (const form of [undefined, 'plain']) {
    const { id, sessionToken, quote, payload } = await payloadOf(sol, mint, form)
    const most = BigInt(quote.fromAmount)
    const tokenAccounts = await findTokenAccounts(key.address, mint)
    const order = { account: key.address, mint, most, tokenAccounts }
    const judged = judgeTransaction(payload.serializedTransaction ?? '', order)
    if (judged.tier === 'refused') throw new Error(judged.reason)
    expect(judged.tier).toBe(form ? 'understood' : 'opaque')
    const wire = Buffer.from(judged.bytes)
    wire.set(key.sign(judged.bytes.subarray(65)), 1)
    const params = [wire.toString('base64'), { encoding: 'base64' }]
    const call = { jsonrpc: '2.0', id: 1, method: 'sendTransaction', params }
    const { json } = await client.call('POST', `/rpc/${solana}`, call)
    const { result: txHash } = v.parse(v.object({ result: v.string() }), json)
    await dynamic.take(id, 'broadcast', sessionToken, { txHash })
    expect(await dynamic.until(id, 'completed')).toMatchObject({ txHash })
    expect(await client.balance('eip155:8453', (await client.know(id)).target.address)).toBe('25')
  }
})

test('Solana’s spoiled transactions come by the same fault', async () => {
  const { quote, payload } = await payloadOf(sol, mint, 'delegate')
  const tokenAccounts = await findTokenAccounts(key.address, mint)
  const order = { account: key.address, mint, most: BigInt(quote.fromAmount), tokenAccounts }
  expect(judgeTransaction(payload.serializedTransaction ?? '', order)).toEqual({ tier: 'refused', reason: 'delegate' })
})

test('Tron’s payload is a transaction of its own format', async () => {
  const tron = { fromAddress: tronKey.address, fromChainId: '728126428', fromChainName: 'TRON' }
  const Tron = v.object({ rawDataHex: v.string(), to: v.string(), value: v.string() })
  const token = v.parse(Tron, (await payloadOf(tron, usdt)).payload['tronTransaction'])
  expect(token).toMatchObject({ to: usdt, value: '0x0' })
  expect(readTransaction(Buffer.from(token.rawDataHex, 'hex')).action).toMatchObject({
    type: 'TriggerSmartContract',
    owner: tronKey.address,
    contract: usdt,
  })
  const coins = await payloadOf(tron, undefined)
  const { rawDataHex, value } = v.parse(Tron, coins.payload['tronTransaction'])
  const { action } = readTransaction(Buffer.from(rawDataHex, 'hex'))
  expect(action).toMatchObject({ type: 'TransferContract', amount: BigInt(value) })
  expect(BigInt(value)).toBe(BigInt(coins.quote.fromAmount))
})

test('of Bitcoin and Sui there is the form of a payload', async () => {
  const btc = { fromAddress: 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4', fromChainId: '1', fromChainName: 'BTC' }
  const { quote, payload } = await payloadOf(btc, undefined)
  expect([quote.fromAmount, payload['psbt']]).toEqual(['25120', expect.stringMatching(/^cHNidP8B/)])
  const sui = { fromAddress: `0x${'2'.repeat(64)}`, fromChainId: '501', fromChainName: 'SUI' }
  expect((await payloadOf(sui, '0x2::sui::SUI')).payload.serializedTransaction).toMatch(/^[A-Za-z\d+/]+=*$/)
})
