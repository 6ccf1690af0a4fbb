import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { assetNamed, networkOf } from '../chains/networks.ts'
import { createClock } from '../clock.ts'
import { LATE_MS } from './createForgetting.ts'
import { createLedger } from './ledger.ts'
import { openStore } from './store.ts'

const chainId = 'eip155:137'
const target = '0x0000000000000000000000000000000000000301'
const asset = assetNamed(networkOf(chainId), 'USDC')?.address ?? ''
const lifeMs = 60_000
const folder = mkdtempSync(join(tmpdir(), 'inlet-forgetting-'))
const clock = createClock(0, () => 1_800_000_000_000)
let store = openStore(folder)
let ledger = createLedger(store, clock, () => 0)
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

function restart(): void {
  store.close()
  store = openStore(folder)
  ledger = createLedger(store, clock, () => 0)
}

/** Opens a session under an own name, with an address. */
function open(id: string): { receiver: string } {
  const { session } = ledger.sessions.create({
    id,
    externalId: `order ${id}`,
    lifeMs,
    backend: 'any',
    clientSecret: 'cs',
    refundTo: null,
    refundsAt: 'source',
    flatErrors: false,
    display: null,
    feeMicroUsd: 0n,
    mode: 'test',
    target: { chainId, asset, address: target },
    lockedUnits: null,
    metadata: null,
    strict: false,
    reportsLate: false,
    variant: 'seed',
    requiresMemo: false,
  })
  const route = ledger.mintRoute({ sessionId: id, chainId, asset, refundTo: target })
  ledger.sessions.choose(session, { type: 'evm', exchange: null, routeId: route.id, units: null, expiresAt: null })
  return route
}

function arrive(to: string): void {
  const transfer = { id: to, chainId, asset, from: target, to, units: 5_000_000n, hash: to, block: 1n } as const
  ledger.applyScan(chainId, { transfers: [transfer], voidAbove: null })
}

const known = () => [...store.session.all()].map(({ id }) => id)

test('an expired session is known for thirty days more, then forgotten with its address, also after a restart', () => {
  const { receiver } = open('a')
  clock.advance(lifeMs + LATE_MS - 1)
  ledger.tidy()
  expect([known(), ledger.deposits.routeAt(chainId, receiver)?.sessionId]).toEqual([['a'], 'a'])
  restart()
  clock.advance(1)
  ledger.tidy()
  const memory = () => [known(), [...store.route.all()], ledger.deposits.routeAt(chainId, receiver)]
  expect(memory()).toEqual([[], [], undefined])
  restart()
  expect(memory()).toEqual([[], [], undefined])
  arrive(receiver)
  expect([...store.deposit.all()]).toEqual([])
})

test('a name that is free again is a new session', () => {
  open('a')
  clock.advance(lifeMs + LATE_MS)
  ledger.tidy()
  open('a')
  expect(ledger.sessions.read('a')?.status).toBe('waiting_payment')
  clock.advance(lifeMs)
  ledger.tidy()
  expect(ledger.sessions.read('a')?.status).toBe('expired')
})

test('what money arrived for is kept, however late it came', () => {
  const inTime = open('in time')
  const late = open('late')
  open('never')
  arrive(inTime.receiver)
  clock.advance(lifeMs + 1)
  ledger.tidy()
  arrive(late.receiver)
  clock.advance(LATE_MS)
  ledger.tidy()
  expect(known()).toEqual(['in time', 'late'])
})
