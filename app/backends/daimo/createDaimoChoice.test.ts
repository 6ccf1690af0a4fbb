import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { failureOf, methods, samples, scripted, signal, solanaUsdc, wire } from './scripted.ts'
import { tronUsdt } from './wire.ts'

const onDevice = (userAgent: string) => vi.stubGlobal('navigator', { userAgent })
beforeEach(() => onDevice('Mozilla/5.0 (X11; Linux x86_64)'))
afterEach(() => vi.unstubAllGlobals())

describe('choosing how to pay', () => {
  const choose = async (
    choice: Parameters<NonNullable<ReturnType<typeof scripted>['backend']['setPaymentMethod']>>[0],
    answer: object,
    amountUnits: string | null = '25.00',
  ) => {
    const { backend, calls } = scripted({ body: wire({}, { amountUnits }) }, { body: answer })
    await backend.retrieve(signal)
    const session = await backend.setPaymentMethod!(choice, signal)
    return { session, body: calls[1]?.body, method: /"paymentMethod":(\{.*\})\}$/.exec(calls[1]?.body ?? '')?.[1] }
  }
  const answer = (paymentMethod: object, more: object = {}) => ({
    ...wire({ status: 'waiting_payment', paymentMethod }),
    ...more,
  })

  test('an EVM address is asked for by its family alone', async () => {
    const { session, body } = await choose({ kind: 'any_transfer', family: 'evm' }, answer(methods.evm))
    expect(body).toBe('{"clientSecret":"cs_marker","paymentMethod":{"type":"evm"}}')
    expect(session).toMatchObject({
      instruction: { kind: 'any_transfer', receiverAddress: samples.evmReceiver, accepts: { checkedOn: '2026-11-21' } },
    })
  })

  test.each([
    [25_000_000n, '25'],
    [25_070_000n, '25.07'],
    [1n, '0.000001'],
    [123_456_789_012_345_678_901_234n, '123456789012345678.901234'],
  ])('an amount of %s is written as %s, digit by digit', async (amount, written) => {
    const { method } = await choose({ kind: 'transfer', asset: tronUsdt, amount }, answer(methods.tron))
    expect(method).toBe(`{"type":"tron","amountUsd":${written}}`)
  })

  test('a Tron address comes with its own end', async () => {
    const told = { tron: { receiverAddress: samples.tronReceiver, expiresAt: 1_784_000_900 } }
    const { session } = await choose(
      { kind: 'transfer', asset: tronUsdt, amount: 25_000_000n },
      answer(methods.tron, told),
    )
    expect(session).toMatchObject({
      expiresAt: 1_784_003_600_000,
      instruction: {
        kind: 'transfer',
        asset: tronUsdt,
        amount: { units: 25_000_000n, basis: 'exact' },
        expiresAt: 1_784_000_900_000,
      },
    })
  })

  test('a transaction is prepared for an account and a coin', async () => {
    const { session, method } = await choose(
      { kind: 'sign', asset: solanaUsdc, amount: 25_000_000n, account: samples.solanaAccount },
      answer(methods.solana, { solana: { serializedTx: '0x8001' } }),
    )
    expect(method).toBe(
      `{"type":"solana","walletAddress":"${samples.solanaAccount}","inputTokenMint":"EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v","amountUsd":25}`,
    )
    expect(session).toMatchObject({
      route: { asset: solanaUsdc },
      instruction: {
        kind: 'sign',
        prepared: {
          transaction: '0x8001',
          asset: solanaUsdc,
          account: samples.solanaAccount,
          amount: { units: 25_000_000n },
        },
      },
    })
  })

  test('a transaction of any length reaches its judge', async () => {
    const { session } = await choose(
      { kind: 'sign', asset: solanaUsdc, amount: 1n, account: samples.solanaAccount },
      answer(methods.solana, { solana: { serializedTx: '0x'.padEnd(1_000_000, '0') } }),
    )
    expect(session).toMatchObject({
      instruction: { prepared: { transaction: expect.stringMatching(/^0x0+$/) as string } },
    })
  })

  const sol = {
    assetId: 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp/slip44:501',
    chainId: solanaUsdc.chainId,
    symbol: 'SOL',
    decimals: 9,
  } as const
  test('Solana’s coin is asked for by what the session is locked to', async () => {
    const { method } = await choose(
      { kind: 'sign', asset: sol, amount: 200_000_000n, account: samples.solanaAccount },
      answer(methods.solana, { solana: { serializedTx: '0x' } }),
    )
    expect(method).toContain('"inputTokenMint":"11111111111111111111111111111111","amountUsd":25}')
  })

  test.each([
    ['another coin than USDT to Tron', { kind: 'transfer', asset: solanaUsdc, amount: 1n }],
    ['no amount to Tron', { kind: 'transfer', asset: tronUsdt }],
    ['an address of another family', { kind: 'any_transfer', family: 'solana' }],
    ['a coin without a known worth', { kind: 'sign', asset: sol, amount: 1n, account: 'x' }],
    ['a transaction of another family', { kind: 'sign', asset: tronUsdt, amount: 1n, account: 'x' }],
  ] as const)('%s is not asked for', async (_, choice) => {
    const { backend } = scripted({ body: wire({}, { amountUnits: null }) })
    await backend.retrieve(signal)
    expect(await failureOf(backend.setPaymentMethod?.(choice, signal))).toEqual({
      code: 'method_unavailable',
      backend: 'daimo',
    })
  })

  test('an exchange’s page is asked for with amount and device', async () => {
    const exchange = {
      url: 'https://pay.coinbase.com/x',
      waitingMessage: 'Waiting for\u202e Coinbase',
      expiresAt: 1_784_000_900,
    }
    const { session, method } = await choose(
      { kind: 'redirect', page: 'Coinbase', amount: '25.50' },
      answer(methods.evm, { exchange }),
    )
    expect(method).toBe('{"type":"exchange","exchangeId":"Coinbase","platform":"desktop","amountUsd":25.5}')
    expect(session).toMatchObject({
      instruction: {
        ...{ kind: 'redirect', url: exchange.url, provider: 'Coinbase', confirmsItself: true },
        ...{ waitingMessage: 'Waiting for Coinbase', expiresAt: 1_784_000_900_000 },
      },
    })
  })

  test.each([
    ['Mozilla/5.0 (Linux; Android 14; Pixel 8)', 'android'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)', 'ios'],
  ])('a device that says %s is %s', async (userAgent, platform) => {
    onDevice(userAgent)
    const exchange = { url: 'https://pay.coinbase.com/x' }
    const { method } = await choose(
      { kind: 'redirect', page: 'CashApp', amount: '5' },
      answer(methods.evm, { exchange }),
    )
    expect(method).toBe(`{"type":"exchange","exchangeId":"CashApp","platform":"${platform}","amountUsd":5}`)
  })

  test('a provider’s page is asked for by its rail', async () => {
    const fiat = { hostedUrl: 'https://ramp.example/1', fiatMethod: 'sepa' }
    const { session, method } = await choose({ kind: 'redirect', page: 'sepa' }, answer(methods.fiat, { fiat }))
    expect(method).toBe('{"type":"fiat","fiatMethod":"sepa"}')
    expect(session).toMatchObject({ instruction: { kind: 'redirect', url: fiat.hostedUrl, provider: 'SEPA' } })
  })

  test.each([undefined, '', '0', '1,5', '1e3', '-1', '0x10'])('a page’s amount of %s goes nowhere', async (amount) => {
    const { backend } = scripted()
    const choice = { kind: 'redirect', page: 'Coinbase', ...(amount !== undefined && { amount }) } as const
    expect(await failureOf(backend.setPaymentMethod?.(choice, signal))).toMatchObject({ code: 'amount_invalid' })
  })
})

describe('what is told once', () => {
  const told = { tron: { receiverAddress: samples.tronReceiver, expiresAt: 1_784_000_900 } }
  const first = { ...wire({ status: 'waiting_payment', paymentMethod: methods.tron }), ...told }
  const later = (paymentMethod: object) => ({ body: wire({ status: 'waiting_payment', paymentMethod }) })
  const start = async (...answers: { body: unknown }[]) => {
    const { backend } = scripted({ body: first }, ...answers)
    await backend.setPaymentMethod?.({ kind: 'transfer', asset: tronUsdt, amount: 25_000_000n }, signal)
    return backend
  }

  test('is kept over polls of the same payment method', async () => {
    const backend = await start(later(methods.tron))
    expect(await backend.retrieve(signal)).toMatchObject({ instruction: { expiresAt: 1_784_000_900_000 } })
  })

  test.each([
    ['a later one', { ...methods.tron, createdAt: 1_784_000_011 }],
    ['another receiver', { ...methods.tron, receiverAddress: 'TJRabPrwbZy45sbavfcjinPJC18kjpRTv8' }],
  ])('does not count for %s', async (_, method) => {
    const backend = await start(later(method))
    const session = await backend.retrieve(signal)
    expect(session).not.toMatchObject({ instruction: { expiresAt: 1_784_000_900_000 } })
    expect(session).not.toMatchObject({ instruction: { amount: { basis: 'exact' } } })
  })
})
