// @vitest-environment happy-dom
import { beforeEach, expect, test, vi } from 'vitest'
import { bought, failureOf, jwt, no, ok, samples, scripted, signal, sold, startedAt, told } from './scripted.ts'

const path = 'GET /v1/headless/transfers/T'

beforeEach(() => {
  window.sessionStorage.clear()
  window.localStorage.clear()
  vi.useRealTimers()
})

test('a purchase that nobody told the details of says so, and is followed to its end', async () => {
  const page = scripted({
    [path]: [
      ok(bought()),
      ok(bought({ status: 'PROCESSING', stage: 'payment_received' })),
      ok(bought({ status: 'COMPLETED', stage: 'completed', transactionHash: samples.hash })),
    ],
  })
  expect(await page.backend.retrieve(signal)).toMatchObject({
    status: 'waiting_payment',
    instruction: { kind: 'untold' },
    issue: 'instructions_unavailable',
    target: { asset: { symbol: 'USDC.e', decimals: 6 }, address: samples.wallet },
    bank: {
      direction: 'buy',
      rail: 'wire',
      amount: '100',
      currency: 'USD',
      stage: 'awaiting_funds',
      confirmations: 30,
    },
  })
  expect(await page.backend.retrieve(signal)).toMatchObject({ status: 'processing', bank: { stage: 'funds_received' } })
  expect(await page.backend.retrieve(signal)).toMatchObject({
    status: 'succeeded',
    delivery: { chainId: 'eip155:137', hash: samples.hash },
  })
  expect(page.asked().filter((call) => call.endsWith('currencies'))).toHaveLength(1)
})

test('what a GET tells to pay into is shown, and is the tab’s to keep', async () => {
  const page = scripted({ [path]: ok(bought({ sourceDepositInstructions: told.bank })) })
  const session = await page.backend.retrieve(signal)
  expect(session).toMatchObject({
    status: 'waiting_payment',
    instruction: {
      kind: 'bank_transfer',
      rail: 'wire',
      amount: { text: '100', currency: 'USD' },
      reference: samples.reference,
      message: told.bank.depositMessage,
      rows: [
        { label: 'beneficiary', value: 'Customer Bank Account' },
        { label: 'account_number', value: '8312008517' },
        { label: 'routing_number', value: '021000021' },
        { label: 'bank_name', value: 'JPMorgan Chase Bank' },
      ],
    },
  })
  expect(session).toHaveProperty('instruction.held', 'tab')
  expect(page.backend.keepInstruction).toBeDefined()
})

test('a sale is paid from the named account to a checked address', async () => {
  const page = scripted({ [path]: ok(sold({ sourceDepositInstructions: told.coin })) })
  expect(await page.backend.retrieve(signal)).toMatchObject({
    status: 'waiting_payment',
    target: { asset: { symbol: 'USD', chainId: 'swift:0' }, address: '' },
    offers: [{ kind: 'evm_wallet' }, { kind: 'deposit_address' }],
    route: { asset: { symbol: 'USDC.e' }, receiverAddress: samples.receiver },
    instruction: {
      kind: 'transfer',
      receiverAddress: samples.receiver,
      amount: { units: 50_000_000n, basis: 'exact' },
      senderAddress: samples.wallet,
    },
  })
})

test('every request carries the organization, and the JWT in its header alone', async () => {
  const page = scripted({ [path]: ok(bought()) })
  await page.backend.retrieve(signal)
  for (const { path, headers } of page.calls) {
    expect(headers.get('X-Organization-ID')).toBe('00000000-0000-4000-8000-0000000014f1')
    expect(headers.get('Authorization')).toMatch(/^Bearer ey.+jwtmarker$/)
    expect(path).not.toMatch(/jwtmarker|ey/)
  }
})

test.each([
  '0xdeadbeef2usdcethereumc560c5db-7fad-4c41-b552-453440c99664',
  '0x4444444444444444444444444444444444444444'.slice(0, 41),
  '0xde709f2102306220921060314715629080E2fb77',
  '0x2791bca1f2de4661ed88a30c99a7a9449aa84174',
  'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
])('%s is no address to sell to', async (toAddress) => {
  const page = scripted({ [path]: ok(sold({ sourceDepositInstructions: { ...told.coin, toAddress } })) })
  expect(await failureOf(page.backend.retrieve(signal))).toMatchObject({ code: 'address_invalid' })
})

test('a JWT that ends is not sent any more: what was seen stays, and says so', async () => {
  vi.useFakeTimers({ now: startedAt })
  const page = scripted({ [path]: ok(bought()) }, { clientSecret: jwt(startedAt + 60_000) })
  await page.backend.retrieve(signal)
  const asked = page.calls.length
  vi.setSystemTime(startedAt + 61_000)
  expect(await page.backend.retrieve(signal)).toMatchObject({ status: 'waiting_payment', issue: 'key_ended' })
  expect(page.calls).toHaveLength(asked)
})

test('a JWT that is refused is forgotten, over a reload too', async () => {
  const clientSecret = jwt()
  const page = scripted({ [path]: [ok(bought()), no(401, 'SESSION_EXPIRED')] }, { clientSecret })
  await page.backend.retrieve(signal)
  expect(await page.backend.retrieve(signal)).toMatchObject({ issue: 'key_ended' })
  const again = scripted({}, { clientSecret })
  expect(await failureOf(again.backend.retrieve(signal))).toMatchObject({ code: 'session_unauthorized', status: 401 })
  expect(again.calls).toEqual([])
})

test('without a JWT there is nothing to follow by, and another organization is another link', () => {
  expect(() => scripted({}, { clientSecret: '' })).toThrow('param_missing')
  expect(() => scripted({}, { organizations: ['org_other'] })).toThrow('param_invalid')
})
