// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { PageMessage } from '../messages.ts'
import { findCallback } from './callback.ts'
import { makeAround, message, place } from './testing/makeAround.ts'
import { toCallbackUrl } from './toCallbackUrl.ts'

const navigation: PageMessage = {
  ...message,
  type: 'navigation',
  id: 'e-2',
  seq: 2,
  data: { screen: 'wählen', canGoBack: false },
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  document.body.replaceChildren()
})

/** A window whose navigations are written down, and a transport to the app behind it. */
function app() {
  const assign = vi.fn()
  const location = { ...place, assign }
  const transport = findCallback(makeAround({ location }, { callbackSchemes: ['acme'] }, { callback: 'acme' }))
  if (!transport) throw new Error('no transport')
  const end = transport.listen(() => undefined)
  const frames = () => [...document.querySelectorAll('i')]
  return {
    transport,
    end,
    assign,
    frames,
    source: () =>
      frames()
        .map((frame) => String(Reflect.get(frame, 'src')))
        .join(),
  }
}

test('an event is a URL of the app, with its data as base64url', () => {
  const url = new URL(toCallbackUrl('acme', navigation))
  expect([url.protocol, url.host]).toEqual(['acme:', 'event'])
  const { data, ...rest } = Object.fromEntries(url.searchParams)
  expect(rest).toEqual({ v: '1', type: 'navigation', id: 'e-2', seq: '2', session: 'fnd_1' })
  expect(data).toMatch(/^[\w-]+$/)
  expect(JSON.parse(Buffer.from(data!, 'base64url').toString())).toEqual(navigation.data)
})

test('data that is too long for a URL gives way to the status', () => {
  const look = { layout: 'page', locale: 'x'.repeat(2_000), theme: 'dark' }
  const long: PageMessage = { ...message, type: 'ready', data: { versions: [1], caps: [], status: 'loading', ...look } }
  const data = new URL(toCallbackUrl('acme', long)).searchParams.get('data') ?? ''
  expect(JSON.parse(Buffer.from(data, 'base64url').toString())).toEqual({ status: 'loading' })
})

test('an ordinary event goes through one hidden frame, an end through the window', () => {
  const { transport, assign, frames, source } = app()
  transport.send(navigation)
  expect(frames()).toHaveLength(1)
  expect(frames()[0]?.hidden).toBe(true)
  expect(source()).toContain('type=navigation')
  expect(assign).not.toHaveBeenCalled()
  transport.send(message)
  vi.advanceTimersByTime(150)
  expect(assign).toHaveBeenCalledExactlyOnceWith(toCallbackUrl('acme', message))
  expect(frames()).toHaveLength(1)
})

test('two navigations are 150 ms apart', () => {
  const { transport, source } = app()
  for (const id of ['a', 'b', 'c']) transport.send({ ...navigation, id })
  expect(source()).toContain('id=a')
  vi.advanceTimersByTime(149)
  expect(source()).toContain('id=a')
  vi.advanceTimersByTime(1)
  expect(source()).toContain('id=b')
  vi.advanceTimersByTime(150)
  expect(source()).toContain('id=c')
  vi.advanceTimersByTime(150)
  transport.send({ ...navigation, id: 'd' })
  expect(source()).toContain('id=d')
})

test('the height is nothing for an app that cannot see the page', () => {
  const { transport, frames } = app()
  transport.send({ ...message, type: 'resize', data: { height: 500, width: 390, presentation: 'content' } })
  expect(frames()).toHaveLength(0)
})

test('what waits ends with its owner', () => {
  const { transport, end, assign, frames } = app()
  transport.send(navigation)
  transport.send(message)
  end()
  vi.runAllTimers()
  expect(assign).not.toHaveBeenCalled()
  expect(frames()).toHaveLength(0)
})
