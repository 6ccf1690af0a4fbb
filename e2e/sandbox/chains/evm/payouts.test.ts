import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import type { Chain } from '../chain.ts'
import { networkOf } from '../networks.ts'
import { PayoutRefused } from '../payout.ts'
import { startEvmChain } from './startEvmChain.ts'
import { vaultAddress } from './vaults.ts'

vi.setConfig({ testTimeout: 20_000 })

const usdc = '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913'
const to = '0x0000000000000000000000000000000000000201'
const folder = mkdtempSync(join(tmpdir(), 'inlet-payouts-'))
let chain: Chain

beforeAll(async () => {
  chain = await startEvmChain({
    network: networkOf('eip155:8453'),
    stateFile: join(folder, 'chain.json'),
    blockMs: 60_000,
    mishap: () => undefined,
  })
})
afterAll(async () => {
  await chain.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a delivery that is asked for again, as after a crash, is found and not paid again', async () => {
  const payout = { id: 'deliver:a', asset: usdc, to, units: 5n } as const
  const first = await chain.deliver(payout)
  expect(await chain.deliver(payout)).toEqual(first)
  expect(await chain.balanceOf(usdc, to)).toBe(5n)
})

test('a deposit address is where the factory says, and is emptied once per id', async () => {
  await chain.give(usdc, vaultAddress('route'), 8n)
  const payout = { id: 'sweep:a', asset: usdc, to: '0x0000000000000000000000000000000000000202', units: 4n } as const
  const first = await chain.moveFromVault('route', payout)
  expect(await chain.moveFromVault('route', payout)).toEqual(first)
  expect(await chain.balanceOf(usdc, vaultAddress('route'))).toBe(4n)
})

test('more than is there is refused, not tried for ever', async () => {
  const payout = { id: 'sweep:b', asset: usdc, to, units: 9n } as const
  await expect(chain.moveFromVault('route', payout)).rejects.toBeInstanceOf(PayoutRefused)
})
