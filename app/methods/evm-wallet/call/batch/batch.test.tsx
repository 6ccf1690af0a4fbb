// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { remember } from '../../../../lib/sessionMemory.ts'
import { samples } from '../../../../model/samples.ts'
import { hash, makeDeferred, walletError } from '../../fakeProvider.ts'
import type { Script } from '../../fakeProvider.ts'
import { markSend } from '../../../sendMark.ts'
import {
  addCallWallet,
  drawCall,
  makeInstruction,
  now,
  router,
  sentBy,
  settle,
  units,
  useFakeCalls,
} from '../fakeCalls.tsx'
import { decodeApprove } from '../allowanceCalls.ts'
import { rememberBatch } from './batchMemory.ts'

const { sessionId } = samples.waiting_payment
useFakeCalls()

const done = { status: 200, receipts: [{ transactionHash: hash, status: '0x1' }] }

/** Puts a wallet on the page that takes several calls as one; what it is asked is kept. */
function addBatchWallet(script: Script = {}, chain: Parameters<typeof addCallWallet>[0] = {}) {
  return addCallWallet(chain, {
    wallet_getCapabilities: () => ({ '0x89': { atomic: { status: 'supported' } } }),
    wallet_sendCalls: ([request]) => ({ id: (request as { id: string }).id }),
    wallet_getCallsStatus: () => done,
    ...script,
  })
}

test('an approval and its call go as one request, and what carried them out is the payment', async () => {
  const { provider } = addBatchWallet()
  const { page, session, said } = await drawCall()
  expect(said()).toContain('Fake asks you once, for all of this or nothing:Allow exactly 25.12 USDC.Call the contract')
  page.click('Continue in Fake')
  await settle(2_000)
  const asked = provider.calls.filter(({ method }) => method === 'wallet_sendCalls')
  expect(asked).toEqual([
    {
      method: 'wallet_sendCalls',
      params: [
        {
          version: '2.0.0',
          id: expect.stringMatching(/^0x[0-9a-f]{64}$/) as string,
          from: expect.stringMatching(/^0x27b1fdb04752/i) as string,
          chainId: '0x89',
          atomicRequired: true,
          calls: [
            {
              to: expect.stringMatching(/^0x3c499c54/i) as string,
              data: expect.stringMatching(/^0x095ea7b3/) as string,
            },
            { to: router, data: '0xabcdef12' },
          ],
        },
      ],
    },
  ])
  expect(sentBy(provider)).toEqual([])
  expect(session.sent.map((sent) => sent.hash)).toEqual([hash])
})

test('what is allowed already is taken back first, as some tokens want', async () => {
  const { provider } = addBatchWallet({}, { allowed: 7n })
  const { page, said } = await drawCall()
  expect(said()).toContain('Allow nothing first')
  page.click('Continue in Fake')
  await settle(2_000)
  const [request] = provider.calls.find(({ method }) => method === 'wallet_sendCalls')!.params
  const { calls } = request as { calls: { data: string }[] }
  expect(calls.map(({ data }) => decodeApprove(data)?.units)).toEqual([0n, units, undefined])
})

test.each([
  ['knows nothing of it', () => Promise.reject(walletError(-32601))],
  ['does it on another chain', () => ({ '0x1': { atomic: { status: 'supported' } } })],
  ['cannot', () => ({ '0x89': { atomic: { status: 'unsupported' } }, '0x0': { atomic: { status: 'supported' } } })],
])('a wallet that %s is asked twice', async (_, answer) => {
  const { provider } = addBatchWallet({ wallet_getCapabilities: answer })
  const { page, said } = await drawCall()
  expect(said()).toContain('Fake asks you twice')
  page.click('Continue in Fake')
  await settle(5_000)
  expect(provider.count('wallet_sendCalls')).toBe(0)
  expect(sentBy(provider)).toEqual([units, '0xabcdef12'])
})

test('what needs no approval is no batch', async () => {
  addBatchWallet({}, { allowed: units })
  const { said } = await drawCall()
  expect(said()).toContain('The amount is allowed already')
})

test.each([4100, 4200, -32601, -32602, 5700, 5710, 5740, 5750, 5760])(
  'after code %i nothing was paid, nothing is asked by itself, and a tap goes the way of two',
  async (code) => {
    const { provider } = addBatchWallet({ wallet_sendCalls: () => Promise.reject(walletError(code)) })
    const { page, session, said } = await drawCall()
    page.click('Continue in Fake')
    await settle(60_000 - 5_000)
    expect(said()).toContain('Nothing was paid. Now it asks you twice')
    expect([provider.count('wallet_sendCalls'), provider.count('eth_sendTransaction')]).toEqual([1, 0])
    expect(session.notices).toEqual(['wallet_failed'])
    page.click('Continue in Fake')
    await settle(4_000)
    expect(provider.count('wallet_sendCalls')).toBe(1)
    expect(sentBy(provider)).toEqual([units, '0xabcdef12'])
  },
)

test('a payer who says no may try again, or be asked twice', async () => {
  const { provider } = addBatchWallet({ wallet_sendCalls: () => Promise.reject(walletError(4001)) })
  const { page, session, said } = await drawCall()
  page.click('Continue in Fake')
  await settle(2_000)
  expect(session.notices).toEqual(['wallet_rejected'])
  expect(said()).toContain('asks you once')
  page.click('Ask me twice instead')
  await settle()
  expect(said()).toContain('Fake asks you twice')
  page.click('Continue in Fake')
  await settle(4_000)
  expect(sentBy(provider)).toEqual([units, '0xabcdef12'])
})

test('while the network has it on its way, the page says so and asks again, one look at a time', async () => {
  const answers = [{ status: 100 }, new Error('busy'), { status: 200, receipts: [] }, done]
  const { provider } = addBatchWallet({
    wallet_getCallsStatus: () => {
      const next = answers.shift()
      if (next instanceof Error) throw next
      return next
    },
  })
  const { page, session, said } = await drawCall()
  page.click('Continue in Fake')
  await settle(2_000)
  expect(said()).toContain('The network is noting it')
  await settle(4_000)
  expect(provider.count('wallet_getCallsStatus')).toBe(4)
  expect(session.sent.map((sent) => sent.hash)).toEqual([hash])
  await settle(60_000)
  expect(provider.count('wallet_getCallsStatus')).toBe(4)
})

test.each([
  ['was left out by the wallet', { status: 400 }],
  ['was reverted', { status: 500, receipts: [{ transactionHash: hash, status: '0x0' }] }],
  ['is in a receipt that failed', { status: 200, receipts: [{ transactionHash: hash, status: '0x0' }] }],
])('a request that %s paid nothing', async (_, status) => {
  addBatchWallet({ wallet_getCallsStatus: () => status })
  const { page, session, said } = await drawCall()
  page.click('Continue in Fake')
  await settle(2_000)
  expect(said()).toContain('Nothing was paid')
  expect(session.sent).toEqual([])
  expect(page.button('Continue in Fake')).toBeDefined()
})

test.each([
  ['nothing', () => null],
  ['a page of text', () => ({ id: 'x'.repeat(9_000) })],
  ['an error that tells nothing', () => Promise.reject(new Error('socket closed'))],
])('W09 after an answer of %s the payer looks, and the wallet is asked by the id of the request', async (_, answer) => {
  const status = makeDeferred<unknown>()
  const { provider } = addBatchWallet({ wallet_sendCalls: answer, wallet_getCallsStatus: () => status.promise })
  const { page, session, said } = await drawCall()
  page.click('Continue in Fake')
  await settle(2_000)
  expect(session.notices).toEqual(['wallet_unknown_outcome'])
  expect(said()).toContain('Check your wallet before trying again')
  expect(session.sent).toEqual([])
  const [sent] = provider.calls.find(({ method }) => method === 'wallet_sendCalls')!.params
  const asked = provider.calls.find(({ method }) => method === 'wallet_getCallsStatus')!.params
  expect(asked).toEqual([(sent as { id: string }).id])
  status.resolve(done)
  await settle(100)
  expect(session.sent.map((known) => known.hash)).toEqual([hash])
})

test('a request that no wallet tells the end of is looked for by the payer', async () => {
  const { provider } = addBatchWallet({ wallet_getCallsStatus: () => ({ status: 100 }) })
  const { page, session, said } = await drawCall(makeInstruction({}, now + 3_600_000))
  page.click('Continue in Fake')
  await settle(310_000)
  expect(said()).toContain('Check your wallet before trying again')
  expect([session.sent, provider.count('wallet_sendCalls')]).toEqual([[], 1])
  page.click('It is not there: try again')
  await settle()
  expect(page.button('Continue in Fake')).toBeDefined()
})

test('after a reload the wallet says what became of it', async () => {
  markSend(sessionId, now)
  rememberBatch(sessionId, '0xid')
  const { provider } = addBatchWallet()
  const { session } = await drawCall()
  await settle(2_000)
  expect(provider.calls.find(({ method }) => method === 'wallet_getCallsStatus')!.params).toEqual(['0xid'])
  expect(session.sent.map((sent) => sent.hash)).toEqual([hash])
  remember(`batch:${sessionId}`, '')
})

test('where another page has the payment open, nothing is asked', async () => {
  const { provider } = addBatchWallet()
  const { page, session } = await drawCall()
  vi.stubGlobal('navigator', {
    locks: {
      request: (_: string, __: object, run: (lock: null) => unknown) => Promise.resolve().then(() => run(null)),
    },
  })
  page.click('Continue in Fake')
  await settle(2_000)
  expect(session.notices).toEqual(['wallet_busy'])
  expect(provider.count('wallet_sendCalls')).toBe(0)
})

test('two taps are one request', async () => {
  const { provider } = addBatchWallet({ wallet_getCallsStatus: () => ({ status: 100 }) })
  const { page } = await drawCall()
  page.click('Continue in Fake')
  page.click('Continue in Fake')
  await settle(4_000)
  page.click('Continue in Fake')
  await settle(4_000)
  expect(provider.count('wallet_sendCalls')).toBe(1)
  await settle(310_000)
})
