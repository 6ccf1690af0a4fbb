import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { assetNamed, networkOf } from '../chains/networks.ts'
import type { ChainId } from '../chains/network.ts'
import type { Transfer } from '../chains/transfer.ts'
import { createClock } from '../clock.ts'
import { createLedger } from './ledger.ts'
import { openStore } from './store.ts'

const target = '0x0000000000000000000000000000000000000301'
const folder = mkdtempSync(join(tmpdir(), 'inlet-ledger-'))
const store = openStore(folder)
const ledger = createLedger(store, createClock(), () => 0)
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

const assetOn = (chainId: ChainId, symbol: string) => assetNamed(networkOf(chainId), symbol)?.address ?? ''

function openSession() {
  const { session } = ledger.sessions.create({
    backend: 'any',
    id: 'ses_1',
    clientSecret: 'cs_1',
    refundTo: null,
    refundsAt: 'source',
    flatErrors: false,
    display: null,
    feeMicroUsd: 0n,
    lifeMs: 60_000,
    mode: 'test',
    target: { chainId: 'eip155:8453', asset: assetOn('eip155:8453', 'USDC'), address: target },
    lockedUnits: null,
    externalId: null,
    metadata: null,
    strict: false,
    reportsLate: false,
    variant: 'seed',
    requiresMemo: false,
  })
  return session
}

function arrive(chainId: ChainId, symbol: string, to: string, units: bigint): void {
  const id = `${chainId}/${symbol}/${units}`
  const transfer: Transfer = {
    id,
    chainId,
    asset: assetOn(chainId, symbol),
    from: target,
    to,
    units,
    hash: id,
    block: 1n,
  }
  ledger.applyScan(chainId, { transfers: [transfer], voidAbove: null })
}

test('an address for anything takes every asset on every chain of its family, each paid on by itself', () => {
  const session = openSession()
  const route = ledger.mintRoute({ sessionId: session.id, family: 'evm', refundTo: target })
  arrive('eip155:137', 'USDC', route.receiver, 600_000n)
  expect(ledger.settlements.ofSession(session.id)).toEqual([])
  arrive('eip155:8453', 'USDC', route.receiver.toLowerCase(), 700_000n)
  // Two halves of a dollar on two chains are not a dollar.
  expect(ledger.settlements.ofSession(session.id)).toEqual([])
  arrive('eip155:137', 'USDC', route.receiver, 500_000n)
  arrive('eip155:8453', 'ETH', route.receiver, 10n ** 18n)
  expect(ledger.settlements.ofSession(session.id)).toMatchObject([
    { chainId: 'eip155:137', units: 1_100_000n },
    { chainId: 'eip155:8453', asset: assetOn('eip155:8453', 'ETH'), units: 10n ** 18n },
  ])
  expect(ledger.sessions.read(session.id)?.status).toBe('processing')
})
