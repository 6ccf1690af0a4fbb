// @vitest-environment happy-dom
import { Configuration, SDKApi } from '@dynamic-labs/sdk-api-core'
import { expect, test, vi } from 'vitest'
import { freshTab } from '../../../../app/backends/dynamic/freshTab.ts'
import {
  attached,
  byAddress,
  byExchange,
  bySigning,
  config,
  flowId,
  flows,
  ok,
  samples,
  scripted,
  signal,
  wire,
} from '../../../../app/backends/dynamic/scripted.ts'
import { readVendorModels, type VendorModel } from './vendorModels.ts'

vi.setConfig({ testTimeout: 30_000 })
freshTab()

type Request = { method: string; path: string; body: unknown; token: string | null }

const at = { environmentId: config.environmentId, flowId }

/** What the vendor's own client sends for one of the adapter's requests. */
async function vendorSends({ path, body, token }: Request): Promise<Request> {
  let sent: Request | undefined
  const api = new SDKApi(
    new Configuration({
      basePath: config.apiBase,
      fetchApi: (url, init = {}) => {
        const path = String(url).replace(`${config.apiBase}/sdk/${config.environmentId}/flow/${flowId}`, '')
        const token = new Headers(init.headers).get('X-Dynamic-Flow-Session-Token')
        sent = { method: init.method ?? 'GET', path, body: init.body && JSON.parse(String(init.body)), token }
        return Promise.resolve(new Response('{}'))
      },
    }),
  )
  const key = { ...at, xDynamicFlowSessionToken: token ?? '' }
  const given = body as never
  if (path === '') await api.getFlowRaw(at)
  else if (path === '/source') await api.attachFlowSourceRaw({ ...key, flowAttachSourceRequest: given })
  else if (path === '/quote') await api.getFlowQuoteRaw({ ...key, flowQuoteRequest: given })
  else if (path === '/prepare') await api.prepareFlowSigningRaw({ ...key, flowPrepareSigningRequest: given })
  else if (path === '/broadcast') await api.broadcastFlowRaw({ ...key, flowRecordBroadcastRequest: given })
  else if (path === '/cancel') await api.cancelFlowRaw(key)
  if (!sent) throw new Error(`the vendor’s client knows no ${path}`)
  return { ...sent, token: sent.token || null }
}

const modelOf: Readonly<Record<string, VendorModel>> = {
  '/source': 'FlowAttachSourceRequest',
  '/quote': 'FlowQuoteRequest',
  '/prepare': 'FlowPrepareSigningRequest',
  '/broadcast': 'FlowRecordBroadcastRequest',
}

test('every request of the adapter is the one that the vendor’s own client sends, and fits its model', async () => {
  const wrongWith = readVendorModels()
  const wallet = scripted([
    ok(wire()),
    attached(flows.attached),
    ok(flows.quoted),
    ok(flows.signing),
    ok(flows.signing),
  ])
  await wallet.backend.retrieve(signal)
  await wallet.backend.setPaymentMethod?.(bySigning, signal)
  await wallet.backend.reportTransaction?.(samples.hash, signal)
  const refundAddress = samples.account
  const address = scripted([attached(flows.address), ok(flows.address), ok(wire({ executionState: 'cancelled' }))])
  await address.backend.setPaymentMethod?.({ ...byAddress, refundAddress }, signal)
  await address.backend.cancel?.(signal)
  const exchange = scripted([attached(flows.exchange), ok(flows.exchange)])
  await exchange.backend.setPaymentMethod?.(byExchange, signal)
  await exchange.backend.reportPaid?.(signal)

  const requests = [wallet, address, exchange].flatMap(({ calls }) =>
    calls.map(({ method, path, body, token }) => ({
      method,
      path,
      token,
      body: body && (JSON.parse(body) as unknown),
    })),
  )
  expect(new Set(requests.map(({ path }) => path))).toEqual(new Set(['', ...Object.keys(modelOf), '/cancel']))
  for (const request of requests) {
    expect(await vendorSends(request)).toEqual(request)
    const model = modelOf[request.path]
    if (model) expect(wrongWith(model, request.body)).toEqual([])
  }
})
