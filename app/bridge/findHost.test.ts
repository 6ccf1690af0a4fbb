import { expect, test, vi } from 'vitest'
import type { EventData, PageMessage } from './messages.ts'
import type { Around } from './transports/around.ts'
import { makeAround, message, place } from './transports/testing/makeAround.ts'
import type { DaimoMessage } from './daimo/daimoMessages.ts'
import { findHost } from './findHost.ts'

const shop: Around['host'] = { kind: 'allowed', origin: 'https://shop.example' }
const evil: Around['host'] = { kind: 'denied', origin: 'https://evil.example', reason: 'not_listed' }
const session: EventData['session.updated']['session'] = {
  sessionId: 'fnd_1',
  backend: 'openfort',
  status: 'processing',
  isTest: true,
  target: { chainId: 'eip155:8453', assetId: 'eip155:8453/erc20:0x1', address: '0x2' },
}
let count = 0
const say = <Type extends PageMessage['type']>(type: Type, data: EventData[Type]) => {
  count += 1
  // A type and its data belong together, which the compiler cannot follow through a generic.
  return { ...message, id: `e-${count}`, type, data } as PageMessage
}
const end = { session, code: 'x', message: 'said' }
const height = (px: number) => say('resize', { height: px, width: 390, presentation: 'content' })
const ready = say('ready', { versions: [1], caps: [], status: 'loading', layout: 'embed', locale: 'en', theme: 'dark' })
const deposit: readonly PageMessage[] = [
  ready,
  height(400),
  say('session.updated', { session }),
  say('payment.detected', { session, source: {} }),
  height(300),
  say('payment.detected', { session, source: {} }),
  ready,
  say('payment.completed', { session, delivery: {} }),
  say('payment.completed', { session, delivery: {} }),
  say('close', { reason: 'done', status: 'succeeded' }),
]
const framed = () => ({ parent: { postMessage: vi.fn<(message: DaimoMessage, origin: string) => void>() } })
/** What was said in Daimo's words; ours goes out beside it. */
const inDaimo = (calls: readonly (readonly [DaimoMessage, string])[]) => calls.filter(([said]) => 'source' in said)
const types = (calls: readonly (readonly [DaimoMessage, string])[]) => inDaimo(calls).map(([said]) => said.type)
test('a deposit is said in order, and what happens once is said once', async () => {
  const { parent } = framed()
  const transport = await findHost(makeAround({ parent }, { host: shop }, { compat: 'daimo' }))
  for (const one of deposit) transport?.send(one)
  expect(types(parent.postMessage.mock.calls)).toEqual([
    'ready',
    'modalOpened',
    'contentHeightChanged',
    'paymentStarted',
    'contentHeightChanged',
    'paymentCompleted',
    'modalClosed',
  ])
  for (const [said, origin] of inDaimo(parent.postMessage.mock.calls)) {
    expect(said).toMatchObject({ source: 'daimo-pay', version: 1 })
    expect(Object.keys(said.payload)).toEqual(said.type === 'contentHeightChanged' ? ['height'] : [])
    expect(origin).toBe('https://shop.example')
  }
})

test('one object serves both readers, and ours goes out by itself too', async () => {
  const { parent } = framed()
  const transport = await findHost(makeAround({ parent }, { host: shop }, { compat: 'daimo' }))
  transport?.send(ready)
  expect(parent.postMessage.mock.calls.map(([said]) => said)).toEqual([
    ready,
    expect.objectContaining({ type: 'ready', inlet: ready }),
    expect.not.objectContaining({ inlet: ready }),
  ])
  expect(transport?.isUnproven).toBe(false)
})

test('H13 a host that throws at ours still hears Daimo’s', async () => {
  const heard: string[] = []
  const postMessage = (said: { source?: string; type: string }) => {
    if (!said.source) throw new Error('deaf')
    heard.push(said.type)
  }
  const transport = await findHost(makeAround({ parent: { postMessage } }, { host: shop }, { compat: 'daimo' }))
  expect(() => transport?.send(ready)).toThrow('deaf')
  expect(heard).toEqual(['ready', 'modalOpened'])
})

test.each([
  ['the origin that the URL claims', evil, 'https://evil.example', 'https://evil.example'],
  ['the origin that the browser names', evil, undefined, 'https://evil.example'],
  ['everybody, where nobody is named', { kind: 'denied', origin: 'null', reason: 'no_origin' }, undefined, '*'],
] as const)('a refused frame tells no more than names and heights to %s', async (_whom, host, parentOrigin, target) => {
  for (const compat of ['daimo', 'daimo2'] as const) {
    const { parent } = framed()
    const transport = await findHost(makeAround({ parent }, { host }, { compat, parentOrigin }))
    for (const one of [...deposit, say('error', { code: 'origin_denied', message: 'no', recoverable: false })])
      transport?.send(one)
    expect(types(parent.postMessage.mock.calls)).toContain('contentHeightChanged')
    for (const [said, origin] of parent.postMessage.mock.calls) {
      expect(origin).toBe(target)
      expect(JSON.stringify(said)).not.toMatch(/fnd_1|0x2|openfort|eip155|inlet/)
      expect(Object.keys(said.payload)).toEqual(said.type === 'contentHeightChanged' ? ['height'] : [])
    }
  }
})

test('the second version carries the session, and has words for every end', async () => {
  const { parent } = framed()
  const transport = await findHost(makeAround({ parent }, { host: shop }, { compat: 'daimo2' }))
  const more = [say('payment.bounced', end), say('payment.expired', end)]
  const error = say('error', { code: 'backend_unreachable', message: 'no line', recoverable: true })
  for (const one of [...deposit.slice(0, 4), ...more, error]) transport?.send(one)
  const said = inDaimo(parent.postMessage.mock.calls).map(([{ type, version, payload }]) => [type, version, payload])
  expect(said).toEqual([
    ['ready', 2, {}],
    ['modalOpened', 2, {}],
    ['contentHeightChanged', 2, { height: 400 }],
    ['sessionUpdated', 2, { session }],
    ['paymentStarted', 2, { session }],
    ['paymentBounced', 2, { session }],
    ['paymentExpired', 2, { session }],
    ['error', 2, { message: 'no line' }],
  ])
})

test('React Native hears text, an app on iOS the object, and a page of its own itself', async () => {
  const app = { postMessage: vi.fn() }
  const handlers = { webkit: { messageHandlers: { daimoPay: app } } }
  const reactNative = await findHost(makeAround({ ...handlers, ReactNativeWebView: app }))
  reactNative?.send(ready)
  expect(JSON.parse(String(app.postMessage.mock.calls[1]?.[0]))).toMatchObject({ source: 'daimo-pay', type: 'ready' })
  app.postMessage.mockClear()
  const ios = await findHost(makeAround(handlers))
  ios?.send(ready)
  expect(app.postMessage.mock.calls.map(([said]: DaimoMessage[]) => said?.type)).toEqual(['ready', 'modalOpened'])
  const postMessage = vi.fn()
  const alone = await findHost(makeAround({ postMessage }, {}, { compat: 'daimo' }))
  alone?.send(ready)
  expect(postMessage).toHaveBeenCalledWith(expect.objectContaining({ type: 'ready' }), 'https://pay.example')
})

test('an app on iOS is asked to open a link in Daimo’s own form, and the page hears that it does', async () => {
  const daimoPay = { postMessage: vi.fn() }
  const transport = await findHost(makeAround({ webkit: { messageHandlers: { daimoPay } } }))
  const hear = vi.fn()
  transport?.listen(hear)
  const request = say('open.request', { url: 'https://wallet.example', kind: 'wallet' })
  transport?.send(request)
  expect(daimoPay.postMessage).toHaveBeenCalledExactlyOnceWith({ type: 'openUrl', url: 'https://wallet.example' })
  expect(hear).toHaveBeenCalledTimes(1)
  await Promise.resolve()
  expect(hear.mock.calls.map(([{ type, data }]) => [type, data])).toEqual([
    ['host.hello', { caps: ['open'], name: 'Daimo' }],
    ['host.answer', { re: request.id, ok: true }],
  ])
})

test.each<[string, object, Partial<Around['params']>]>([
  ['compat', {}, { compat: 'daimo' }],
  ['the path', { location: { ...place, pathname: '/webview' } }, {}],
  ['the handler', { webkit: { messageHandlers: { daimoPay: { postMessage: () => undefined } } } }, {}],
  ['a parent without a channel', { parent: {} }, { parentOrigin: 'https://shop.example' }],
])('%s is a mark of the dialect', async (_mark, objects, claims) => {
  expect(await findHost(makeAround(objects, {}, claims))).toBeDefined()
})

test.each<[string, object, Partial<Around['params']>]>([
  ['a link of ours', { parent: {} }, { parentOrigin: 'https://shop.example', channel: 'one' }],
  ['a plain link', {}, {}],
  ['a path that only looks alike', { location: { ...place, pathname: '/webviews' } }, {}],
  ['a link that wants no bridge', {}, { compat: 'daimo', bridge: 'none' }],
])('%s is none', async (_mark, objects, claims) => {
  expect(await findHost(makeAround(objects, {}, claims))).toBeUndefined()
})
