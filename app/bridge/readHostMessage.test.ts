import { expect, test, vi } from 'vitest'
import { readHostMessage } from './readHostMessage.ts'

const hello = { ns: 'inlet', v: 1, type: 'host.hello', id: 'h1' }

const circle: Record<string, unknown> = { ...hello }
circle['data'] = circle

test('reads an object and its text alike', () => {
  expect(readHostMessage(hello)).toEqual({ type: 'host.hello', id: 'h1', data: {} })
  expect(readHostMessage(JSON.stringify(hello))).toEqual({ type: 'host.hello', id: 'h1', data: {} })
})

test.each([
  ['nothing', undefined],
  ['another script’s message', { type: 'host.hello' }],
  ['an unknown type', { ...hello, type: 'host.pay' }],
  ['no JSON', '{'],
  ['null', 'null'],
  ['too long an object', { ...hello, data: { name: 'x'.repeat(70_000) } }],
  ['a circle', circle],
  ['a big number', { ...hello, data: { name: 1n } }],
  ['a list', [hello]],
  ['a name of every object', { ...hello, type: 'toString' }],
  ['too long a text', JSON.stringify({ ...hello, id: 'x'.repeat(70_000) })],
])('ignores %s', (_name, data) => expect(readHostMessage(data)).toBeUndefined())

test('another version is ignored with one line for the developer', () => {
  const debug = vi.spyOn(console, 'debug').mockImplementation(() => undefined)
  expect(readHostMessage({ ...hello, v: 2 })).toBeUndefined()
  expect(debug).toHaveBeenCalledTimes(1)
  debug.mockRestore()
})

test.each([
  [
    'host.hello',
    { caps: ['open', 'fly', 1], name: 'App', last: { epoch: 'e', seq: 2 }, session: 'x' },
    { caps: ['open'], last: { epoch: 'e', seq: 2 } },
  ],
  ['host.hello', { caps: 'open', last: { epoch: 1 } }, {}],
  ['host.theme', { mode: 'dark', amount: '1' }, { mode: 'dark' }],
  ['host.locale', { locale: 'pt-BR' }, { locale: 'pt-BR' }],
  ['host.insets', { bottom: 34, address: '0x' }, { bottom: 34 }],
  ['host.close', { force: 'yes' }, { force: false }],
  ['host.answer', { re: 'e-1', ok: 1 }, { re: 'e-1', ok: false }],
  ['host.returned', { url: 'javascript:alert(1)' }, {}],
])('%s keeps what it knows of %o', (type, data, known) =>
  expect(readHostMessage({ ...hello, type, data })).toEqual({ type, id: 'h1', data: known }),
)

test.each([
  ['host.theme', { mode: 'red' }],
  ['host.locale', { locale: '../x' }],
  ['host.insets', { top: -1 }],
  ['host.insets', { top: Infinity }],
  ['host.insets', {}],
  ['host.answer', { ok: true }],
  ['host.theme', ['dark']],
])('%s with %o is misread', (type, data) =>
  expect(readHostMessage({ ...hello, type, data })).toEqual({ type: 'misread', id: 'h1' }),
)
