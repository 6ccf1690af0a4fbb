import { expect, test, vi } from 'vitest'
import { findHost } from '../findHost.ts'
import type { EventData, PageMessage } from '../messages.ts'
import { fire, makeAround, message, place } from '../transports/testing/makeAround.ts'

const location = { ...place, hash: '#cs=x&tgWebAppData=user%3D1&tgWebAppVersion=8.0&tgWebAppPlatform=ios' }
const site = 'https://web.telegram.org'
const say = <Type extends PageMessage['type']>(type: Type, data: EventData[Type]) =>
  // A type and its data belong together, which the compiler cannot follow through a generic.
  ({ ...message, type, data }) as PageMessage
const ready = say('ready', { versions: [1], caps: [], status: 'loading', layout: 'page', locale: 'en', theme: 'dark' })
type WebView = { WebView: { receiveEvent(type: string, data?: unknown): void } }

/** Telegram's app on a phone: text in, a call of the page's function out. */
async function phone(postEvent = vi.fn<(type: string, data: string) => void>()) {
  const around = makeAround({ location, TelegramWebviewProxy: { postEvent } })
  const transport = await findHost(around)
  const heard = vi.fn()
  const end = transport?.listen(heard)
  const { WebView } = Reflect.get(around.window, 'Telegram') as WebView
  return {
    transport,
    end,
    receive: WebView.receiveEvent,
    told: () => postEvent.mock.calls.map(([type, data]) => [type, JSON.parse(data)]),
    heard: () => heard.mock.calls.map(([{ ns, v, type, data }]) => [ns, v, type, data]),
  }
}

test('Telegram is the host of what the payer touches', async () => {
  const { transport, told, heard } = await phone()
  expect(transport).toMatchObject({ name: 'telegram', isWeb: false })
  expect(heard()).toEqual([['inlet', 1, 'host.hello', { caps: ['open', 'close', 'back', 'haptic'], name: 'Telegram' }]])
  transport?.send(ready)
  transport?.send(say('navigation', { screen: 'choose', canGoBack: true }))
  transport?.send(say('haptic', { style: 'success' }))
  transport?.send(say('haptic', { style: 'light' }))
  transport?.send(say('close', { reason: 'done', status: 'succeeded' }))
  expect(told()).toEqual([
    ['web_app_ready', {}],
    ['web_app_expand', {}],
    ['web_app_request_theme', {}],
    ['web_app_request_safe_area', {}],
    ['web_app_request_content_safe_area', {}],
    ['web_app_setup_back_button', { is_visible: true }],
    ['web_app_trigger_haptic_feedback', { type: 'notification', notification_type: 'success' }],
    ['web_app_trigger_haptic_feedback', { type: 'impact', impact_style: 'light' }],
    ['web_app_close', {}],
  ])
})

test('it hears nothing of the payment but whether leaving wants a word', async () => {
  const { transport, told } = await phone()
  const session: EventData['session.updated']['session'] = {
    sessionId: 'fnd_1',
    backend: 'openfort',
    status: 'processing',
    isTest: true,
    target: { chainId: 'eip155:8453', assetId: 'eip155:8453/erc20:0x1', address: '0x2' },
  }
  transport?.send(say('session.updated', { session }))
  transport?.send(say('payment.detected', { session, source: {} }))
  transport?.send(say('payment.completed', { session: { ...session, status: 'succeeded' }, delivery: {} }))
  transport?.send(say('session.updated', { session: { ...session, status: 'succeeded' } }))
  expect(told()).toEqual([
    ['web_app_setup_closing_behavior', { need_confirmation: true }],
    ['web_app_setup_closing_behavior', { need_confirmation: false }],
  ])
})

test.each([
  ['a web link', { url: 'https://a.example/x' }, ['web_app_open_link', { url: 'https://a.example/x' }]],
  ['a chat', { url: 'https://t.me/shop?x=1' }, ['web_app_open_tg_link', { path_full: '/shop?x=1' }]],
  [
    'the web link of a wallet',
    { url: 'wallet://pay', fallbackUrl: 'https://wallet.example/pay' },
    ['web_app_open_link', { url: 'https://wallet.example/pay' }],
  ],
])('it opens %s', async (_what, link, call) => {
  const { transport, told, heard } = await phone()
  transport?.send(say('open.request', { kind: 'wallet', ...link }))
  expect(told()).toEqual([call])
  await Promise.resolve()
  expect(heard().at(-1)).toEqual(['inlet', 1, 'host.answer', { re: message.id, ok: true }])
})

test('a link that it cannot open is the page’s to open', async () => {
  const { transport, told, heard } = await phone()
  transport?.send(say('open.request', { kind: 'wallet', url: 'wallet://pay' }))
  await Promise.resolve()
  expect(told()).toEqual([])
  expect(heard().at(-1)).toEqual(['inlet', 1, 'host.answer', { re: message.id, ok: false }])
})

test('its button, edges, height, theme and return are said in our words', async () => {
  const { receive, heard } = await phone()
  receive('back_button_pressed')
  receive('safe_area_changed', { top: 47, bottom: 34, left: 0, right: 0 })
  receive('content_safe_area_changed', { top: 40, bottom: 0, left: 0, right: 0 })
  receive('viewport_changed', { height: 500, width: 390, is_state_stable: false, is_expanded: true })
  receive('viewport_changed', { height: 500, width: 390, is_state_stable: true, is_expanded: true })
  receive('theme_changed', { theme_params: { bg_color: '#17212b' } })
  receive('theme_changed', { theme_params: { bg_color: '#ffffff' } })
  receive('visibility_changed', { is_visible: false })
  receive('visibility_changed', { is_visible: true })
  expect(
    heard()
      .slice(1)
      .map(([, , type, data]) => [type, data]),
  ).toEqual([
    ['host.back', {}],
    ['host.insets', { top: 47, right: 0, bottom: 34, left: 0 }],
    ['host.insets', { top: 87, right: 0, bottom: 34, left: 0 }],
    ['host.insets', { keyboard: 300 }],
    ['host.theme', { mode: 'dark' }],
    ['host.theme', { mode: 'light' }],
    ['host.returned', {}],
  ])
})

test.each<[string, unknown]>([
  ['theme_changed', { theme_params: { bg_color: 'red' } }],
  ['theme_changed', null],
  ['popup_closed', {}],
])('%s with %j says nothing', async (type, data) => {
  const { receive, heard } = await phone()
  receive(type, data)
  expect(heard()).toHaveLength(1)
})

test('numbers that are none are no edges', async () => {
  const { receive, heard } = await phone()
  receive('safe_area_changed', { top: '1', bottom: -5, left: 1e9 })
  expect(heard().at(-1)).toEqual(['inlet', 1, 'host.insets', { top: 0, right: 0, bottom: 0, left: 0 }])
})

test('what it says after the end is not heard', async () => {
  const { receive, heard, end } = await phone()
  end?.()
  receive('back_button_pressed')
  expect(heard()).toHaveLength(1)
})

test('an old desktop app is told in one text', async () => {
  const notify = vi.fn()
  const transport = await findHost(makeAround({ location, external: { notify } }))
  transport?.send(say('close', { reason: 'user', status: 'expired' }))
  expect(notify).toHaveBeenCalledExactlyOnceWith('{"eventType":"web_app_close","eventData":{}}')
})

test('Telegram’s site is spoken to as the parent, at its exact origin, where it may embed', async () => {
  const parent = { postMessage: vi.fn() }
  const around = makeAround({ location, parent }, { host: { kind: 'allowed', origin: site } })
  const transport = await findHost(around)
  const hear = vi.fn()
  transport?.listen(hear)
  transport?.send(say('close', { reason: 'user', status: 'expired' }))
  expect(parent.postMessage).toHaveBeenCalledExactlyOnceWith('{"eventType":"web_app_close","eventData":{}}', site)
  const data = '{"eventType":"back_button_pressed","eventData":null}'
  fire(around.window, 'message', { source: parent, origin: 'https://evil.example', data })
  fire(around.window, 'message', { source: parent, origin: site, data: 'not json' })
  fire(around.window, 'message', { source: parent, origin: site, data })
  expect(hear.mock.calls.map(([{ type }]) => type)).toEqual(['host.hello', 'host.back'])
})

test.each([
  ['another site', { kind: 'allowed', origin: 'https://telegram.org.evil.example' }],
  ['Telegram’s, where it may not embed', { kind: 'denied', origin: site, reason: 'not_listed' }],
] as const)('launch parameters in a frame of %s are no Telegram', async (_whose, host) => {
  const parent = { postMessage: vi.fn() }
  expect(await findHost(makeAround({ location, parent }, { host }))).toBeUndefined()
})

test('its object without launch parameters is no mini app', async () => {
  expect(await findHost(makeAround({ TelegramWebviewProxy: { postEvent: () => undefined } }))).toBeUndefined()
})
