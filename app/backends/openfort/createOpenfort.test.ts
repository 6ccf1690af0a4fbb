import { describe, expect, test } from 'vitest'
import waiting from './recordings/waiting.json'
import { choice, codeOf, scripted, signal } from './scripted.ts'

describe('choosing how to pay', () => {
  test('quotes an open route with one token', async () => {
    const { backend, calls } = scripted({ body: waiting })
    await backend.setPaymentMethod?.({ ...choice, refundAddress: '0x2222222222222222222222222222222222222222' }, signal)
    expect(calls[0]).toMatchObject({
      method: 'POST',
      path: '/v2/funding/sessions/fnd_3b1c/payment_methods',
      body: {
        clientSecret: 'cs_marker',
        paymentMethod: {
          type: 'evm',
          source: { chain: 'eip155:137', amount: '1000000' },
          refundTo: '0x2222222222222222222222222222222222222222',
        },
      },
    })
  })

  test('quotes a locked amount with what must land', async () => {
    const locked = { ...waiting, amountUnits: '25000000' }
    const { backend, calls } = scripted({ body: locked }, { body: locked })
    await backend.retrieve(signal)
    await backend.setPaymentMethod?.(choice, signal)
    expect(calls[1]!.body).toMatchObject({ paymentMethod: { source: { amount: '25000000' } } })
  })

  test('falls back to a plain transfer where the server has no exchanges', async () => {
    const { backend, calls } = scripted({ status: 400, body: {} }, { body: waiting })
    await backend.setPaymentMethod?.({ ...choice, exchange: 'binance' }, signal)
    expect(calls.map((call) => (call.body as { paymentMethod: { type: string } }).paymentMethod.type)).toEqual([
      'cex',
      'evm',
    ])
  })
})

describe('a pay link', () => {
  test('is asked for by session first', async () => {
    const { backend, calls } = scripted({ body: { url: 'https://pay.example/1' } })
    expect(await backend.payLink?.({ exchange: 'coinbase', amount: '10' }, signal)).toEqual({
      url: 'https://pay.example/1',
      confirmsItself: true,
    })
    expect(calls[0]!.body).toEqual({ sessionId: 'fnd_3b1c', clientSecret: 'cs_marker', amount: '10', asset: 'USDC' })
  })

  test('falls back to the older form, whose session learns nothing', async () => {
    const { backend, calls } = scripted(
      { body: waiting },
      { status: 400, body: {} },
      { body: { url: 'https://pay.example/1' } },
    )
    await backend.retrieve(signal)
    expect(await backend.payLink?.({ exchange: 'coinbase', amount: '10' }, signal)).toMatchObject({
      confirmsItself: false,
    })
    expect(calls[2]!.body).toEqual({
      exchange: 'coinbase',
      address: waiting.target.address,
      asset: 'USDC',
      chain: 'eip155:8453',
      amount: '10',
    })
  })

  test('reports a refused amount instead of asking another way', async () => {
    const refused = { error: { details: { amount: { message: 'amount must be at least 5' } } } }
    const { backend, calls } = scripted({ body: waiting }, { status: 400, body: refused })
    await backend.retrieve(signal)
    expect(await codeOf(backend.payLink!({ exchange: 'coinbase', amount: '1' }, signal))).toBe('backend_rejected')
    expect(calls).toHaveLength(2)
  })
})
