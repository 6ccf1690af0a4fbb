import {
  ChainEnum,
  Configuration,
  ExchangeKeyEnum,
  FlowSourceTypeEnum,
  SDKApi,
  type FlowAttachSourceRequest,
  type FlowPrepareSigningRequest,
} from '@dynamic-labs/sdk-api-core'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { createDynamicCalls, type DynamicCalls } from '../../testing/dynamicCalls.ts'
import { payByCall } from '../../testing/payByCall.ts'
import { createSandboxClient, solanaUsdc, type SandboxClient } from '../../testing/sandboxClient.ts'
import { freshKey } from '../../../wallets/createSolanaSigner.ts'
import { until } from '../../testing/until.ts'
import { dynamicEnvironments } from './keys.ts'
import { readVendorModels, type VendorModel } from './vendorModels.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 60_000 })

const { own: environmentId } = dynamicEnvironments
const polygonUsdc = '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359'
const refundAddress = '0x2222222222222222222222222222222222222222'
const onPolygon = { fromChainId: '137', fromChainName: ChainEnum.Evm } as const
const byWallet = { sourceType: FlowSourceTypeEnum.Wallet } as const
let sandbox: Sandbox
let client: SandboxClient
let dynamic: DynamicCalls
let wrongWith: (model: VendorModel, value: unknown) => readonly string[]

beforeAll(async () => {
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
  dynamic = createDynamicCalls(client)
  wrongWith = readVendorModels()
})
afterAll(() => sandbox.close())

/** The vendor's own client on a new flow of the sandbox; each answer is held against the vendor's own model. */
async function vendorOn(input: object = {}) {
  const { sessionId: flowId } = await dynamic.make(input)
  const wrong = new Set<string>()
  let steps = 0
  const api = new SDKApi(
    new Configuration({
      basePath: `${sandbox.url}/dynamic`,
      fetchApi: async (url, init) => {
        const answer = await fetch(url, init)
        const model = String(url).endsWith('/source') ? 'FlowSourceResponse' : 'Flow'
        for (const words of wrongWith(model, await answer.clone().json())) wrong.add(words)
        steps += 1
        return answer
      },
    }),
  )
  const at = { environmentId, flowId }
  let key = { ...at, xDynamicFlowSessionToken: '' }
  return {
    wrong: () => [...wrong],
    steps: () => steps,
    read: () => api.getFlow(at),
    async attach(flowAttachSourceRequest: FlowAttachSourceRequest) {
      const { sessionToken, flow } = await api.attachFlowSource({ ...at, flowAttachSourceRequest })
      key = { ...at, xDynamicFlowSessionToken: sessionToken }
      return flow
    },
    quote: (fromTokenAddress: string) => api.getFlowQuote({ ...key, flowQuoteRequest: { fromTokenAddress } }),
    prepare: (
      flowPrepareSigningRequest: FlowPrepareSigningRequest = {
        assertBalanceForGasCost: true,
        assertBalanceForTransferAmount: true,
      },
    ) =>
      api.prepareFlowSigning({
        ...key,
        flowPrepareSigningRequest,
      }),
    broadcast: (flowRecordBroadcastRequest: { txHash?: string }) =>
      api.broadcastFlow({ ...key, flowRecordBroadcastRequest }),
    cancel: () => api.cancelFlow(key),
    isDone: () =>
      until(
        () => api.getFlow(at),
        ({ settlementState }) => settlementState === 'completed',
      ),
  }
}

test.each(['payment', 'deposit'])(
  'a wallet pays a %s by the vendor’s own client, and each answer is its model',
  async (mode) => {
    const account = privateKeyToAccount(generatePrivateKey())
    await client.call('POST', '/control/fund', {
      ...{ chain: 'eip155:137', address: account.address, usdc: '100', native: '200' },
    })
    const vendor = await vendorOn({ mode })
    expect(await vendor.read()).toMatchObject({ executionState: 'initiated', mode })
    await vendor.attach({ ...byWallet, fromAddress: account.address, ...onPolygon })
    await vendor.quote(polygonUsdc)
    const flow = await vendor.prepare()
    const txHash = await payByCall(sandbox.url, account, flow as never)
    await vendor.broadcast({ txHash })
    expect(await vendor.isDone()).toMatchObject({ executionState: 'source_confirmed', txHash })
    expect(vendor.steps()).toBeGreaterThanOrEqual(6)
    expect(vendor.wrong()).toEqual([])
  },
)

test('an address, an exchange and the end of a flow are the vendor’s models too', async () => {
  const address = await vendorOn()
  await address.attach({ sourceType: FlowSourceTypeEnum.DepositAddress, ...onPolygon, refundAddress })
  expect(await address.quote(polygonUsdc)).toMatchObject({ depositAddress: expect.stringMatching(/^0x/) })
  await client.pay((await address.read()).id)
  await address.isDone()
  expect(address.wrong()).toEqual([])

  const exchange = await vendorOn()
  const { exchangeSource } = await exchange.attach({
    sourceType: FlowSourceTypeEnum.Exchange,
    exchangeProvider: ExchangeKeyEnum.Coinbase,
  })
  expect(exchangeSource).toMatchObject({ metadata: { url: expect.stringContaining('http') } })
  await exchange.broadcast({})
  expect(exchange.wrong()).toEqual([])

  const ended = await vendorOn()
  await ended.attach({ sourceType: FlowSourceTypeEnum.DepositAddress, ...onPolygon, refundAddress })
  expect(await ended.cancel()).toMatchObject({ executionState: 'cancelled' })
  expect(ended.wrong()).toEqual([])
})

test('a failed delivery, a newer form and a Solana wallet’s transaction are as well', async () => {
  const failed = await vendorOn()
  await failed.attach({ sourceType: FlowSourceTypeEnum.DepositAddress, ...onPolygon, refundAddress })
  const { id } = await failed.quote(polygonUsdc)
  await client.call('POST', '/control/faults', { kind: 'failing_delivery', sessionId: id })
  await client.pay(id)
  await until(failed.read, ({ settlementState }) => settlementState === 'failed')
  await client.clearFaults()
  expect(failed.wrong()).toEqual([])

  const newer = await vendorOn({ variant: 'newer' })
  await newer.attach({ sourceType: FlowSourceTypeEnum.DepositAddress, ...onPolygon, refundAddress })
  await newer.quote(polygonUsdc)
  expect(newer.wrong()).toEqual([])

  const solana = await vendorOn()
  const account = freshKey().address
  await client.call('POST', '/control/fund', {
    chain: solanaUsdc.source.chain,
    address: account,
    usdc: '100',
    native: '1',
  })
  await solana.attach({ ...byWallet, fromAddress: account, fromChainId: '101', fromChainName: ChainEnum.Sol })
  await solana.quote(solanaUsdc.source.currency)
  const { quote } = await solana.prepare({})
  expect(quote?.signingPayload).toMatchObject({ serializedTransaction: expect.any(String) })
  expect(solana.wrong()).toEqual([])
})

test('a field that the vendor does not know, one that is missing and a word that it has not are told', () => {
  const flow = { ...{ id: '1', mode: 'deposit', amount: '25', currency: 'USD', executionState: 'paid' }, extra: 1 }
  expect(wrongWith('Flow', flow).join('\n')).toMatch(/settlementState[^]*extra[^]*executionState/)
})
