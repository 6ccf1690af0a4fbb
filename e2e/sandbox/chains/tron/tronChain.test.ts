import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Chain } from '../chain.ts'
import { assetNamed, nativeOf, networkOf } from '../networks.ts'
import { PayoutRefused } from '../payout.ts'
import { keyFor, vaultKey } from './keys.ts'
import { startTronChain } from './startTronChain.ts'

const network = networkOf('tron:0x2b6653dc')
const usdt = assetNamed(network, 'USDT')?.address ?? ''
const trx = nativeOf(network).address
const someone = keyFor('someone').address
const vault = vaultKey('route').address

let folder: string
let chain: Chain
const start = () =>
  startTronChain({ network, stateFile: join(folder, 'chain.json'), blockMs: 60_000, mishap: () => undefined })

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inlet-tron-'))
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

test.each([usdt, trx])('a delivery of %s that is asked for again is found, over a restart too', async (asset) => {
  const payout = { id: 'deliver:a', asset, to: someone, units: 5_000_000n }
  const first = await chain.deliver(payout)
  expect(await chain.deliver(payout)).toEqual(first)
  await restart()
  expect(await chain.deliver(payout)).toEqual(first)
  expect(await chain.balanceOf(asset, someone)).toBe(5_000_000n)
})

test('a deposit address is emptied once per id, and more than is there is refused', async () => {
  await chain.sendAsset('payer', usdt, vault, 8n)
  const payout = { id: 'sweep:a', asset: usdt, to: someone, units: 5n }
  const first = await chain.moveFromVault('route', payout)
  expect(await chain.moveFromVault('route', payout)).toEqual(first)
  expect(await chain.balanceOf(usdt, vault)).toBe(3n)
  await expect(chain.moveFromVault('route', { ...payout, id: 'sweep:b' })).rejects.toBeInstanceOf(PayoutRefused)
  expect([await chain.balanceOf(usdt, vault), await chain.balanceOf(usdt, someone)]).toEqual([3n, 5n])
})

test('tokens and coins of one owner are kept apart', async () => {
  await chain.give(usdt, someone, 7n)
  await chain.give(trx, someone, 9n)
  expect([await chain.balanceOf(usdt, someone), await chain.balanceOf(trx, someone)]).toEqual([7n, 9n])
})

test('a payment has a block of its own and a signer, and empty blocks confirm it', async () => {
  const before = await chain.head()
  const paid = await chain.sendAsset('payer', trx, someone, 1n)
  expect(await chain.head()).toBe(paid.block)
  expect(paid.block > before).toBe(true)
  await chain.mine(18)
  expect((await chain.head()) - paid.block + 1n).toBe(network.confirmations)
  const found = { ...paid, signers: [chain.payerAddress('payer')], failed: false }
  expect(await chain.findTransaction(paid.hash)).toEqual(found)
  expect(await chain.findTransaction('0'.repeat(64))).toBeUndefined()
})

test('two equal payments at once are two transactions', async () => {
  const pay = () => chain.sendAsset('payer', usdt, vault, 4n)
  const [one, other] = await Promise.all([pay(), pay()])
  expect(one.hash).not.toBe(other.hash)
  expect(await chain.balanceOf(usdt, vault)).toBe(8n)
})

test('a reader sees what arrives, goes on where it was after a restart, and takes back what a reorg took', async () => {
  const paid = await chain.sendAsset('payer', usdt, vault, 7n)
  const scan = await chain.watcherFrom(undefined).look()
  const deposit = { asset: usdt, from: chain.payerAddress('payer'), to: vault, units: 7n, ...paid }
  expect(scan?.transfers.filter(({ to }) => to === vault)).toMatchObject([deposit])
  await restart()
  const watcher = chain.watcherFrom(scan?.head)
  expect(await watcher.look()).toBeNull()
  await chain.sendAsset('exchange', trx, vault, 2n)
  expect((await watcher.look())?.transfers).toMatchObject([{ asset: trx, to: vault, units: 2n }])
  await chain.reorg(1)
  expect(await watcher.look()).toMatchObject({ transfers: [], voidAbove: paid.block })
  expect([await chain.balanceOf(trx, vault), await chain.balanceOf(usdt, vault)]).toEqual([0n, 7n])
  await restart()
  expect([await chain.balanceOf(trx, vault), await chain.balanceOf(usdt, vault)]).toEqual([0n, 7n])
})
