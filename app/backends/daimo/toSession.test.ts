import { afterEach, describe, expect, test, vi } from 'vitest'
import { baseUsdc, failureOf, methods, samples, scripted, scriptedWith, signal, terms, wire } from './scripted.ts'
import { tronUsdt } from './wire.ts'

const read = (fields: object = {}, destination: object = {}) =>
  scripted({ body: wire(fields, destination) }).backend.retrieve(signal)
const failure = (fields: object = {}, destination: object = {}) => failureOf(read(fields, destination))
const waiting = (paymentMethod: object, more: object = {}) =>
  read({ status: 'waiting_payment', paymentMethod, ...more })
afterEach(() => vi.useRealTimers())

describe('a session', () => {
  test('comes in our words and units', async () => {
    expect(await read()).toEqual({
      backend: 'daimo',
      sessionId: '7b0e6c5e',
      status: 'requires_payment_method',
      isTest: true,
      target: { asset: baseUsdc, address: '0x1111111111111111111111111111111111111111', amount: 25_000_000n },
      title: 'Deposit to Acme',
      verb: 'Deposit',
      offers: [
        { kind: 'evm_wallet' },
        {
          kind: 'deposit_address',
          routes: [
            {
              kind: 'any',
              family: 'evm',
              accepts: {
                checkedOn: '2026-11-21',
                assets: [
                  baseUsdc,
                  { assetId: 'eip155:8453/slip44:60', chainId: 'eip155:8453', symbol: 'ETH', decimals: 18 },
                ],
              },
            },
            { kind: 'asset', asset: tronUsdt },
          ],
        },
        { kind: 'solana_wallet' },
      ],
      expiresAt: 1_784_003_600_000,
      isAddressReusable: false,
      backendStatus: 'requires_payment_method',
    })
  })

  test('never has the theme’s CSS', async () => {
    expect(JSON.stringify(await read(), (_, value: unknown) => (typeof value === 'bigint' ? '' : value))).not.toContain(
      'css',
    )
  })

  test('has the pages that the deployment names', async () => {
    const { backend } = scriptedWith({ ...terms, pages: ['CashApp', 'ach'] }, { body: wire() })
    expect((await backend.retrieve(signal)).offers).toContainEqual({
      kind: 'exchange',
      pages: [
        { id: 'CashApp', name: 'Cash App', needsAmount: true },
        { id: 'ach', name: 'ACH', needsAmount: false },
      ],
    })
  })

  test.each([undefined, null, '0', '0.00'])('with an amount of %s is open', async (amountUnits) => {
    expect((await read({}, { amountUnits })).target).not.toHaveProperty('amount')
  })

  test('without display words or an end is still one', async () => {
    const session = await read({ display: undefined, expiresAt: null })
    expect(session).not.toHaveProperty('title')
    expect(session).not.toHaveProperty('expiresAt')
  })

  test('may land on Solana, where the wire names no chain', async () => {
    const destination = {
      ...{ type: 'solana', chainId: undefined, chainName: undefined },
      ...{ address: samples.solanaAccount, tokenAddress: 'EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v' },
    }
    expect((await read({}, destination)).target).toMatchObject({
      asset: { symbol: 'USDC', decimals: 6 },
      amount: 25_000_000n,
    })
  })

  test.each([
    [{ sessionId: 7 }, {}, '$.session.sessionId'],
    [{ status: null }, {}, '$.session.status'],
    [{}, { chainId: '8453' }, '$.session.destination.chainId'],
    [{}, { tokenAddress: null }, '$.session.destination.tokenAddress'],
    [{}, { amountUnits: '25,00' }, '$.session.destination.amountUnits'],
    [{}, { amountUnits: 25 }, '$.session.destination.amountUnits'],
    [{}, { amountUnits: '0.0000001' }, '$.session.destination.amountUnits'],
    [{ status: 'waiting_payment' }, {}, '$.session.paymentMethod'],
    [
      { status: 'waiting_payment', paymentMethod: { ...methods.evm, receiverAddress: null } },
      {},
      '$.session.paymentMethod.receiverAddress',
    ],
  ])('that misfits names the place (%#)', async (fields, destination, path) => {
    expect(await failure(fields, destination)).toMatchObject({ code: 'backend_unreadable', path })
  })
})

describe('a token that nobody vouches for', () => {
  const token = `0x${'7'.repeat(40)}`
  const destination = { tokenAddress: token, tokenSymbol: 'ACME', amountUnits: '0.123456789012345678' }

  test('keeps its amount exact, in a scale of our own', async () => {
    expect((await read({}, destination)).target).toMatchObject({
      asset: { assetId: `eip155:8453/erc20:${token}`, symbol: 'ACME', isScaleOwn: true },
      amount: 123_456_789_012_345_678n * 10n ** 18n,
    })
  })

  test('has its true base units where the deployment says its decimals', async () => {
    const tokens = [
      { chainId: 'eip155:8453', address: token.toUpperCase().replace('X', 'x'), symbol: 'ACME', decimals: 18 },
    ] as const
    const { backend } = scriptedWith({ ...terms, tokens }, { body: wire({}, destination) })
    const { asset, amount } = (await backend.retrieve(signal)).target
    expect({ ...asset, amount }).toEqual({
      ...{ assetId: `eip155:8453/erc20:${token}`, chainId: 'eip155:8453', symbol: 'ACME', decimals: 18 },
      amount: 123_456_789_012_345_678n,
    })
  })
})

describe('while waiting', () => {
  test('an EVM address takes any of the deployment’s list', async () => {
    expect(await waiting(methods.evm)).toMatchObject({
      status: 'waiting_payment',
      route: { family: 'evm', receiverAddress: samples.evmReceiver },
      instruction: {
        kind: 'any_transfer',
        accepts: { checkedOn: '2026-11-21', assets: [{ symbol: 'USDC' }, { symbol: 'ETH' }] },
      },
    })
  })

  test('a transaction that was told to another page is absent', async () => {
    expect(await waiting(methods.solana)).toMatchObject({ instruction: { kind: 'sign', family: 'solana' } })
    expect(await waiting(methods.solana)).not.toHaveProperty('instruction.prepared')
  })

  test.each([methods.fiat, { type: 'stripe', createdAt: 1 }, { type: 'someNewOne' }])(
    'a way that cannot be carried out here leaves the choice ($type)',
    async (method) => {
      expect(await waiting(method)).toMatchObject({
        status: 'requires_payment_method',
        issue: 'instructions_unavailable',
      })
    },
  )

  test.each([
    ['0x0000000000000000000000000000000000000000', 'shape'],
    ['0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913', 'shape'],
    [`0x${'4'.repeat(39)}`, 'shape'],
    ['', 'empty'],
    [samples.tronReceiver, 'family'],
  ])('an EVM receiver of "%s" stops', async (receiverAddress, reason) => {
    expect(await failureOf(waiting({ ...methods.evm, receiverAddress }))).toMatchObject({
      code: 'address_invalid',
      reason,
    })
  })

  test.each([
    ['TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t', 'shape'],
    [samples.evmReceiver, 'family'],
  ])('a Tron receiver of "%s" stops', async (receiverAddress, reason) => {
    expect(await failureOf(waiting({ ...methods.tron, receiverAddress }))).toMatchObject({
      code: 'address_invalid',
      reason,
    })
  })
})

describe('a Tron address after a reload', () => {
  const at = (ms: number) => vi.useFakeTimers({ now: ms, toFake: ['Date'] })
  const createdAt = 1_784_000_010_000

  test('has no end that anybody knows, and about what the session is locked to', async () => {
    at(createdAt + 3_599_999)
    const session = await waiting(methods.tron)
    expect(session).toMatchObject({ instruction: { amount: { units: 25_000_000n, basis: 'about' } } })
    expect(session).not.toHaveProperty('instruction.expiresAt')
  })

  test('is at its end an hour after it was made', async () => {
    at(createdAt + 3_600_000)
    expect(await waiting(methods.tron)).toMatchObject({ instruction: { expiresAt: createdAt + 3_600_000 } })
  })

  test('has no amount where the session has none', async () => {
    const session = await read({ status: 'waiting_payment', paymentMethod: methods.tron }, { amountUnits: null })
    expect(session).not.toHaveProperty('instruction.amount')
  })
})

describe('the transactions', () => {
  const source = {
    ...{ chainId: 137, chainName: 'polygon', tokenAddress: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359' },
    ...{ tokenSymbol: 'USDC', sentUnits: '25.07', txHash: samples.evmHash },
  }
  const delivery = { txHash: `0x${'ef'.repeat(32)}`, receivedUnits: '25.00' }
  const evm = (more: object = {}) => ({ ...methods.evm, source: { ...source, ...more } })

  test('tell what was sent, and the coin of the route from then on', async () => {
    expect(await read({ status: 'processing', paymentMethod: evm() })).toMatchObject({
      status: 'processing',
      route: { asset: { chainId: 'eip155:137', symbol: 'USDC' }, receiverAddress: samples.evmReceiver },
      sourceTransfer: { chainId: 'eip155:137', hash: samples.evmHash, amount: 25_070_000n },
    })
  })

  test('tell what was delivered', async () => {
    expect(await read({ status: 'succeeded', paymentMethod: evm() }, { delivery })).toMatchObject({
      status: 'succeeded',
      delivery: { chainId: 'eip155:8453', hash: delivery.txHash, amount: 25_000_000n },
    })
  })

  test('tell what came back, in the target’s coin', async () => {
    const session = await read({ status: 'bounced', paymentMethod: evm() }, { delivery })
    expect(session).toMatchObject({
      refund: { chainId: 'eip155:8453', hash: delivery.txHash, amount: 25_000_000n, asset: baseUsdc },
    })
    expect(session).not.toHaveProperty('delivery')
  })

  test('tell a refund by a hash of the source’s family there, without an amount', async () => {
    const paid = { ...methods.solana, source: { ...source, chainId: 501 } }
    const session = await read(
      { status: 'bounced', paymentMethod: paid },
      { delivery: { ...delivery, txHash: samples.solanaHash } },
    )
    expect(session.refund).toEqual({ chainId: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp', hash: samples.solanaHash })
  })

  test('of a native coin are told in its own units', async () => {
    const pol = { tokenAddress: '0x0000000000000000000000000000000000000000', tokenSymbol: 'POL', sentUnits: '100.5' }
    expect(await read({ status: 'processing', paymentMethod: evm(pol) })).toMatchObject({
      sourceTransfer: { amount: 100_500_000_000_000_000_000n },
    })
  })

  test.each([
    ['evm', 8453, samples.evmHash, samples.evmHash],
    ['evm', 8453, `0x${'ab'.repeat(31)}`, undefined],
    ['evm', 8453, samples.solanaHash, undefined],
    ['tron', 728126428, samples.tronHash, samples.tronHash],
    ['tron', 728126428, `0x${samples.tronHash}`, samples.tronHash],
    ['tron', 728126428, 'cd', undefined],
    ['solana', 501, samples.solanaHash, samples.solanaHash],
    ['solana', 501, '1'.repeat(63) + '2', '1'.repeat(63) + '2'],
    ['solana', 501, '1'.repeat(64), undefined],
    ['solana', 501, samples.solanaHash.slice(4), undefined],
    ['solana', 501, `${samples.solanaHash}a`, undefined],
    ['solana', 501, samples.solanaHash.replace('5', '0'), undefined],
    ['evm', 8453, null, undefined],
    ['evm', 'base', samples.evmHash, undefined],
  ] as const)('of %s on %s know a hash by its family (%#)', async (type, chainId, txHash, hash) => {
    const method = { ...methods[type], source: { ...source, chainId, txHash } }
    expect((await read({ status: 'processing', paymentMethod: method })).sourceTransfer?.hash).toBe(hash)
  })

  test('stay readable where an old way to pay is not', async () => {
    expect(await read({ status: 'expired', paymentMethod: { type: 'evm' } })).toMatchObject({ status: 'expired' })
  })
})

test('an unknown status shows no address and goes on', async () => {
  const session = await read({ status: 'in_review', paymentMethod: methods.evm })
  expect(session).toMatchObject({ status: 'processing', backendStatus: 'in_review' })
  expect(session).not.toHaveProperty('instruction')
})
