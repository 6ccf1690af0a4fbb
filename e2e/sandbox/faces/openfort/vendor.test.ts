import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { choice, credentials, scripted, signal, withMethod } from '../../../../app/backends/openfort/scripted.ts'
import { createSandbox, type Sandbox } from '../../createSandbox.ts'
import { checkByTypes } from '../../testing/checkByTypes.ts'
import { createSandboxClient, polygonUsdc, solanaUsdc, type SandboxClient } from '../../testing/sandboxClient.ts'

vi.setConfig({ testTimeout: 20_000, hookTimeout: 60_000 })

/** The vendor's models: of a session with what its client adds, and as its newer servers write it. */
const models = [
  'FundingSession',
  'FundingSessionResponse',
  'FundingChainsResponse',
  'SetPaymentMethodRequest',
  'PayLinkRequest',
  'PayLinkResponse',
] as const
const refundTo = '0x2222222222222222222222222222222222222222'
const solanaRefund = '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'
let sandbox: Sandbox
let client: SandboxClient
let wrongWith: (model: (typeof models)[number], value: unknown) => readonly string[]

beforeAll(async () => {
  wrongWith = checkByTypes('@openfort/openfort-js/dist/index.d.ts', models)
  sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010/', blockMs: 100, processingMs: 100 })
  client = createSandboxClient(sandbox.url)
})
afterAll(() => sandbox.close())
afterEach(() => client.clearFaults())

const read = async ({ sessionId, clientSecret }: { sessionId: string; clientSecret: string }) =>
  (await client.openfort('GET', `/sessions/${sessionId}?clientSecret=${clientSecret}`)).json

test.each([
  ['older', {}, 'FundingSession'],
  ['newer', { variant: 'newer' }, 'FundingSessionResponse'],
] as const)(
  'a session of the %s form is the vendor’s own model, from its making to its end',
  async (_, form, model) => {
    const bare = await client.make({ ...form, metadata: { order: '7' } })
    expect(wrongWith(model, await read(bare))).toEqual([])
    for (const [paymentMethod, fault] of [
      [{ ...polygonUsdc, refundTo }, 'hold_delivery'],
      [{ ...solanaUsdc, refundTo: solanaRefund }, 'failing_delivery'],
    ] as const) {
      const made = await client.make({ ...form, paymentMethod })
      expect(wrongWith(model, await read(made))).toEqual([])
      await client.fault({ kind: fault, sessionId: made.sessionId })
      await client.pay(made.sessionId)
      await client.status(made.sessionId, fault === 'hold_delivery' ? 'processing' : 'bounced')
      expect(wrongWith(model, await read(made))).toEqual([])
      await client.clearFaults()
    }
  },
)

test('the chains, a pay link and a choice of an exchange are its models', async () => {
  expect(wrongWith('FundingChainsResponse', (await client.openfort('GET', '/chains')).json)).toEqual([])
  const { sessionId, clientSecret } = await client.make()
  const link = await client.openfort('POST', '/pay_link', { sessionId, clientSecret, amount: '25' })
  expect(wrongWith('PayLinkResponse', link.json)).toEqual([])
  const made = await client.make({ paymentMethod: { ...polygonUsdc, type: 'cex', cex: 'binance' } })
  expect(wrongWith('FundingSession', await read(made))).toEqual([])
})

test('what the adapter sends is what the vendor’s models ask for', async () => {
  const { backend, calls } = scripted({ body: withMethod({}) }, { body: { url: 'https://pay.example/1' } })
  await backend.setPaymentMethod?.({ ...choice, refundAddress: refundTo }, signal)
  await backend.payLink?.({ exchange: 'coinbase', amount: '10' }, signal)
  const [choosing, linking] = calls
  expect(choosing?.path).toBe(`/v2/funding/sessions/${credentials.sessionId}/payment_methods`)
  expect(wrongWith('SetPaymentMethodRequest', choosing?.body)).toEqual([])
  expect(linking?.path).toBe('/v2/funding/pay_link')
  expect(wrongWith('PayLinkRequest', linking?.body)).toEqual([])
})
