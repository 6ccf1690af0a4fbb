import { describe, expect, test } from 'vitest'
import type { Session } from '../../model/session.ts'
import { readAnswer } from '../reader.ts'
import { coins, flows, payload, quote, samples, sources, startedAt, terms, wire } from './scripted.ts'
import { toOffers } from './toOffers.ts'
import type { Reading } from './toSession.ts'
import { toSession } from './toSession.ts'

const reading: Reading = {
  ...{ backend: 'dynamic', isTest: true, offers: toOffers(terms, new Set()) },
  ...{ hasToken: true, isFleeting: false, now: startedAt, last: undefined },
  ...{ endOf: () => undefined, payloadOf: () => undefined },
}
const read = (flow: object, change: Partial<Reading> = {}): Session =>
  toSession(readAnswer('dynamic', flow), { ...reading, ...change })
const failureOf = (flow: object) => {
  try {
    return read(flow).status
  } catch (thrown) {
    return (thrown as { code: string }).code
  }
}

describe('where it lands', () => {
  const settlement = (chainId: string, tokenAddress: string, symbol: string, tokenDecimals = 6) => {
    return { chainName: 'EVM', chainId, tokenAddress, symbol, tokenDecimals }
  }
  const [one, other] = [settlement('8453', samples.token, 'USDC'), settlement('10', `0x${'a'.repeat(40)}`, 'OWN', 18)]
  const configs = (...settlements: object[]) => ({
    ...{ toAddress: undefined, toChainId: undefined, toChainName: undefined, toToken: undefined },
    settlementConfig: { strategy: 'cheapest', settlements },
    destinationConfig: { destinations: [{ chainName: 'EVM', type: 'address', identifier: samples.target }] },
  })

  test('a price in dollars is an amount of a dollar, and of nothing else', () => {
    expect(read(wire()).target).toEqual({
      asset: {
        assetId: 'eip155:1/erc20:0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48',
        chainId: 'eip155:1',
        symbol: 'USDC',
        decimals: 6,
      },
      ...{ address: samples.target, amount: 25_000_000n },
    })
    expect(read(wire({ currency: 'EUR' })).target.amount).toBeUndefined()
    expect(read(wire({ toToken: '0x0000000000000000000000000000000000000000' })).target).toEqual({
      asset: { assetId: 'eip155:1/slip44:60', chainId: 'eip155:1', symbol: 'ETH', decimals: 18 },
      address: samples.target,
    })
  })

  test('what a quote brings does not change what was asked for', () => {
    const brought = wire({ ...flows.quoted, quote: quote({ toAmount: '24990000' }) })
    expect(read(brought).target.amount).toBe(25_000_000n)
  })

  test('before a quote the first coin of the list is shown, and another may follow', () => {
    expect(read(wire(configs(one))).target).toMatchObject({
      ...{ asset: coins.base, address: samples.target, amount: 25_000_000n, isOpen: true },
    })
    expect(
      read(wire({ ...configs(one, other), toToken: samples.token, toChainId: '8453', toChainName: 'EVM' })).target,
    ).toHaveProperty('isOpen')
    const sent = wire({ ...configs(one, other), ...sources.wallet, executionState: 'broadcasted' })
    expect(read(sent).target).not.toHaveProperty('isOpen')
  })

  test('a coin that the page does not know is the backend’s to name', () => {
    expect(read(wire(configs(other))).target.asset).toMatchObject({ symbol: 'OWN', decimals: 18 })
    const named = { toToken: `0x${'A'.repeat(40)}`, toChainId: '10' }
    expect(read(wire({ ...configs(one, other), ...named, toChainName: 'EVM' })).target.asset).toMatchObject({
      ...{ symbol: 'OWN', decimals: 18 },
    })
    expect(read(wire(named)).target.asset).toMatchObject({ isScaleOwn: true })
  })

  test('a coin that the backend calls a dollar has no amount, before a quote as after it', () => {
    const named = { toToken: `0x${'a'.repeat(40)}`, toChainId: '10', toChainName: 'EVM' }
    expect(read(wire(named)).target.amount).toBeUndefined()
    expect(read(wire({ ...flows.quoted, ...named })).target).toMatchObject({ asset: { symbol: 'USDC', decimals: 6 } })
    expect(read(wire({ ...flows.quoted, ...named })).target.amount).toBeUndefined()
  })

  test('nothing at all cannot be shown', () => {
    expect(failureOf(wire(configs()))).toBe('backend_unreadable')
    expect(failureOf(wire({ ...configs(one), destinationConfig: {} }))).toBe('backend_unreadable')
  })
})

describe('a wallet', () => {
  const sign = (flow: object, change: Partial<Reading> = {}) => {
    const session = read(flow, change)
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

  test('that waits for a price has its coin from the flow', () => {
    expect(read(flows.attached)).toMatchObject({ status: 'waiting_payment', instruction: { family: 'evm' } })
    expect(read(flows.attached)).not.toHaveProperty('route')
    expect(read(flows.quoted).route).toEqual({ asset: coins.base })
  })
})

describe('an address', () => {
  test('takes an amount that holds for as long as its price', () => {
    const session = read(flows.address)
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
    expect(failureOf(wire({ ...flows.address, depositAddress }))).toBe('address_invalid')
  })

  test('may be the target’s own', () => {
    expect(failureOf(wire({ ...flows.address, depositAddress: samples.target }))).toBe('waiting_payment')
  })

  test('is chosen again where nothing was told yet', () => {
    const session = read(wire({ executionState: 'source_attached', ...sources.address }))
    expect(session).toMatchObject({ status: 'requires_payment_method' })
    expect(session).not.toHaveProperty('issue')
  })
})

describe('an exchange', () => {
  test('has its page', () => {
    expect(read(flows.exchange)).toMatchObject({
      instruction: {
        ...{ kind: 'redirect', url: 'https://pay.coinbase.com/buy?x=1', provider: 'Coinbase', confirmsItself: true },
      },
    })
  })

  test.each([undefined, 'javascript:alert(1)', 'https://user:pass@pay.example/'])('%s is no page', (url) => {
    const flow = wire({ ...flows.exchange, exchangeSource: { exchangeId: 'coinbase', metadata: { url } } })
    expect(read(flow)).toMatchObject({ status: 'requires_payment_method', issue: 'instructions_unavailable' })
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
    const session = read(flow, lost)
    expect([session.status, session.issue]).toEqual([status, issue])
    expect(session.offers.length > 0).toBe(session.backendStatus.startsWith('initiated'))
    expect(session).not.toHaveProperty('isCancellable')
  })

  test('a token in memory alone keeps the page open, until the payment is sent', () => {
    expect(read(flows.signing, { isFleeting: true }).issue).toBe('keep_open')
    expect(read(wire({ ...flows.signing, executionState: 'broadcasted' }), { isFleeting: true }).issue).toBeUndefined()
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
  expect(read(done)).toMatchObject({
    sourceTransfer: { chainId: 'eip155:8453', hash: samples.hash, amount: 25_120_000n, asset: coins.base },
    delivery: { chainId: 'eip155:1', hash: settlementTxHash },
  })
  expect(read(wire({ ...done, txHash: 'x', settlementTxHash: null }))).not.toHaveProperty('sourceTransfer')
})

test('a flow that pays out is not paid here', () => {
  expect(failureOf(wire({ mode: 'withdraw' }))).toBe('session_not_payable')
})

test('every deployment’s list is what is offered', () => {
  expect(read(wire()).offers).toEqual([
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
