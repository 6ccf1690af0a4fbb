import { expect, test } from 'vitest'
import { codeOf } from '../testing.ts'
import { answerOf, scripted, signal, startedAt } from './scripted.ts'

const hash = `0x${'ab'.repeat(32)}`
const read = (change: object, now = startedAt) =>
  scripted([{ body: answerOf(change) }], () => now).backend.retrieve(signal)

test('a created session asks for one exact amount at the merchant’s own address', async () => {
  expect(await read({})).toMatchObject({
    status: 'waiting_payment',
    sessionId: 'dep_8f21',
    isTest: false,
    expiresAt: Date.parse('2027-01-15T08:30:00Z'),
    isAddressReusable: false,
    target: { amount: 100_000_000n, address: '0x4444444444444444444444444444444444444444' },
    instruction: {
      kind: 'transfer',
      asset: { chainId: 'eip155:137', symbol: 'USDC', decimals: 6 },
      amount: { units: 100_000_000n, basis: 'exact' },
      memo: { kind: 'none' },
    },
  })
})

test.each([
  ['PENDING', 'processing', undefined],
  ['CONFIRMED', 'succeeded', undefined],
  ['EXPIRED', 'expired', undefined],
  ['UNDERPAID', 'processing', 'underpaid'],
  ['OVERPAID', 'succeeded', 'overpaid'],
  ['FAILED', 'failed', undefined],
  ['REFUNDED', 'bounced', undefined],
  ['QUANTUM', 'processing', undefined],
] as const)('%s is %s', async (paymentStatus, status, issue) => {
  const session = await read({ paymentStatus, txId: hash })
  expect(session).toMatchObject({
    status,
    backendStatus: paymentStatus,
    sourceTransfer: { hash, chainId: 'eip155:137' },
  })
  expect(session.issue).toBe(issue)
  expect(session.delivery?.hash).toBe(status === 'succeeded' ? hash : undefined)
})

test('too little is a failure only when the time is up', async () => {
  const atTheEnd = Date.parse('2027-01-15T08:30:00Z')
  expect((await read({ paymentStatus: 'UNDERPAID' }, atTheEnd - 1)).status).toBe('processing')
  expect(await read({ paymentStatus: 'UNDERPAID' }, atTheEnd)).toMatchObject({ status: 'failed', issue: 'underpaid' })
})

test('the newer spelling of the address and of the hash count too', async () => {
  const dstAddress = '0x5555555555555555555555555555555555555555'
  const session = await read({ depositAddress: undefined, dstAddress, paymentStatus: 'PENDING', confirmedTxid: hash })
  expect(session).toMatchObject({ route: { receiverAddress: dstAddress }, sourceTransfer: { hash } })
})

test('an empty token is the network’s own coin', async () => {
  const session = await read({ currencyAddress: '', currency: 'POL', amount: '1.5' })
  expect(session.target).toMatchObject({ asset: { assetId: 'eip155:137/slip44:966' }, amount: 15n * 10n ** 17n })
})

test.each([
  ['more digits than the token has', { amount: '1.0000001' }],
  ['no amount', { amount: '0' }],
  ['an amount as a number', { amount: 100 }],
  ['an amount with an exponent', { amount: '1e2' }],
  ['a time without its zone', { expiresAt: '2027-01-15T08:30:00' }],
  ['no time', { expiresAt: null }],
  ['no address', { depositAddress: null }],
  ['no status', { paymentStatus: null }],
])('an answer with %s is not read', async (_, change) => {
  expect(await codeOf(read(change))).toBe('backend_unreadable')
})

test.each([
  ['a wrong checksum', '0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAeD0'],
  ['the token’s own contract', '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359'],
  ['nobody', '0x0000000000000000000000000000000000000000'],
])('an address that is %s is never shown', async (_, depositAddress) => {
  expect(await codeOf(read({ depositAddress }))).toBe('address_invalid')
})

test('an answer about another session is not read', async () => {
  expect(await codeOf(read({ id: 'dep_other' }))).toBe('session_mismatch')
})
