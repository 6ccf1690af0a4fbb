import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getBase58Decoder } from '@solana/kit'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Chain } from '../sandbox/chains/chain.ts'
import { dollarOf, nativeOf, networkOf } from '../sandbox/chains/networks.ts'
import { keyFor } from '../sandbox/chains/solana/keys.ts'
import { startSolanaChain } from '../sandbox/chains/solana/startSolanaChain.ts'
import type { SolanaWalletOptions } from './addSolanaWallet.ts'
import { createSolanaSigner, type AskCluster, type SolanaSigner } from './createSolanaSigner.ts'
import { walletError } from './walletAnswer.ts'

const network = networkOf('solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp')
const usdc = dollarOf(network).address
const shop = keyFor('shop').address
const mainnet = 'solana:mainnet'

let folder: string
let chain: Chain
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inlet-signer-'))
  chain = startSolanaChain({
    network,
    stateFile: join(folder, 'chain.json'),
    blockMs: 60_000,
    mishap: () => undefined,
  })
})
afterEach(async () => {
  await chain.close()
  rmSync(folder, { recursive: true, force: true })
})

const askCluster: AskCluster = async (method, ...params) => {
  const answer = JSON.parse(await chain.rpc(JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }), '')) as {
    result?: unknown
    error?: { code: number; message: string }
  }
  if (answer.error) throw walletError(answer.error.code, answer.error.message)
  return answer.result
}

async function connected(options: SolanaWalletOptions = {}): Promise<SolanaSigner> {
  const signer = createSolanaSigner(askCluster, options)
  await signer.answer('connect', {})
  await chain.give(nativeOf(network).address, signer.address(), 1_000_000_000n)
  return signer
}

/** A transfer of 5 USDC that this account shall sign. */
async function transferFrom(from: string): Promise<string> {
  const wire = await chain.prepareTransfer?.({ from, asset: usdc, to: shop, units: 5_000_000n, isOpaque: true })
  return Buffer.from(wire ?? []).toString('base64')
}

test('it signs and sends what really arrives, and gives the signature that the chain knows', async () => {
  const signer = await connected()
  await chain.give(usdc, signer.address(), 8_000_000n)
  const transaction = await transferFrom(signer.address())
  const answer = await signer.answer('signAndSendTransaction', {
    account: signer.address(),
    chain: mainnet,
    transaction,
  })
  const signature = getBase58Decoder().decode(Buffer.from('result' in answer ? String(answer.result) : '', 'base64'))
  expect((await chain.findTransaction(signature))?.signers).toEqual([signer.address()])
  expect(await chain.balanceOf(usdc, shop)).toBe(5_000_000n)
})

test('what it only signs the chain takes from anybody', async () => {
  const signer = await connected()
  await chain.give(usdc, signer.address(), 8_000_000n)
  const transaction = await transferFrom(signer.address())
  const answer = await signer.answer('signTransaction', { account: signer.address(), chain: mainnet, transaction })
  expect(await chain.balanceOf(usdc, shop)).toBe(0n)
  await askCluster('sendTransaction', 'result' in answer ? answer.result : '', { encoding: 'base64' })
  expect(await chain.balanceOf(usdc, shop)).toBe(5_000_000n)
})

test("a send that the cluster refuses fails with the cluster's own words", async () => {
  const signer = await connected()
  await chain.give(usdc, signer.address(), 1n)
  const transaction = await transferFrom(signer.address())
  const answer = await signer.answer('signAndSendTransaction', {
    account: signer.address(),
    chain: mainnet,
    transaction,
  })
  expect(answer).toMatchObject({
    error: { code: -32002, message: expect.stringContaining('custom program error: 0x1') },
  })
})

test('it asks nobody silently before its user has agreed, and shows its account after', async () => {
  const signer = createSolanaSigner(askCluster, {})
  expect(await signer.answer('connect', { silent: true })).toEqual({ result: [] })
  const shown = { address: signer.address(), publicKey: expect.any(Array), chains: [mainnet] }
  expect(await signer.answer('connect', {})).toEqual({ result: [shown] })
  expect(await signer.answer('connect', { silent: true })).toEqual({ result: [shown] })
})

test('a user who refuses is a 4001', async () => {
  const signer = createSolanaSigner(askCluster, { reject: ['connect'] })
  expect(await signer.answer('connect', {})).toMatchObject({ error: { code: 4001 } })
  expect(signer.accounts()).toEqual([])
})

test('it signs neither for the account of before nor for another cluster, nor what is not its own', async () => {
  const signer = await connected()
  const before = signer.address()
  const transaction = await transferFrom(before)
  signer.changeAccount()
  const sign = (ask: object) => signer.answer('signTransaction', { chain: mainnet, transaction, ...ask })
  expect(await sign({ account: before })).toMatchObject({ error: { code: 4100 } })
  expect(await sign({ account: signer.address() })).toMatchObject({ error: { code: -32602 } })
  signer.changeCluster('solana:devnet')
  expect(await sign({ account: signer.address() })).toMatchObject({
    error: { message: expect.stringContaining('devnet') },
  })
})
