import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Chain, Mishap } from '../chain.ts'
import { assetNamed, nativeOf, networkOf } from '../networks.ts'
import { PayoutRefused } from '../payout.ts'
import { keyFor, vaultKey, type Key } from './keys.ts'
import { startSolanaChain } from './startSolanaChain.ts'

const network = networkOf('solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp')
const usdc = assetNamed(network, 'USDC')?.address ?? ''
const sol = nativeOf(network).address
const someone = keyFor('someone').address
const wallet = keyFor('a wallet')
const vault = vaultKey('route').address

let folder: string
let chain: Chain
let mishap: Mishap | undefined
const start = () =>
  startSolanaChain({ network, stateFile: join(folder, 'chain.json'), blockMs: 60_000, mishap: () => mishap })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inlet-solana-'))
  mishap = undefined
  chain = start()
})
afterEach(async () => {
  await chain.close()
  rmSync(folder, { recursive: true, force: true })
})

async function restart(): Promise<void> {
  await chain.close()
  chain = start()
}

async function ask(method: string, ...params: unknown[]) {
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method, params })
  return JSON.parse(await chain.rpc(body, '')) as {
    result?: { value?: unknown } & Record<string, unknown>
    error?: { code: number; message: string; data?: { err: unknown } }
  }
}

/** Signs what a wallet is given: the signature of the fee payer is the first. */
function sign(wire: Uint8Array, key: Key): string {
  const signed = Buffer.from(wire)
  signed.set(key.sign(wire.subarray(65)), 1)
  return signed.toString('base64')
}

async function prepared(isOpaque: boolean, units = 5_000_000n) {
  await chain.give(sol, wallet.address, 1_000_000_000n)
  await chain.give(usdc, wallet.address, 20_000_000n)
  const prepare = chain.prepareTransfer
  if (!prepare) throw new Error('no prepared transfers')
  return sign(await prepare({ from: wallet.address, asset: usdc, to: vault, units, isOpaque }), wallet)
}

const send = (wire: string, more = {}) => ask('sendTransaction', wire, { encoding: 'base64', ...more })

test.each([usdc, sol])('a delivery of %s that is asked for again is found, over a restart too', async (asset) => {
  const payout = { id: 'deliver:a', asset, to: someone, units: 5_000_000n }
  const first = await chain.deliver(payout)
  expect(await chain.deliver(payout)).toEqual(first)
  await restart()
  expect(await chain.deliver(payout)).toEqual(first)
  expect(await chain.balanceOf(asset, someone)).toBe(5_000_000n)
})

test('a deposit address is emptied once per id, and more than is there is refused', async () => {
  await chain.sendAsset('payer', usdc, vault, 8n)
  const payout = { id: 'sweep:a', asset: usdc, to: someone, units: 5n }
  const first = await chain.moveFromVault('route', payout)
  expect(await chain.moveFromVault('route', payout)).toEqual(first)
  expect(await chain.balanceOf(usdc, vault)).toBe(3n)
  await expect(chain.moveFromVault('route', { ...payout, id: 'sweep:b' })).rejects.toBeInstanceOf(PayoutRefused)
})

test('a reader sees what arrives, goes on where it was after a restart, and takes back what a reorg took', async () => {
  const paid = await chain.sendAsset('payer', usdc, vault, 7n)
  const scan = await chain.watcherFrom(undefined).look()
  const deposit = { asset: usdc, from: chain.payerAddress('payer'), to: vault, units: 7n, hash: paid.hash }
  expect(scan?.transfers.filter(({ to }) => to === vault)).toMatchObject([deposit])
  await restart()
  const watcher = chain.watcherFrom(scan?.head)
  expect(await watcher.look()).toBeNull()
  await chain.mine(1)
  await chain.sendAsset('exchange', sol, vault, 2_000_000n)
  expect((await watcher.look())?.transfers).toMatchObject([{ asset: sol, to: vault, units: 2_000_000n }])
  await chain.reorg(1)
  expect(await watcher.look()).toMatchObject({ transfers: [], voidAbove: paid.block })
  expect([await chain.balanceOf(sol, vault), await chain.balanceOf(usdc, vault)]).toEqual([0n, 7n])
})

test.each([false, true])('a wallet signs and sends a prepared transfer, opaque: %s', async (isOpaque) => {
  const wire = await prepared(isOpaque)
  const trial = await ask('simulateTransaction', wire, { encoding: 'base64', sigVerify: true })
  expect(trial.result?.value).toMatchObject({ err: null })
  const signature = String((await send(wire)).result)
  expect(await chain.findTransaction(signature)).toMatchObject({ signers: [wallet.address], failed: false })
  expect(await chain.balanceOf(usdc, vault)).toBe(5_000_000n)
  const options = { commitment: 'confirmed', maxSupportedTransactionVersion: 0 }
  expect((await ask('getTransaction', signature, options)).result).toBeNull()
  await chain.mine(1)
  const { result } = await ask('getTransaction', signature, options)
  expect(result).toMatchObject({ version: 0, meta: { err: null } })
  expect(JSON.stringify(result).includes('"addressTableLookups":[]')).toBe(!isOpaque)
  const statuses = await ask('getSignatureStatuses', [signature])
  expect(statuses.result?.value).toMatchObject([{ confirmationStatus: 'confirmed', err: null }])
})

test('a blockhash lives for 150 slots, over a restart too', async () => {
  const wire = await prepared(false)
  await chain.mine(140)
  await restart()
  expect((await send(wire)).error).toBeUndefined()
  const late = await prepared(false)
  await chain.mine(150)
  expect((await send(late)).error).toMatchObject({ code: -32002, data: { err: 'BlockhashNotFound' } })
})

test('a transaction gets lost or comes too late when that is asked for', async () => {
  const wire = await prepared(false)
  mishap = 'late'
  expect((await send(wire)).error?.data?.err).toBe('BlockhashNotFound')
  mishap = 'lost'
  const signature = String((await send(wire)).result)
  expect((await ask('getSignatureStatuses', [signature])).result?.value).toEqual([null])
  mishap = undefined
  expect((await send(wire)).result).toBe(signature)
  expect(await chain.balanceOf(usdc, vault)).toBe(5_000_000n)
})

test('a forged signature and a transfer of more than is there are refused, each with its reason', async () => {
  const forged = Buffer.from(await prepared(false), 'base64')
  forged[10] = (forged[10] ?? 0) ^ 1
  expect((await send(forged.toString('base64'))).error?.code).toBe(-32003)
  const greedy = await prepared(false, 50_000_000n)
  expect((await send(greedy)).error?.data?.err).toEqual({ InstructionError: [2, { Custom: 1 }] })
  expect((await send('AAAA')).error?.code).toBe(-32602)
})
