// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { freshTab } from './freshTab.ts'
import {
  attached,
  byAddress,
  byExchange,
  bySigning,
  failureOf,
  flows,
  keepToken,
  keptToken,
  ok,
  quote,
  samples,
  scripted,
  signal,
  sources,
  wire,
} from './scripted.ts'

freshTab()

const other = `0x${'5'.repeat(40)}`

test.each([
  ['another coin that calls itself the same', { fromToken: other }],
  ['the coin of another network', { fromChainId: '1' }],
])('a price of %s is refused before anything is prepared', async (_, fields) => {
  const swapped = { ...flows.quoted, ...fields }
  const { backend, asked } = scripted([attached(flows.attached), ok(swapped)])
  expect(await failureOf(backend.setPaymentMethod?.(bySigning, signal))).toEqual({
    code: 'transaction_refused',
    reason: 'asset',
  })
  expect(asked()).toEqual(['POST /source', 'POST /quote'])
})

test('a coin that the deployment does not list is never prepared, whoever began the flow', async () => {
  keepToken('dft_marker')
  const { backend } = scripted([ok({ ...flows.signing, fromToken: other })])
  const session = await backend.retrieve(signal)
  expect(session).toMatchObject({ status: 'waiting_payment', instruction: { kind: 'sign', family: 'evm' } })
  expect(session).not.toHaveProperty('instruction.prepared')
})

test.each([
  ['27632000', 'none'],
  ['27632001', { code: 'transaction_refused', reason: 'amount' }],
  ['2500000000', { code: 'transaction_refused', reason: 'amount' }],
])('of 25 dollars and 0.12 for fees, a price of %s base units is: %j', async (fromAmount, failure) => {
  const payload = (flows.signing as { quote: { signingPayload: { evmApproval: object } } }).quote.signingPayload
  const signingPayload = { ...payload, evmApproval: { ...payload.evmApproval, amount: fromAmount } }
  const prepared = { ...flows.signing, quote: quote({ fromAmount, signingPayload }) }
  const { backend } = scripted([attached(flows.attached), ok(flows.quoted), ok(prepared)])
  expect(await failureOf(backend.setPaymentMethod?.(bySigning, signal))).toEqual(failure)
})

test('a new amount at another address empties the screen; at the same one in another spelling it does not', async () => {
  for (const [depositAddress, failure] of [
    [other, { code: 'address_changed' }],
    [samples.receiver.toUpperCase().replace('X', 'x'), 'none'],
  ] as const) {
    keepToken('dft_marker')
    const { backend } = scripted([ok(flows.address), ok({ ...flows.address, depositAddress })])
    await backend.retrieve(signal)
    expect(await failureOf(backend.setPaymentMethod?.(byAddress, signal))).toEqual(failure)
  }
})

test.each([
  ['https://coinbase.com.evil.example/login', undefined],
  ['https://evil.example/?coinbase.com', undefined],
  ['https://pay.coinbase.com/buy', 'Coinbase'],
  ['https://www.kraken.com/buy', 'Kraken'],
  ['https://app.dynamicauth.com/go', 'Coinbase'],
  ['http://localhost:4020/exchange', 'Coinbase'],
])('%s is the page of: %s', async (url, provider) => {
  const exchangeSource = { exchangeId: 'coinbase', metadata: { url } }
  const flow = wire({ executionState: 'source_attached', ...sources.exchange, exchangeSource })
  const { backend } = scripted([attached(flow)])
  const chosen = backend.setPaymentMethod?.(byExchange, signal)
  if (provider) expect(await chosen).toMatchObject({ instruction: { kind: 'redirect', url, provider } })
  else expect(await failureOf(chosen)).toMatchObject({ code: 'backend_unreadable' })
})

test('a page without the token cannot say for anybody that they have paid', async () => {
  const { backend } = scripted([ok(flows.exchange)])
  await backend.retrieve(signal)
  expect(backend.reportPaid).toBeUndefined()
})

test('the token goes when the flow is over', async () => {
  keepToken('dft_marker')
  const { backend } = scripted([ok({ ...flows.signing, settlementState: 'completed' })])
  expect((await backend.retrieve(signal)).status).toBe('succeeded')
  expect(keptToken()).toBeNull()
})
