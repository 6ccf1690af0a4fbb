// @vitest-environment happy-dom
import { describe, expect, test, vi } from 'vitest'
import { freshTab } from './freshTab.ts'
import {
  attached,
  byExchange,
  bySigning,
  failureOf,
  flows,
  keepToken,
  keptToken,
  no,
  ok,
  scripted,
  signal,
  wire,
} from './scripted.ts'

freshTab()

describe('the token', () => {
  test('of the host goes on with a flow that it began', async () => {
    const { backend, calls } = scripted([ok(flows.signing), ok(flows.quoted), ok(flows.signing)], {
      clientSecret: 'dft_host',
    })
    expect(await backend.retrieve(signal)).toMatchObject({ instruction: {}, isCancellable: true })
    await backend.setPaymentMethod?.(bySigning, signal)
    expect(calls[1]).toMatchObject({ path: '/quote', token: 'dft_host' })
    expect(keptToken()).toBeNull()
  })

  test('that this tab got comes before the host’s', async () => {
    keepToken('dft_tab')
    const { backend, calls } = scripted([ok(flows.exchange)], { clientSecret: 'dft_host' })
    await backend.reportPaid?.(signal)
    expect(calls[0]?.token).toBe('dft_tab')
  })

  test('that is refused is dropped, and the page watches', async () => {
    keepToken('dft_old')
    const { backend, asked } = scripted([ok(flows.signing), no(401), ok(flows.signing), ok(flows.signing)])
    await backend.retrieve(signal)
    expect(await backend.setPaymentMethod?.(bySigning, signal)).toMatchObject({
      status: 'waiting_payment',
      issue: 'watch_only',
      offers: [],
    })
    expect(keptToken()).toBeNull()
    expect(asked()).toEqual(['GET', 'POST /quote', 'GET'])
    expect(await backend.retrieve(signal)).toMatchObject({ issue: 'watch_only' })
  })

  test('of the host that is refused is not tried again', async () => {
    const { backend, calls } = scripted([ok(flows.signing), no(401), ok(flows.signing)], { clientSecret: 'dft_host' })
    await backend.retrieve(signal)
    expect(await backend.setPaymentMethod?.(bySigning, signal)).toMatchObject({ issue: 'watch_only' })
    await backend.reportPaid?.(signal)
    expect(calls).toHaveLength(3)
  })

  test('that is refused where nothing is begun begins anew', async () => {
    keepToken('dft_old')
    const { backend, calls, asked } = scripted([ok(wire()), no(401), ok(wire()), attached(flows.exchange)])
    await backend.retrieve(signal)
    expect(await backend.setPaymentMethod?.(byExchange, signal)).toMatchObject({ instruction: { kind: 'redirect' } })
    expect(asked()).toEqual(['GET', 'POST /source', 'GET', 'POST /source'])
    expect(calls[3]?.token).toBeNull()
  })

  test('B47 whose answer was lost leaves the page watching', async () => {
    const { backend } = scripted(['no answer', ok(flows.attached)])
    expect(await failureOf(backend.setPaymentMethod?.(bySigning, signal))).toMatchObject({
      code: 'backend_unreachable',
    })
    expect(await backend.retrieve(signal)).toMatchObject({ issue: 'watch_only', offers: [] })
  })

  test('is the page’s alone where storage throws, and the page is kept open', async () => {
    const refuse = () => {
      throw new DOMException('denied', 'SecurityError')
    }
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(refuse)
    const { backend, calls } = scripted([attached(flows.exchange), ok(flows.exchange)])
    expect(await backend.setPaymentMethod?.(byExchange, signal)).toMatchObject({ issue: 'keep_open' })
    await backend.reportPaid?.(signal)
    expect(calls[1]?.token).toBe('dft_marker')
  })
})
