import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { dollarOf, networkOf } from '../../chains/networks.ts'
import type { Transfer } from '../../chains/transfer.ts'
import { createClock, type Clock } from '../../clock.ts'
import { makeWidget } from '../../faces/bleepay/makeWidget.ts'
import { openStore, type Store } from '../store.ts'
import { createMerchantBook, type MerchantBook } from './createMerchantBook.ts'
import type { DepositEvent, DepositSession } from './model.ts'

const chainId = 'eip155:8453'
const asset = dollarOf(networkOf(chainId)).address
const widget = makeWidget({ id: 'wdgt_1', secret: 'wdgt_secret_1' })
const ana = '0x00000000000000000000000000000000000000a1'
const ben = '0x00000000000000000000000000000000000000b2'
const LIFE_MS = 30 * 60 * 1000

let folder: string
let store: Store
let clock: Clock
let book: MerchantBook
let told: string[]
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inlet-merchants-'))
  clock = createClock(0, () => 0)
  told = []
  begin()
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true, force: true })
})

function begin(): void {
  store = openStore(folder)
  book = createMerchantBook(store, clock, () => 0)
  book.widgets.add(widget)
  book.onEvent((event) => told.push(wordsOf(event)))
}

const wordsOf = (event: DepositEvent) =>
  event.type === 'unmatched' ? `${event.payment.hash} unmatched` : `${event.session.id} ${event.type}`

function open(id: string, units: bigint, more: Partial<DepositSession> = {}): void {
  book.sessions.create({
    id,
    widgetId: widget.id,
    clientSecret: `dep_secret_${id}`,
    chainId,
    asset,
    address: widget.addresses.evm,
    units,
    amount: units.toString(),
    payers: null,
    customerEmail: null,
    customerReference: null,
    metadata: null,
    variant: 'seed',
    ...more,
  })
}

function arrive(hash: string, units: bigint, more: Partial<Transfer> = {}, voidAbove: bigint | null = null): void {
  const to = widget.addresses.evm.toLowerCase()
  const transfer: Transfer = { id: hash, chainId, asset, from: ana, to, units, hash, block: 5n, ...more }
  book.payments.takeIn(chainId, { transfers: [transfer], voidAbove })
}

function settle(): void {
  for (const payment of book.payments.seen()) book.payments.settle(payment, false)
}

const statusOf = (id: string) => book.sessions.read(id)?.status

test.each([
  ['exact', 100n, 'CONFIRMED'],
  ['short', 99n, 'UNDERPAID'],
  ['too much', 101n, 'OVERPAID'],
])('a payment that is %s is pending until it is final', (_words, units, status) => {
  open('a', 100n)
  arrive('tx', units)
  expect(book.sessions.read('a')).toMatchObject({ status: 'PENDING', paymentId: 'tx', confirmedAt: null })
  settle()
  expect(book.sessions.read('a')).toMatchObject({ status, paymentId: 'tx' })
  expect(told).toEqual(['a created', 'a pending', `a ${status.toLowerCase()}`])
})

test('the exact amount decides between sessions at one address, and of two that fit neither has it', () => {
  open('a', 100n)
  open('b', 200n)
  open('c', 200n)
  arrive('hundred', 100n)
  arrive('two hundred', 200n)
  settle()
  expect([statusOf('a'), statusOf('b'), statusOf('c')]).toEqual(['CONFIRMED', 'CREATED', 'CREATED'])
  expect(told).toContain('two hundred unmatched')
})

test('a wrong amount is taken for a session only where there is one to take it for', () => {
  open('a', 100n)
  open('b', 200n)
  arrive('fifty', 50n)
  settle()
  expect([statusOf('a'), statusOf('b')]).toEqual(['CREATED', 'CREATED'])
  expect(told).toContain('fifty unmatched')
})

test('who pays decides between sessions that name their payers', () => {
  open('a', 100n, { payers: [ana] })
  open('b', 100n, { payers: [ben.toUpperCase().replace('0X', '0x')] })
  arrive('tx', 100n, { from: ben })
  expect([statusOf('a'), statusOf('b')]).toEqual(['CREATED', 'PENDING'])
})

test('another asset, another chain and another address are nobody’s payment', () => {
  open('a', 100n)
  arrive('asset', 100n, { asset: '0x0000000000000000000000000000000000000000' })
  arrive('address', 100n, { to: ana })
  arrive('chain', 100n, { chainId: 'eip155:137' })
  expect(statusOf('a')).toBe('CREATED')
  expect(book.payments.seen().map(({ id }) => id)).toEqual(['asset', 'chain'])
})

test('a second payment is unmatched, also where the first was short', () => {
  open('a', 100n)
  arrive('first', 60n)
  arrive('second', 40n)
  settle()
  arrive('third', 100n)
  settle()
  expect(statusOf('a')).toBe('UNDERPAID')
  expect(told.slice(2)).toEqual(['a underpaid', 'second unmatched', 'third unmatched'])
})

test('a payment in the last moment counts however long its blocks take, and one a moment later is unmatched', () => {
  open('a', 100n)
  open('b', 200n)
  clock.advance(LIFE_MS - 1)
  arrive('in time', 100n)
  clock.advance(1)
  arrive('late', 200n)
  settle()
  expect([statusOf('a'), statusOf('b')]).toEqual(['CONFIRMED', 'EXPIRED'])
  expect(told.slice(2)).toEqual(['a pending', 'b expired', 'a confirmed', 'late unmatched'])
})

test('a cancelled session is expired, and a payment on its way is nobody’s then', () => {
  open('a', 100n)
  arrive('tx', 100n)
  expect(book.cancel(store.depositSession.need('a'))).toBe(true)
  settle()
  expect(statusOf('a')).toBe('EXPIRED')
  expect(told.slice(1)).toEqual(['a pending', 'a expired', 'tx unmatched'])
  expect(book.cancel(store.depositSession.need('a'))).toBe(false)
})

test('a reorg before the end takes a payment back, and the session waits again', () => {
  open('a', 100n)
  arrive('tx', 100n)
  book.payments.takeIn(chainId, { transfers: [], voidAbove: 4n })
  expect(book.sessions.read('a')).toMatchObject({ status: 'CREATED', paymentId: null })
  arrive('tx', 100n, { block: 8n })
  settle()
  book.payments.takeIn(chainId, { transfers: [], voidAbove: 4n })
  expect(statusOf('a')).toBe('CONFIRMED')
})

test('a transaction that is in another block now is the same payment', () => {
  open('a', 100n)
  arrive('tx', 100n)
  arrive('tx', 100n, { block: 6n }, 4n)
  expect(statusOf('a')).toBe('PENDING')
  expect(book.payments.get('tx')?.block).toBe(6n)
  expect(told).toEqual(['a created', 'a pending'])
})

test('a restart keeps what waits, what is pending and whose address it is', () => {
  open('a', 100n)
  open('b', 200n)
  arrive('tx', 100n)
  store.close()
  begin()
  settle()
  arrive('later', 200n)
  clock.advance(LIFE_MS)
  expect([statusOf('a'), statusOf('b')]).toEqual(['CONFIRMED', 'PENDING'])
  open('c', 300n)
  clock.advance(LIFE_MS)
  book.sessions.expireDue()
  expect(store.depositSession.need('c').status).toBe('EXPIRED')
})
