import { randomUUID } from 'node:crypto'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { createInfiniteCalls, type InfiniteCalls } from '../../testing/infiniteCalls.ts'
import { createSandboxClient, type SandboxClient } from '../../testing/sandboxClient.ts'
import { until } from '../../testing/until.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 30_000 })

const polygon = 'eip155:137'
const bridgedUsdc = '0x2791bca1f2de4661ed88a30c99a7a9449aa84174'
const stranger = '0x2222222222222222222222222222222222222222'
let sandbox: Sandbox
let client: SandboxClient
let infinite: InfiniteCalls

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 300 })
  client = createSandboxClient(sandbox.url)
  infinite = createInfiniteCalls(client)
})
afterAll(() => sandbox.close())
afterEach(() => client.clearFaults())

const wire = (sessionId: string, more: object = {}) => infinite.control('wire', { sessionId, ...more })
const move = (sessionId: string, to: string) => infinite.control('transfers', { sessionId, to })

test('a purchase that is made tells its bank rows and numbers, and read again neither', async () => {
  const { as, accountId } = await infinite.ready()
  const toAddress = '0xd8dA6BF26964aF9D7eEd9e03E53415D37aA96045'
  const made = await infinite.made({ ...buyBy(accountId), destination: { ...onPolygon, toAddress } }, as)
  expect(made).toMatchObject({
    type: 'ONRAMP',
    status: 'AWAITING_FUNDS',
    stage: 'awaiting_funds',
    amount: 100,
    currency: 'USD',
    source: { currency: 'usd', network: 'ach', accountId, fromAddress: null },
    destination: { ...onPolygon, accountId: null, toAddress: toAddress.toLowerCase() },
    sourceDepositInstructions: {
      network: 'ach',
      currency: 'usd',
      amount: 100,
      depositMessage: expect.stringMatching(/^Your reference code is [0-9a-f-]{36}\./) as unknown,
      bankAccountNumber: expect.stringMatching(/^\d{10}$/) as unknown,
      bankRoutingNumber: '123456780',
      toAddress: null,
      fromAddress: null,
    },
  })
  const read = await infinite.read(made.id, as)
  expect(read).toMatchObject({
    amount: '100.00',
    source: { type: 'bank_account', accountId, address: null, currency: 'usd', network: 'ach' },
    destination: { type: 'wallet', accountId: null, address: toAddress.toLowerCase(), currency: 'usdc' },
    fees: { bridgeFee: '0.50', networkFee: '0.50', totalFee: '1.00' },
    expectedCompletionTime: null,
    transactionHash: null,
    metadata: { clientReferenceId: 'A-17' },
  })
  expect(read).not.toHaveProperty('sourceDepositInstructions')
})

test('reading tells the instructions again where the control asks for it', async () => {
  const { sessionId, clientSecret } = await infinite.watch({ repeatsInstructions: true })
  const { sourceDepositInstructions } = await infinite.read(sessionId, { token: clientSecret })
  expect(sourceDepositInstructions).toMatchObject({ network: 'wire', amount: 500, bankName: 'Sandbox Bank' })
})

test('a wire that arrives is delivered by a real transaction, stage by stage', async () => {
  const { sessionId } = await infinite.watch()
  await client.fault({ kind: 'hold_delivery', sessionId })
  await wire(sessionId)
  expect((await infinite.know(sessionId)).transfer).toMatchObject({ status: 'PROCESSING', stage: 'funds_received' })
  await client.clearFaults()
  await infinite.stage(sessionId, 'payment_submitted')
  const { target, delivery, transfer } = await infinite.status(sessionId, 'succeeded')
  expect(transfer).toMatchObject({ status: 'COMPLETED', stage: 'completed', transactionHash: delivery?.hash })
  expect([delivery?.text, await client.balance(polygon, target.address, bridgedUsdc)]).toEqual(['495', '495'])
})

test('less money by bank buys less, and Solana is delivered as well', async () => {
  const { sessionId } = await infinite.watch({ network: 'solana', rail: 'ach' })
  await wire(sessionId, { amount: '60.00' })
  const { target } = await infinite.status(sessionId, 'succeeded')
  expect(await client.balance('solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', target.address)).toBe('59.4')
})

test('a sale is paid to an address of its own, from its own sender, and paid out', async () => {
  const { sessionId, clientSecret } = await infinite.watch({ direction: 'sell', repeatsInstructions: true })
  const as = { token: clientSecret }
  const { receiverAddress } = await infinite.know(sessionId)
  const { sourceDepositInstructions } = await infinite.read(sessionId, as)
  expect(sourceDepositInstructions?.toAddress).toBe(receiverAddress?.toLowerCase())
  const { hash } = await client.pay(sessionId)
  const { transfer, target } = await infinite.status(sessionId, 'succeeded')
  expect(transfer).toMatchObject({ status: 'COMPLETED', transactionHash: hash, currency: 'USDC', amount: '50.00' })
  expect(target.text).toBe('49.5')
  await untilSwept(receiverAddress ?? '')
})

test.each([
  ['another sender', { from: 'exchange' }],
  ['another amount', { amount: '49' }],
])('%s is for somebody to look at, who lets it go on or sends it back', async (_what, more) => {
  const { sessionId } = await infinite.watch({ direction: 'sell' })
  await client.pay(sessionId, more)
  await infinite.stage(sessionId, 'in_review')
  expect((await infinite.know(sessionId)).transfer.status).toBe('IN_REVIEW')
  await move(sessionId, 'released')
  await infinite.status(sessionId, 'succeeded')

  const { sessionId: other } = await infinite.watch({ direction: 'sell' })
  const { from } = await client.pay(other, more)
  await infinite.stage(other, 'in_review')
  const before = await client.balance(polygon, from, bridgedUsdc)
  await client.call('POST', '/control/refund', { sessionId: other })
  const { refund, status } = await infinite.status(other, 'bounced')
  expect([status, refund?.to.toLowerCase()]).toEqual(['bounced', from.toLowerCase()])
  expect(Number(await client.balance(polygon, from, bridgedUsdc)) - Number(before)).toBe(Number(refund?.text))
})

test('coins of another token do not count', async () => {
  const { sessionId } = await infinite.watch({ direction: 'sell' })
  await client.pay(sessionId, { asset: 'usdc' })
  await client.call('POST', '/control/mine', { chain: polygon, blocks: 5 })
  await client.pay(sessionId)
  const { deposits } = await infinite.status(sessionId, 'succeeded')
  expect(deposits).toHaveLength(2)
})

test('a sale that fails sends the coins back by itself', async () => {
  const { sessionId } = await infinite.watch({ direction: 'sell' })
  await client.fault({ kind: 'failing_delivery', sessionId })
  const { from } = await client.pay(sessionId)
  const { refund, transfer } = await infinite.status(sessionId, 'bounced')
  expect([refund?.text, refund?.to]).toEqual(['50', from])
  expect(transfer).toMatchObject({ status: 'FAILED', stage: 'refunded' })
})

test('Bitcoin is a double: valid addresses, and the ledger’s word for the rest', async () => {
  const { sessionId } = await infinite.watch({ direction: 'sell', network: 'bitcoin' })
  expect((await infinite.know(sessionId)).receiverAddress).toMatch(/^bc1q[0-9a-z]{38}$/)
  await client.call('POST', '/control/pay', { sessionId })
  expect((await infinite.status(sessionId, 'succeeded')).transfer.transactionHash).toMatch(/^[0-9a-f]{64}$/)
  const { sessionId: bought } = await infinite.watch({ network: 'bitcoin' })
  await wire(bought)
  expect((await infinite.status(bought, 'succeeded')).delivery?.text).toMatch(/^0\.004\d+$/)
})

test.each([
  ['in_review', 'IN_REVIEW', 'processing'],
  ['failed', 'FAILED', 'failed'],
  ['cancelled', 'CANCELLED', 'cancelled'],
  ['refunded', 'FAILED', 'bounced'],
])('a purchase can be taken to %s', async (to, wireStatus, status) => {
  const { sessionId } = await infinite.watch()
  await move(sessionId, to)
  const known = await infinite.know(sessionId)
  expect([known.status, known.transfer.status]).toEqual([status, wireStatus])
})

test('a transfer that asks for identity again goes on when it is approved', async () => {
  const { sessionId, customerId } = await infinite.watch()
  await client.fault({ kind: 'hold_delivery', sessionId })
  await wire(sessionId)
  await move(sessionId, 'kyc_required')
  expect(await infinite.know(sessionId)).toMatchObject({
    status: 'requires_action',
    transfer: { stage: 'kyc_required' },
  })
  await client.clearFaults()
  await infinite.control('customers', { customerId, kycStatus: 'approved' })
  await infinite.status(sessionId, 'succeeded')
})

test('one key is one transfer, also at once, after a lost answer, and for no other request', async () => {
  const { as, accountId } = await infinite.ready()
  const body = buyBy(accountId)
  const key = randomUUID()
  await client.fault({ kind: 'lost_answer', path: '/transfers', method: 'POST', times: 1 })
  await expect(infinite.transfer(body, as, key)).rejects.toThrow('fetch failed')
  const answers = await Promise.all([1, 2, 3].map(() => infinite.made(body, as, key)))
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1)
  const other = await infinite.transfer({ ...body, amount: 101 }, as, key)
  const details = { field: 'Idempotency-Key' }
  expect(other).toMatchObject({ status: 409, json: { error: { code: 'IDEMPOTENCY_CONFLICT', details } } })
  expect((await infinite.know('A-17')).transfers).toContain(answers[0]?.id)
  const { as: second, accountId: account } = await infinite.ready()
  expect((await infinite.made(buyBy(account), second, key)).id).not.toBe(answers[0]?.id)
})

test('a host’s reference is answered before and after it has a transfer', async () => {
  const { sessionId, url } = await infinite.watch({ full: true, reference: 'order-1' })
  expect([sessionId, new URL(url).hash]).toEqual(['new_order-1', ''])
  expect((await client.call('GET', `/control/sessions/${sessionId}`)).json).toMatchObject({
    status: 'requires_action',
    transfers: [],
  })
  const { as, accountId } = await infinite.ready()
  const { id } = await infinite.made({ ...buyBy(accountId), clientReferenceId: 'order-1' }, as)
  expect(await infinite.know(sessionId)).toMatchObject({ status: 'waiting_payment', transfers: [id] })
})

const onPolygon = { currency: 'usdc', network: 'polygon' }
const buyBy = (accountId: string) => ({
  type: 'ONRAMP',
  amount: 100,
  source: { currency: 'usd', network: 'ach', accountId },
  destination: { ...onPolygon, toAddress: stranger },
  clientReferenceId: 'A-17',
})

async function untilSwept(address: string): Promise<void> {
  await until(
    () => client.balance(polygon, address, bridgedUsdc),
    (text) => text === '0',
  )
}
