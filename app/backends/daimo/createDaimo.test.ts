import { afterEach, describe, expect, test, vi } from 'vitest'
import { firstRead } from './firstRead.ts'
import { config, credentials, failureOf, methods, samples, scripted, signal, wire } from './scripted.ts'

const path = '/daimo/v1/sessions/7b0e6c5e'
const waiting = { body: wire({ status: 'waiting_payment', paymentMethod: methods.evm }) }

describe('reading', () => {
  test('begins in public: without a header, a body or the secret', async () => {
    const { backend, calls } = scripted({ body: wire() })
    await backend.retrieve(signal)
    expect(calls).toEqual([{ method: 'GET', path, body: undefined, headers: new Headers() }])
    expect(JSON.stringify(firstRead(config, credentials))).not.toContain('marker')
  })

  test('goes on by check once there is something to look for', async () => {
    const { backend, calls } = scripted(waiting, waiting, waiting)
    await backend.retrieve(signal)
    await backend.retrieve(signal)
    expect(calls[1]).toMatchObject({ method: 'PUT', path: `${path}/check`, body: '{"clientSecret":"cs_marker"}' })
  })

  test('stays public while no way to pay is chosen', async () => {
    const { backend, calls } = scripted({ body: wire() }, { body: wire() })
    await backend.retrieve(signal)
    await backend.retrieve(signal)
    expect(calls.map(({ method }) => method)).toEqual(['GET', 'GET'])
  })

  test('goes on by check after a way was chosen here', async () => {
    const { backend, calls } = scripted({ body: wire() }, waiting, waiting)
    await backend.retrieve(signal)
    await backend.setPaymentMethod?.({ kind: 'any_transfer', family: 'evm' }, signal)
    await backend.retrieve(signal)
    expect(calls.map(({ method }) => method)).toEqual(['GET', 'POST', 'PUT'])
  })

  test('takes 201 for 200', async () => {
    const { backend } = scripted({ status: 201, body: wire() })
    expect(await backend.retrieve(signal)).toMatchObject({ sessionId: '7b0e6c5e' })
  })

  test('refuses another session', async () => {
    const { backend } = scripted({ body: wire({ sessionId: 'another' }) })
    expect(await failureOf(backend.retrieve(signal))).toEqual({ code: 'session_mismatch', path: 'sessionId' })
  })
})

describe('a refusal', () => {
  const unknown = { status: 400, body: { error: { type: 'invalid_request_error', code: 'unknown_session' } } }
  afterEach(() => {
    vi.doUnmock('./daimoFailure.ts')
    vi.doUnmock('../toFailure.ts')
  })

  test('is read by its words, by code that comes then', async () => {
    const { backend } = scripted(unknown)
    expect(await failureOf(backend.retrieve(signal))).toMatchObject({ code: 'session_not_found' })
  })

  test('is read by its words also where what reads the HTTP status cannot be had', async () => {
    vi.doMock('../toFailure.ts', () => {
      throw new Error('offline')
    })
    const { backend } = scripted(unknown)
    expect(await failureOf(backend.retrieve(signal))).toMatchObject({ code: 'session_not_found' })
  })

  test('is read by its HTTP status where that code cannot be had', async () => {
    vi.doMock('./daimoFailure.ts', () => {
      throw new Error('offline')
    })
    const { backend } = scripted(unknown)
    expect(await failureOf(backend.retrieve(signal))).toMatchObject({ code: 'backend_rejected', status: 400 })
  })
})

test('a sent transaction is reported by check, with its hash', async () => {
  const { backend, calls } = scripted(waiting)
  await backend.reportTransaction?.(samples.evmHash, signal)
  expect(calls[0]).toMatchObject({
    method: 'PUT',
    path: `${path}/check`,
    body: `{"clientSecret":"cs_marker","txHash":"${samples.evmHash}"}`,
  })
})

describe('what an account can pay with', () => {
  const option = {
    chainId: 8453,
    tokenAddress: '0x833589fCD6eDb6E08f4c7C32D4f71b54bdA02913',
    tokenSymbol: 'USDC',
    requiredUnits: '25.07',
    balanceUnits: '112.40',
  }
  const sol = {
    chainId: 501,
    tokenAddress: '11111111111111111111111111111111',
    tokenSymbol: 'SOL',
    requiredUnits: '0.2',
  }
  const ask = async (options: readonly object[], amountUnits: string | null = '25.00') => {
    const { backend, calls } = scripted(
      { body: wire({}, { amountUnits }) },
      { body: { sessionId: '7b0e6c5e', options } },
    )
    await backend.retrieve(signal)
    const told = await backend.tokenOptions?.({ evm: '0x22', solana: samples.solanaAccount }, signal)
    return { told, call: calls[1]! }
  }

  test('is asked for by secret and accounts', async () => {
    const { call } = await ask([])
    expect(call.path).toBe(
      `${path}/tokenOptions?clientSecret=cs_marker&evmAddress=0x22&solanaAddress=${samples.solanaAccount}`,
    )
  })

  test('is told in base units', async () => {
    const { told } = await ask([option, { ...option, balanceUnits: undefined, requiredUnits: '0' }])
    expect(told).toMatchObject([
      { asset: { symbol: 'USDC', decimals: 6 }, required: 25_070_000n, balance: 112_400_000n },
      { asset: { symbol: 'USDC' } },
    ])
    expect(told?.[1]).not.toHaveProperty('required')
    expect(told?.[1]).not.toHaveProperty('balance')
  })

  test('leaves out tokens whose decimals nobody vouches for, and misfits', async () => {
    const unknown = { ...option, tokenAddress: `0x${'7'.repeat(40)}` }
    const { told } = await ask([unknown, { ...option, chainId: 'base' }, option])
    expect(told).toHaveLength(1)
  })

  test('has Solana’s coin only where its worth in dollars is known', async () => {
    expect((await ask([sol])).told).toMatchObject([{ asset: { symbol: 'SOL' }, required: 200_000_000n }])
    expect((await ask([sol], null)).told).toEqual([])
  })
})
