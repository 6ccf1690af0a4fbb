// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { firstRead } from './firstRead.ts'
import type { Answer } from './scripted.ts'
import { freshTab } from './freshTab.ts'
import {
  at,
  attached,
  byExchange,
  coins,
  config,
  failureOf,
  flowId,
  flows,
  keepToken,
  keptToken,
  no,
  ok,
  samples,
  scripted,
  signal,
  sources,
  wire,
} from './scripted.ts'

freshTab()

describe('opening', () => {
  test('needs no token, and sends none', async () => {
    const { backend, calls } = scripted([ok(wire())], { clientSecret: 'dft_host' })
    await backend.retrieve(signal)
    expect(calls).toEqual([{ method: 'GET', path: '', body: undefined, token: null, headers: new Headers() }])
    expect(firstRead(config, { sessionId: flowId }).url).toBe(
      `http://localhost:4020/dynamic/sdk/${config.environmentId}/flow/${flowId}`,
    )
  })

  test('is refused to a page without an origin', () => {
    vi.stubGlobal('origin', 'null')
    expect(() => scripted([])).toThrow('page_origin_opaque')
  })

  test('is refused to a link of another environment', () => {
    expect(() => scripted([], { environments: [config.environmentId, 'other'] })).toThrow('param_invalid')
    expect(() => scripted([], { environments: [config.environmentId] })).not.toThrow()
  })

  test('slows down where no delivery is reported', async () => {
    const silent = wire({ ...sources.wallet, executionState: 'source_confirmed', sourceConfirmedAt: at(-600_000) })
    const { backend } = scripted([ok(wire()), ok(silent)])
    await backend.retrieve(signal)
    expect(backend.minPollMs).toBe(3_000)
    await backend.retrieve(signal)
    expect(backend.minPollMs).toBe(30_000)
  })
})

describe('an exchange', () => {
  test('has its page made, each time anew', async () => {
    const { backend, calls } = scripted([attached(flows.exchange), attached(flows.exchange)])
    const session = await backend.setPaymentMethod?.(byExchange, signal)
    expect(JSON.parse(calls[0]?.body ?? '')).toEqual({ sourceType: 'exchange', exchangeProvider: 'coinbase' })
    expect(session).toMatchObject({ instruction: { kind: 'redirect', provider: 'Coinbase' } })
    await backend.setPaymentMethod?.(byExchange, signal)
    expect(calls).toHaveLength(2)
  })

  test('that was paid is told so, once it can be', async () => {
    keepToken('dft_marker')
    const { backend, calls } = scripted([
      ok(flows.exchange),
      no(409, 'flow_invalid_transition'),
      ok(flows.exchange),
      no(500),
    ])
    await backend.reportPaid?.(signal)
    expect(calls[0]).toMatchObject({ method: 'POST', path: '/broadcast', body: '{}', token: 'dft_marker' })
    expect(await failureOf(backend.reportPaid?.(signal))).toBe('none')
    expect(await failureOf(backend.reportPaid?.(signal))).toMatchObject({ code: 'backend_failed' })
  })

  test('is told nothing by a page without the token', async () => {
    const { backend, calls } = scripted([])
    await backend.reportPaid?.(signal)
    expect(calls).toEqual([])
  })
})

describe('a sent transaction', () => {
  const { hash } = samples
  const report = async (...answers: Answer[]) => {
    keepToken('dft_marker')
    const { backend, calls } = scripted([ok(flows.signing), ...answers])
    await backend.retrieve(signal)
    return { failure: await failureOf(backend.reportTransaction?.(hash, signal)), calls }
  }

  test('is told by its hash', async () => {
    const { failure, calls } = await report(ok(flows.signing))
    expect([failure, calls[1]]).toMatchObject([
      'none',
      { path: '/broadcast', body: JSON.stringify({ txHash: hash }), token: 'dft_marker' },
    ])
  })

  test('that the flow knows already is told', async () => {
    const { failure } = await report(no(409), ok(wire({ ...flows.signing, executionState: 'broadcasted' })))
    expect(failure).toBe('none')
  })

  test('that came out of order is not told yet', async () => {
    expect((await report(no(409), ok(flows.quoted))).failure).toMatchObject({ code: 'backend_rejected', status: 409 })
  })

  test.each([
    [no(500), 'backend_failed'],
    ['no answer', 'backend_unreachable'],
  ] as const)('that could not be told is told again by whoever asks: %j', async (answer, code) => {
    expect((await report(answer)).failure).toMatchObject({ code })
  })
})

describe('calling off', () => {
  const cancelled = wire({ ...flows.signing, executionState: 'cancelled' })

  test('ends the flow and the token', async () => {
    keepToken('dft_marker')
    const { backend, calls } = scripted([ok(cancelled)], { clientSecret: 'dft_host' })
    expect(await backend.cancel?.(signal)).toMatchObject({ status: 'cancelled' })
    expect(calls[0]).toMatchObject({ method: 'POST', path: '/cancel', body: undefined, token: 'dft_marker' })
    expect(keptToken()).toBeNull()
  })

  test.each([401, 409])('that is refused by %i shows the flow as it is', async (status) => {
    keepToken('dft_marker')
    const sent = wire({ ...flows.signing, executionState: 'broadcasted' })
    const { backend } = scripted([no(status), ok(sent)])
    expect(await backend.cancel?.(signal)).toMatchObject({ status: 'processing' })
  })
})

describe('a reload', () => {
  const reloaded = async (flow: object) => {
    keepToken('dft_marker')
    return scripted([ok(flow)]).backend.retrieve(signal)
  }
  const later = (executionState: string, settlementState = 'none') =>
    wire({ ...flows.signing, executionState, settlementState })

  test.each<[string, object, string, object]>([
    ['initiated', wire(), 'requires_payment_method', {}],
    ['a wallet attached', flows.attached, 'waiting_payment', { instruction: { kind: 'sign', family: 'evm' } }],
    [
      'a wallet with a price',
      flows.quoted,
      'waiting_payment',
      { route: { asset: coins.base }, instruction: { kind: 'sign' } },
    ],
    [
      'a wallet that signs',
      flows.signing,
      'waiting_payment',
      { instruction: { prepared: { account: samples.account } } },
    ],
    ['an address', flows.address, 'waiting_payment', { instruction: { receiverAddress: samples.receiver } }],
    ['an exchange', flows.exchange, 'waiting_payment', { instruction: { kind: 'redirect' } }],
    ['sent', later('broadcasted'), 'processing', {}],
    ['seen', later('source_detected'), 'processing', {}],
    ['confirmed', later('source_confirmed', 'bridging'), 'processing', {}],
    ['delivered', later('source_confirmed', 'completed'), 'succeeded', {}],
    ['called off', later('cancelled'), 'cancelled', {}],
    ['over', later('expired'), 'expired', {}],
    ['failed', later('failed'), 'failed', {}],
  ])('of a flow that is %s is on its screen', async (_, flow, status, facts) => {
    expect(await reloaded(flow)).toMatchObject({ status, ...facts })
  })
})

test('what may be sent is the deployment’s list, for the accounts that are there', async () => {
  const { backend } = scripted([])
  const symbols = async (accounts: object) =>
    (await backend.tokenOptions?.(accounts, signal))?.map(({ asset }) => asset)
  expect(await symbols({ evm: samples.account })).toEqual([coins.base, coins.polygon, coins.eth])
  expect(await symbols({ solana: samples.solanaAccount })).toEqual([coins.solana])
  expect(await symbols({})).toEqual([])
  expect(await backend.sourceAssets?.(signal)).toEqual([
    { chainId: 'eip155:8453', name: 'Base', assets: [coins.base] },
    { chainId: 'eip155:137', name: 'Polygon', assets: [coins.polygon] },
    { chainId: 'tron:0x2b6653dc', name: 'Tron', assets: [coins.tron] },
  ])
})
