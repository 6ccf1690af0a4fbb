// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest'
import { freshTab } from './freshTab.ts'
import {
  attached,
  byAddress,
  byExchange,
  bySigning,
  coins,
  failureOf,
  flows,
  keepToken,
  keptToken,
  no,
  ok,
  payload,
  quote,
  samples,
  scripted,
  signal,
  wire,
} from './scripted.ts'

freshTab()

describe('paying by a wallet', () => {
  test('attaches, prices and prepares, by its own token', async () => {
    const { backend, calls, asked } = scripted([attached(flows.attached), ok(flows.quoted), ok(flows.signing)])
    const session = await backend.setPaymentMethod?.(bySigning, signal)
    expect(asked()).toEqual(['POST /source', 'POST /quote', 'POST /prepare'])
    expect(calls.map(({ body }) => JSON.parse(body ?? 'null') as unknown)).toEqual([
      { sourceType: 'wallet', fromAddress: samples.account, fromChainId: '8453', fromChainName: 'EVM' },
      { fromTokenAddress: coins.base.assetId.split(':').pop(), fromChainId: '8453' },
      { assertBalanceForGasCost: true, assertBalanceForTransferAmount: true },
    ])
    expect(calls.map(({ token }) => token)).toEqual([null, 'dft_marker', 'dft_marker'])
    expect(calls.some(({ headers }) => headers.has('Authorization'))).toBe(false)
    expect(session).toMatchObject({ instruction: { family: 'evm', prepared: { to: samples.spender } } })
  })

  test.each([
    [
      'a coin of its network',
      coins.eth,
      { fromTokenAddress: '0x0000000000000000000000000000000000000000', fromChainId: '8453' },
    ],
    ['Solana', coins.solana, { fromTokenAddress: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v', fromChainId: '101' }],
  ])('%s is asked for in the wire’s words', async (_, asset, body) => {
    const { backend, calls } = scripted([attached(flows.attached), no(500)])
    await failureOf(backend.setPaymentMethod?.({ ...bySigning, asset }, signal))
    expect(JSON.parse(calls[1]?.body ?? '')).toEqual(body)
  })

  test('keeps the token before anything else can go wrong', async () => {
    const { backend } = scripted([attached({ executionState: 7 }), 'no answer'])
    expect(await failureOf(backend.setPaymentMethod?.(bySigning, signal))).toMatchObject({
      code: 'backend_unreachable',
    })
    expect(keptToken()).toBe('dft_marker')
  })

  test('again is a new price, and no new source', async () => {
    keepToken('dft_marker')
    const { backend, asked } = scripted([ok(flows.signing), ok(flows.quoted), ok(flows.signing)])
    await backend.retrieve(signal)
    await backend.setPaymentMethod?.({ ...bySigning, account: samples.account.toUpperCase().replace('X', 'x') }, signal)
    expect(asked()).toEqual(['GET', 'POST /quote', 'POST /prepare'])
  })

  test('that a review held up is a source to look at anew', async () => {
    keepToken('dft_marker')
    const held = wire({ ...flows.quoted, riskState: 'review' })
    const { backend, asked } = scripted([ok(held), attached(held)])
    await backend.retrieve(signal)
    expect(await backend.setPaymentMethod?.(bySigning, signal)).toMatchObject({ status: 'requires_action' })
    expect(asked()).toEqual(['GET', 'POST /source'])
  })

  test.each([
    ['account', { ...bySigning, account: samples.spender }],
    ['network', { ...bySigning, asset: coins.polygon }],
    ['coin', { ...bySigning, asset: coins.eth }],
    ['way', byExchange],
  ])('from another %s is a new source, and ends the old token', async (_, choice) => {
    keepToken('dft_old')
    const { backend, calls, asked } = scripted([ok(flows.signing), attached(flows.attached, 'dft_new'), no(500)])
    await backend.retrieve(signal)
    await failureOf(backend.setPaymentMethod?.(choice, signal))
    expect(asked()[1]).toBe('POST /source')
    expect(calls[1]?.token).toBe('dft_old')
    expect(keptToken()).toBe('dft_new')
  })

  test.each<[string, object, string]>([
    [
      'the coin itself as spender',
      { evmApproval: { ...payload.evmApproval, spenderAddress: samples.token.toLowerCase() } },
      'spender',
    ],
    ['a spender that is no address', { evmApproval: { ...payload.evmApproval, spenderAddress: 'me' } }, 'spender'],
    ['another coin', { evmApproval: { ...payload.evmApproval, tokenAddress: samples.receiver } }, 'asset'],
    ['more than the price', { evmApproval: { ...payload.evmApproval, amount: '25120001' } }, 'amount'],
    ['less than the price', { evmApproval: { ...payload.evmApproval, amount: '1' } }, 'amount'],
    ['another network', { chainId: '137' }, 'chain'],
    ['another family', { chainName: 'SOL' }, 'chain'],
    ['data that are none', { evmTransaction: { ...payload.evmTransaction, data: '0xnothing' } }, 'unreadable'],
    ['nobody to call', { evmTransaction: { ...payload.evmTransaction, to: '0x' } }, 'unreadable'],
    ['no call', { evmTransaction: undefined }, 'unreadable'],
  ])('a transaction with %s is refused aloud, and never offered', async (_, change, reason) => {
    const bad = wire({ ...flows.signing, quote: quote({ signingPayload: { ...payload, ...change } }) })
    const { backend } = scripted([attached(flows.attached), ok(flows.quoted), ok(bad), ok(bad)])
    expect(await failureOf(backend.setPaymentMethod?.(bySigning, signal))).toEqual({
      code: 'transaction_refused',
      reason,
    })
    const session = await backend.retrieve(signal)
    expect(session.status === 'waiting_payment' && session.instruction).not.toHaveProperty('prepared')
  })

  test('a coin of the network goes along with the call, never more than the price, and needs no leave', async () => {
    const native = (value: string, more: object = {}) =>
      wire({
        ...flows.signing,
        ...{ fromToken: '0x0000000000000000000000000000000000000000', riskState: 'cleared' },
        quote: quote({
          fromAmount: '1000',
          signingPayload: {
            ...payload,
            evmApproval: undefined,
            evmTransaction: { ...payload.evmTransaction, value },
            ...more,
          },
        }),
      })
    const pay = (flow: object) =>
      failureOf(
        scripted([attached(flows.attached), ok(flow), ok(flow)]).backend.setPaymentMethod?.(
          { ...bySigning, asset: coins.eth },
          signal,
        ),
      )
    expect(await pay(native('0x3e8'))).toBe('none')
    expect(await pay(native('1000'))).toBe('none')
    expect(await pay(native('0x3e9'))).toMatchObject({ reason: 'amount' })
    expect(await pay(native('0x0', { evmApproval: payload.evmApproval }))).toMatchObject({ reason: 'asset' })
    expect(await pay(native('a lot'))).toMatchObject({ code: 'backend_unreadable' })
  })
})

describe('an address', () => {
  test('is asked for with the payer’s refund address, and stays for another price', async () => {
    const refundAddress = samples.spender
    const { backend, calls, asked } = scripted([attached(flows.address), ok(flows.address), ok(flows.address)])
    await backend.setPaymentMethod?.({ ...byAddress, refundAddress }, signal)
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({
      sourceType: 'deposit_address',
      fromChainId: '8453',
      fromChainName: 'EVM',
      refundAddress,
    })
    await backend.setPaymentMethod?.({ ...byAddress, refundAddress }, signal)
    expect(asked()).toEqual(['POST /source', 'POST /quote', 'POST /quote'])
  })

  test('with another refund address is another one', async () => {
    const { backend, asked } = scripted([
      attached(flows.address),
      ok(flows.address),
      attached(flows.address),
      ok(flows.address),
    ])
    await backend.setPaymentMethod?.(byAddress, signal)
    await backend.setPaymentMethod?.({ ...byAddress, refundAddress: samples.spender }, signal)
    expect(asked()).toEqual(['POST /source', 'POST /quote', 'POST /source', 'POST /quote'])
  })

  test('that a newer server wants a refund address for names the field', async () => {
    const { backend } = scripted([{ status: 400, body: { error: 'refundAddress is required' } }])
    expect(await failureOf(backend.setPaymentMethod?.(byAddress, signal))).toMatchObject({
      code: 'backend_rejected',
      field: 'refundAddress',
    })
  })

  test('is found by itself: no hash is told', async () => {
    const { backend, asked } = scripted([ok(flows.address)])
    await backend.reportTransaction?.(samples.hash, signal)
    expect(asked()).toEqual(['GET'])
  })
})

test('what the API has no word for is not asked for', async () => {
  const unknown = { ...coins.base, chainId: 'cosmos:hub', assetId: 'cosmos:hub/slip44:118' } as const
  const { backend, calls } = scripted([])
  for (const choice of [
    { ...byAddress, asset: unknown },
    { kind: 'any_transfer', family: 'evm' },
  ] as const)
    expect(await failureOf(backend.setPaymentMethod?.(choice, signal))).toMatchObject({ code: 'method_unavailable' })
  expect(calls).toEqual([])
})

describe('a step out of order', () => {
  test('goes on from a new source', async () => {
    keepToken('dft_marker')
    const { backend, asked } = scripted([
      ok(flows.signing),
      no(409, 'flow_invalid_transition'),
      ok(flows.signing),
      attached(flows.attached),
      ok(flows.quoted),
      ok(flows.signing),
    ])
    await backend.retrieve(signal)
    expect(await backend.setPaymentMethod?.(bySigning, signal)).toMatchObject({ instruction: { prepared: {} } })
    expect(asked()).toEqual(['GET', 'POST /quote', 'GET', 'POST /source', 'POST /quote', 'POST /prepare'])
  })

  test('of a flow that was paid meanwhile shows that', async () => {
    keepToken('dft_marker')
    const sent = ok(wire({ ...flows.signing, executionState: 'broadcasted', txHash: samples.hash }))
    const { backend } = scripted([ok(flows.signing), no(409), sent])
    await backend.retrieve(signal)
    expect(await backend.setPaymentMethod?.(bySigning, signal)).toMatchObject({
      status: 'processing',
      sourceTransfer: { hash: samples.hash },
    })
  })

  test('is not tried for ever', async () => {
    keepToken('dft_marker')
    const { backend, asked } = scripted([ok(flows.signing), no(409), ok(flows.signing), no(409), ok(flows.signing)])
    await backend.retrieve(signal)
    expect(await backend.setPaymentMethod?.(bySigning, signal)).toMatchObject({ status: 'waiting_payment' })
    expect(asked()).toHaveLength(5)
  })
})
