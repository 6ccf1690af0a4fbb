import { describe, expect, test } from 'vitest'
import { readAnswer } from '../reader.ts'
import { outcomeOf, readFlow } from './readFlow.ts'
import { coins, flows, payload, quote, samples, sources, startedAt, wire } from './scripted.ts'
import { toOffers } from './toOffers.ts'
import type { Reading } from './toSession.ts'

describe('a wallet', () => {
  const sign = (flow: object, change: Partial<Reading> = {}) => {
    const session = readFlow(flow, change)
    return session.status === 'waiting_payment' && session.instruction.kind === 'sign' ? session.instruction : undefined
  }

  test('signs what was prepared for it, at its price', () => {
    expect(sign(flows.signing)).toEqual({
      ...{ kind: 'sign', family: 'evm', expiresAt: startedAt + 60_000 },
      prepared: {
        ...{ asset: coins.base, amount: { units: 25_120_000n, basis: 'exact' }, account: samples.account },
        ...{ to: samples.spender, data: '0xabcdef', value: 0n, gasLimit: 200_000n },
        approval: { spender: samples.spender, units: 25_120_000n },
        price: {
          arrives: 25_000_000n,
          fees: [
            { kind: 'gas', amount: '0.01', symbol: 'USD' },
            { kind: 'total', amount: '0.12', symbol: 'USD' },
          ],
        },
      },
    })
  })

  test.each([
    ['1', '1.00'],
    ['0.1', '0.1'],
    ['free', undefined],
    ['', undefined],
  ])('a fee of %j is told as %j', (totalFeeUsd, amount) => {
    const told = sign(wire({ ...flows.signing, quote: quote({ fees: { totalFeeUsd }, signingPayload: payload }) }))
    const fees = told?.family === 'evm' ? told.prepared?.price?.fees : undefined
    expect(fees).toEqual(amount === undefined ? [] : [{ kind: 'total', amount, symbol: 'USD' }])
  })

  test.each([
    ['a price that is over', flows.signing, { now: startedAt + 60_000 }],
    ['a price that is over by this device’s clock', flows.signing, { endOf: () => startedAt }],
    ['nothing prepared yet', flows.quoted, {}],
    ['a token that is lost', flows.signing, { hasToken: false }],
    [
      'a payload of another network',
      wire({ ...flows.signing, quote: quote({ signingPayload: { ...payload, chainId: '137' } }) }),
      {},
    ],
  ])('is given nothing with %s', (_, flow, change) => {
    expect(sign(flow, change)).toBeDefined()
    expect(sign(flow, change)).not.toHaveProperty('prepared')
  })

  test('has its price’s end on its own clock where it was asked for here', () => {
    const late = {
      now: startedAt + 600_000,
      endOf: (mark: string) => (mark.startsWith('1 ') ? startedAt + 650_000 : 0),
    }
    expect(sign(flows.signing, late)).toMatchObject({ expiresAt: startedAt + 650_000, prepared: {} })
  })

  test('is given what was prepared here where the flow does not repeat it', () => {
    const payloadOf = () => readAnswer('dynamic', payload)
    expect(sign(flows.quoted, { payloadOf })).toMatchObject({ prepared: { to: samples.spender } })
  })

  test('of Solana signs a transaction', () => {
    const solana = wire({
      ...{ executionState: 'signing', sourceType: 'wallet', fromAddress: samples.solanaAccount },
      ...{ fromChainName: 'SOL', fromChainId: '101', fromToken: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v' },
      quote: quote({ signingPayload: { chainName: 'SOL', chainId: '101', serializedTransaction: 'AQAB' } }),
    })
    expect(sign(solana)).toMatchObject({
      ...{ family: 'solana', expiresAt: startedAt + 60_000 },
      prepared: {
        transaction: 'AQAB',
        asset: coins.solana,
        account: samples.solanaAccount,
        amount: { units: 25_120_000n },
      },
    })
  })

  test.each([
    ['TRON', '728126428', 'tron', { tronTransaction: { rawDataHex: '0a', to: 'T', value: '0x0' } }],
    ['BTC', '1', 'bitcoin', { psbt: 'cHNidP8B' }],
    ['SUI', '501', 'unknown', { serializedTransaction: 'AQAB' }],
  ])('of %s is told apart, and signs nothing here', (fromChainName, fromChainId, family, signed) => {
    const flow = wire({
      ...{ executionState: 'signing', sourceType: 'wallet', fromAddress: 'x', fromChainName, fromChainId },
      quote: quote({ signingPayload: { chainName: fromChainName, chainId: fromChainId, ...signed } }),
    })
    expect(sign(flow)).toEqual({ kind: 'sign', family, expiresAt: startedAt + 60_000 })
  })

  test.each([
    ['ETH', '1', '0x0000000000000000000000000000000000000000', 'eip155:1/slip44:60'],
    ['EVM', '137', '0xEeeeeEeeeEeEeeEeEeEeeEEEeeeeEeeeeeeeEEeE', 'eip155:137/slip44:966'],
    ['SOL', '101', '11111111111111111111111111111111', 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/slip44:501'],
  ])('pays with the coin of %s %s where the token is %s', (fromChainName, fromChainId, fromToken, assetId) => {
    const flow = wire({ ...flows.quoted, fromChainName, fromChainId, fromToken })
    expect(readFlow(flow).route?.asset?.assetId).toBe(assetId)
  })

  test('that waits for a price has its coin from the flow', () => {
    expect(readFlow(flows.attached)).toMatchObject({ status: 'waiting_payment', instruction: { family: 'evm' } })
    expect(readFlow(flows.attached)).not.toHaveProperty('route')
    expect(readFlow(flows.quoted).route).toEqual({ asset: coins.base })
  })
})

describe('an address', () => {
  test('takes an amount that holds for as long as its price', () => {
    const session = readFlow(flows.address)
    expect(session).toMatchObject({
      ...{ status: 'waiting_payment', expiresAt: startedAt + 3_600_000 },
      route: { asset: coins.base, receiverAddress: samples.receiver },
      instruction: {
        ...{ kind: 'transfer', asset: coins.base, receiverAddress: samples.receiver },
        ...{ amount: { units: 25_120_000n, basis: 'derived' }, rateUntil: startedAt + 60_000 },
      },
    })
    expect(session.status === 'waiting_payment' && session.instruction).not.toHaveProperty('expiresAt')
  })

  test.each([
    ['lacks a digit', samples.receiver.slice(0, -1)],
    ['is the coin’s own', samples.token],
    ['is nobody’s', `0x${'0'.repeat(40)}`],
    ['is of another family', 'TXLAQ63Xg1NAzckPwKHvzw7CSEmLMEqcdj'],
  ])('that %s empties the screen', (_, depositAddress) => {
    expect(outcomeOf(wire({ ...flows.address, depositAddress }))).toBe('address_invalid')
  })

  test('may be the target’s own', () => {
    expect(outcomeOf(wire({ ...flows.address, depositAddress: samples.target }))).toBe('waiting_payment')
  })

  test('is chosen again where nothing was told yet', () => {
    const session = readFlow(wire({ executionState: 'source_attached', ...sources.address }))
    expect(session).toMatchObject({ status: 'requires_payment_method' })
    expect(session).not.toHaveProperty('issue')
  })
})

describe('an exchange', () => {
  test('has its page', () => {
    expect(readFlow(flows.exchange)).toMatchObject({
      instruction: {
        ...{ kind: 'redirect', url: 'https://pay.coinbase.com/buy?x=1', provider: 'Coinbase', confirmsItself: true },
      },
    })
  })

  test.each([undefined, 'javascript:alert(1)', 'https://user:pass@pay.example/'])('%s is no page', (url) => {
    const flow = wire({ ...flows.exchange, exchangeSource: { exchangeId: 'coinbase', metadata: { url } } })
    expect(readFlow(flow)).toMatchObject({ status: 'requires_payment_method', issue: 'instructions_unavailable' })
  })
})

describe('without the token', () => {
  const lost = { hasToken: false }
  test.each([
    ['nothing begun', wire(), 'requires_payment_method', undefined],
    ['an address', flows.address, 'waiting_payment', undefined],
    ['an exchange', flows.exchange, 'waiting_payment', undefined],
    ['a wallet', flows.attached, 'waiting_payment', 'watch_only'],
    ['a wallet that signs', flows.signing, 'waiting_payment', 'watch_only'],
    [
      'an address without a price',
      wire({ executionState: 'source_attached', ...sources.address }),
      'requires_payment_method',
      'watch_only',
    ],
  ])('%s shows what the flow tells', (_, flow, status, issue) => {
    const session = readFlow(flow, lost)
    expect([session.status, session.issue]).toEqual([status, issue])
    expect(session.offers.length > 0).toBe(session.backendStatus.startsWith('initiated'))
    expect(session).not.toHaveProperty('isCancellable')
  })

  test('a token in memory alone keeps the page open, until the payment is sent', () => {
    expect(readFlow(flows.signing, { isFleeting: true }).issue).toBe('keep_open')
    expect(
      readFlow(wire({ ...flows.signing, executionState: 'broadcasted' }), { isFleeting: true }).issue,
    ).toBeUndefined()
  })
})

test('what was sent and what arrived are told by their hashes', () => {
  const settlementTxHash = `0x${'cd'.repeat(32)}`
  const done = wire({
    ...flows.signing,
    executionState: 'source_confirmed',
    settlementState: 'completed',
    txHash: samples.hash,
    settlementTxHash,
  })
  expect(readFlow(done)).toMatchObject({
    sourceTransfer: { chainId: 'eip155:8453', hash: samples.hash, amount: 25_120_000n, asset: coins.base },
    delivery: { chainId: 'eip155:1', hash: settlementTxHash },
  })
  expect(readFlow(wire({ ...done, txHash: 'x', settlementTxHash: null }))).not.toHaveProperty('sourceTransfer')
})

test('a flow that pays out is not paid here', () => {
  expect(outcomeOf(wire({ mode: 'withdraw' }))).toBe('session_not_payable')
})

test('every deployment’s list is what is offered', () => {
  expect(readFlow(wire()).offers).toEqual([
    { kind: 'evm_wallet', prepares: true },
    { kind: 'deposit_address', asksRefund: true },
    { kind: 'solana_wallet', prepares: true },
    {
      kind: 'exchange',
      pages: [
        { id: 'coinbase', name: 'Coinbase', needsAmount: false },
        { id: 'kraken', name: 'Kraken', needsAmount: false },
      ],
    },
  ])
  expect(toOffers({ wallets: [], addresses: [], exchanges: ['kraken'] }, new Set(['kraken']))).toEqual([])
})
