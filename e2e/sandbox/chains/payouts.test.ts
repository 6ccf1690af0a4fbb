import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { startChain, type Chain } from './chain.ts'
import { findNetwork } from './networks.ts'
import { deliver, moveFromVault, PayoutRefused } from './payouts.ts'
import { vaultAddress } from './vaults.ts'

vi.setConfig({ testTimeout: 20_000 })

const to = '0x0000000000000000000000000000000000000201'
const folder = mkdtempSync(join(tmpdir(), 'inlet-payouts-'))
let chain: Chain

beforeAll(async () => {
  const network = findNetwork('eip155:8453')
  if (!network) throw new Error('no Base')
  chain = await startChain({ network, stateFile: join(folder, 'chain.json'), blockMs: 60_000 })
})
afterAll(async () => {
  await chain.close()
  rmSync(folder, { recursive: true, force: true })
})

test('a delivery that is asked for again, as after a crash, is found and not paid again', async () => {
  const asset = chain.network.usdc.address
  const payout = { id: 'deliver:a', asset, to, units: 5n } as const
  const first = await deliver(chain, payout)
  expect(await deliver(chain, payout)).toEqual(first)
  expect(await chain.balanceOf(asset, to)).toBe(5n)
})

test('a deposit address is where the factory says, and is emptied once per id', async () => {
  const asset = chain.network.usdc.address
  await chain.mintUsdc(vaultAddress('route'), 8n)
  const payout = { id: 'sweep:a', asset, to: '0x0000000000000000000000000000000000000202', units: 4n } as const
  const first = await moveFromVault(chain, 'route', payout)
  expect(await moveFromVault(chain, 'route', payout)).toEqual(first)
  expect(await chain.balanceOf(asset, vaultAddress('route'))).toBe(4n)
})

test('more than is there is refused, not tried for ever', async () => {
  const payout = { id: 'sweep:b', asset: chain.network.usdc.address, to, units: 9n } as const
  await expect(moveFromVault(chain, 'route', payout)).rejects.toBeInstanceOf(PayoutRefused)
})
