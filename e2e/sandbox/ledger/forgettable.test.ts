import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dollarOf, networkOf } from '../chains/networks.ts'
import { createClock, type Clock } from '../clock.ts'
import { CreateBody, readBody } from '../faces/dynamic/bodies.ts'
import { createFlow } from '../faces/dynamic/createFlow.ts'
import { createFlowBook, type FlowBook } from './flows/createFlowBook.ts'
import { LATE_MS } from './createForgetting.ts'
import { createLedger, type Ledger } from './ledger.ts'
import { createDepositSessions, type DepositSessions } from './merchants/createDepositSessions.ts'
import type { RampStatus } from './ramps/model.ts'
import { createRampBook, type RampBook } from './ramps/createRampBook.ts'
import { openStore, type Store } from './store.ts'

const chainId = 'eip155:8453'
const asset = dollarOf(networkOf(chainId)).address
const address = '0x0000000000000000000000000000000000000301'

let folder: string
let store: Store
let clock: Clock
let ledger: Ledger
let flows: FlowBook
let waits: DepositSessions
let ramps: RampBook
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inlet-forgettable-'))
  store = openStore(folder)
  clock = createClock(0, () => 1_800_000_000_000)
  ledger = createLedger(store, clock, () => 0)
  flows = createFlowBook(store, clock, ledger.sessions)
  waits = createDepositSessions(store.depositSession, clock, () => undefined)
  ramps = createRampBook(store, clock, () => 0)
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Lets all deadlines pass, and another thirty days. */
function passAll(): void {
  clock.advance(24 * 60 * 60 * 1000)
  ledger.tidy()
  flows.expireDue()
  waits.expireDue()
  clock.advance(LATE_MS)
  ledger.tidy()
}

test('a flow that ended unpaid is forgotten with its session; one that was paid straight is kept', () => {
  const body = {
    amount: '5',
    currency: 'USD',
    settlementConfig: {
      strategy: 'cheapest',
      settlements: [{ chainName: 'EVM', chainId: '8453', tokenAddress: asset, symbol: 'USDC', tokenDecimals: 6 }],
    },
    destinationConfig: { destinations: [{ chainName: 'EVM', type: 'address', identifier: address }] },
  }
  const make = () => createFlow({ ledger, flows }, 'own', 'deposit', readBody(CreateBody, body))
  const [unpaid, paid] = [make(), make()]
  flows.change(paid, { directPayment: { id: 't', hash: 'h', block: 1n, units: 5n }, settlement: 'completed' })
  passAll()
  expect([store.flow.get(unpaid.id), store.session.get(unpaid.id)]).toEqual([undefined, undefined])
  expect([store.flow.get(paid.id)?.id, store.session.get(paid.id)?.id]).toEqual([paid.id, paid.id])
})

test('a merchant’s session that ended unpaid is forgotten with what was told of it; one that was paid is kept', () => {
  const make = (id: string) =>
    waits.create({
      id,
      chainId,
      asset,
      address,
      widgetId: 'w',
      clientSecret: 'cs',
      units: 5n,
      amount: '0.000005',
      payers: null,
      customerEmail: null,
      customerReference: null,
      metadata: null,
      variant: 'seed',
    })
  const [, paid] = [make('unpaid'), make('paid')]
  waits.change(paid, { status: 'CONFIRMED', paymentId: 't' })
  const told = { backend: 'bleepay', type: 'expired', status: 'EXPIRED', body: '{}', attempts: 1 }
  store.webhook.put({ ...told, id: 'wh_1', sessionId: 'unpaid', state: 'sent' })
  store.webhook.put({ ...told, id: 'wh_2', sessionId: 'unpaid', state: 'pending' })
  store.webhook.put({ ...told, id: 'wh_3', sessionId: 'paid', state: 'sent' })
  passAll()
  expect([...store.depositSession.all()].map(({ id }) => id)).toEqual(['paid'])
  expect([...store.webhook.all()].map(({ id }) => id)).toEqual(['wh_2', 'wh_3'])
})

test('a transfer that ended without money is forgotten; one that waits or was paid is kept', () => {
  const add = (id: string, status: RampStatus, arrivedUnits: bigint | null) =>
    ramps.add({
      id,
      status,
      arrivedUnits,
      stage: 'any',
      organizationId: 'o',
      customerId: 'c',
      type: 'ONRAMP',
      idempotencyKey: id,
      request: '{}',
      coin: { code: 'USDC', network: 'polygon', chainId: null, asset: '', decimals: 6 },
      bank: { currency: 'usd', rail: 'ach', accountId: 'a' },
      askedUnits: 100n,
      feeCents: 1n,
      landingUnits: 98n,
      toAddress: address,
      fromAddress: null,
      reference: 'r',
      clientReferenceId: null,
      repeatsInstructions: false,
      heldAt: null,
      readyAt: 0,
      stepMs: 0,
      depositHash: null,
      delivery: null,
      refund: null,
      isSwept: false,
    })
  add('cancelled', 'CANCELLED', null)
  add('waiting', 'AWAITING_FUNDS', null)
  add('refunded', 'FAILED', 100n)
  passAll()
  expect([...store.ramp.all()].map(({ id }) => id)).toEqual(['waiting', 'refunded'])
})

test('what signing in left behind is forgotten thirty days after it opened anything', () => {
  const hour = 60 * 60 * 1000
  const link = { kind: 'kyc', customerId: 'c', redirectUrl: null } as const
  store.hostedLink.put({ ...link, id: 'old', expiresAt: clock.now() + hour })
  store.hostedLink.put({ ...link, id: 'new', expiresAt: clock.now() + 48 * hour })
  passAll()
  expect([...store.hostedLink.all()].map(({ id }) => id)).toEqual(['new'])
})
