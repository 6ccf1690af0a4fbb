import { expect, test, vi } from 'vitest'
import { findHost } from '../findHost.ts'
import type { EventData, PageMessage } from '../messages.ts'
import type { Around } from '../transports/around.ts'
import { fire, makeAround, message, place } from '../transports/testing/makeAround.ts'

const location = { ...place, search: '?miniApp=true' }
const client = 'https://farcaster.example'
const say = <Type extends PageMessage['type']>(type: Type, data: EventData[Type]) =>
  // A type and its data belong together, which the compiler cannot follow through a generic.
  ({ ...message, type, data }) as PageMessage
const context = { client: { clientFid: 1, safeAreaInsets: { top: 20, bottom: 34, left: 0, right: 'x' } } }
type Call = { id: string; type: string; path: string[]; argumentList?: { type: string; value: unknown }[] }
const apply = ({ type, path, argumentList }: Call) => [type, ...path, ...(argumentList ?? []).map(({ value }) => value)]

test('Farcaster’s app is the host of what the payer touches', async () => {
  const calls: Call[] = []
  const app = { postMessage: (text: string) => void calls.push(JSON.parse(text) as Call) }
  const around = makeAround({ location, ReactNativeWebView: app })
  const transport = await findHost(around)
  const hear = vi.fn()
  transport?.listen(hear)
  expect(calls.splice(0).map(apply)).toEqual([['GET', 'context']])
  const { document } = around.window
  fire(document, 'FarcasterFrameCallback', { data: { id: 'inlet-9', type: 'RAW', value: {} } })
  fire(document, 'FarcasterFrameCallback', { data: { id: 'inlet-1', type: 'RAW', value: context } })
  await vi.waitFor(() => expect(hear).toHaveBeenCalledTimes(2))
  fire(document, 'FarcasterFrameEvent', { data: { event: 'miniapp_added' } })
  fire(document, 'FarcasterFrameEvent', { data: { event: 'back_navigation_triggered' } })
  expect(hear.mock.calls.map(([{ type, data }]) => [type, data])).toEqual([
    ['host.hello', { caps: ['open', 'close', 'back', 'haptic'], name: 'Farcaster' }],
    ['host.insets', { top: 20, bottom: 34, left: 0 }],
    ['host.back', {}],
  ])
  const look = { layout: 'page', locale: 'en', theme: 'dark' }
  transport?.send(say('ready', { versions: [1], caps: [], status: 'loading', ...look }))
  transport?.send(say('navigation', { screen: 'choose', canGoBack: true }))
  transport?.send(say('open.request', { url: 'https://a.example', kind: 'wallet' }))
  transport?.send(say('haptic', { style: 'error' }))
  transport?.send(say('haptic', { style: 'light' }))
  transport?.send(say('resize', { height: 1, width: 1, presentation: 'content' }))
  transport?.send(say('close', { reason: 'done', status: 'succeeded' }))
  await Promise.resolve()
  expect(calls.map(apply)).toEqual([
    ['APPLY', 'ready', {}],
    ['APPLY', 'updateBackState', { visible: true }],
    ['APPLY', 'openUrl', 'https://a.example'],
    ['APPLY', 'notificationOccurred', 'error'],
    ['APPLY', 'impactOccurred', 'light'],
    ['APPLY', 'close'],
  ])
  expect(hear).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'host.answer', data: { re: 'e-1', ok: true } }))
})

test('a client on the web is spoken to at its exact origin, and heard from there alone', async () => {
  const parent = { postMessage: vi.fn() }
  const around = makeAround({ location, parent }, { host: { kind: 'allowed', origin: client } })
  const transport = await findHost(around)
  const hear = vi.fn()
  const end = transport?.listen(hear)
  expect(parent.postMessage).toHaveBeenCalledExactlyOnceWith({ id: 'inlet-1', type: 'GET', path: ['context'] }, client)
  const data = { type: 'frameEvent', event: { event: 'back_navigation_triggered' } }
  fire(around.window, 'message', { source: parent, origin: 'https://evil.example', data })
  fire(around.window, 'message', { source: {}, origin: client, data })
  fire(around.window, 'message', { source: parent, origin: client, data })
  end?.()
  fire(around.window, 'message', { source: parent, origin: client, data })
  expect(hear.mock.calls.map(([{ type }]) => type)).toEqual(['host.back'])
})

test('a context that comes after the end, or is refused, makes no host', async () => {
  for (const answer of [
    { id: 'inlet-1', type: 'RAW', value: context },
    { id: 'inlet-1', type: 'HANDLER', name: 'throw', value: {} },
  ]) {
    const around = makeAround({ location, ReactNativeWebView: { postMessage: () => undefined } })
    const hear = vi.fn()
    const end = (await findHost(around))?.listen(hear)
    if (answer.type === 'RAW') end?.()
    fire(around.window.document, 'FarcasterFrameCallback', { data: answer })
    await Promise.resolve()
    expect(hear).not.toHaveBeenCalled()
  }
})

test.each<[string, object, Partial<Around>]>([
  ['a tab', { location }, {}],
  ['a frame of somebody refused', { location, parent: {} }, { host: { kind: 'none' } }],
])('the mark in %s is no mini app', async (_where, objects, around) => {
  expect(await findHost(makeAround(objects, around))).toBeUndefined()
})
