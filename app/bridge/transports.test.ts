import { expect, test } from 'vitest'
import type { HostOrigin } from './hostOrigin.ts'
import type { PageMessage } from './messages.ts'
import type { Channels } from './transports.ts'
import { findTransport } from './transports.ts'

const message: PageMessage = {
  ns: 'inlet',
  v: 1,
  type: 'close',
  id: 'e-1',
  seq: 1,
  epoch: 'e',
  ch: '',
  session: 'fnd_1',
  ts: 1,
  data: { reason: 'user', status: 'expired' },
}
const shop: HostOrigin = { kind: 'allowed', origin: 'https://shop.example' }
const nobody: HostOrigin = { kind: 'none' }

/** A window whose channels write down what they get. */
function windowWith(make: (write: (what: unknown) => { postMessage(...sent: unknown[]): void }) => Partial<Channels>) {
  const got: unknown[] = []
  const own = make((what) => ({ postMessage: (...sent) => void got.push([what, ...sent]) }))
  const window: Channels = { parent: undefined, opener: null, ...own }
  return { window: own.parent ? window : Object.assign(window, { parent: window }), got }
}

test('an allowed parent gets the object at its exact origin', () => {
  const { window, got } = windowWith((write) => ({ parent: write('parent'), InletHost: write('android') }))
  const transport = findTransport(window, shop)
  transport.send(message)
  expect(transport).toMatchObject({ name: 'iframe', isWeb: true })
  expect(got).toEqual([['parent', message, 'https://shop.example']])
})

test('a parent that is not allowed hears nothing, even where native objects are visible', () => {
  const { window, got } = windowWith((write) => ({
    parent: write('parent'),
    InletHost: write('android'),
    ReactNativeWebView: write('rn'),
  }))
  for (const host of [nobody, { kind: 'denied', origin: 'https://evil.example' }] as const)
    findTransport(window, host).send(message)
  expect(got).toEqual([])
})

test.each([
  ['android', { InletHost: 'android' }, JSON.stringify(message)],
  ['react_native', { ReactNativeWebView: 'rn' }, JSON.stringify(message)],
] as const)('%s gets text', (name, channel, text) => {
  const { window, got } = windowWith((write) =>
    Object.fromEntries(Object.entries(channel).map(([key, what]) => [key, write(what)])),
  )
  const transport = findTransport(window, nobody)
  transport.send(message)
  expect(transport).toMatchObject({ name, isWeb: false })
  expect(got).toEqual([[Object.values(channel)[0], text]])
})

test('WKWebView gets the object', () => {
  const { window, got } = windowWith((write) => ({ webkit: { messageHandlers: { inletHost: write('wk') } } }))
  findTransport(window, nobody).send(message)
  expect(got).toEqual([['wk', message]])
})

test('an opener is spoken to only where it is allowed', () => {
  const { window, got } = windowWith((write) => ({ opener: write('opener') }))
  expect(findTransport(window, nobody).name).toBe('none')
  findTransport(window, shop).send(message)
  expect(got).toEqual([['opener', message, 'https://shop.example']])
})
