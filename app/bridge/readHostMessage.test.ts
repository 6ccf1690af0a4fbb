import { expect, test, vi } from 'vitest'
import { readHostMessage } from './readHostMessage.ts'

const hello = { ns: 'inlet', v: 1, type: 'host.hello', id: 'h1' }

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
  ['too long a text', JSON.stringify({ ...hello, id: 'x'.repeat(70_000) })],
])('ignores %s', (_name, data) => expect(readHostMessage(data)).toBeUndefined())

test('another version is ignored with one line for the developer', () => {
  const debug = vi.spyOn(console, 'debug').mockImplementation(() => undefined)
  expect(readHostMessage({ ...hello, v: 2 })).toBeUndefined()
  expect(debug).toHaveBeenCalledTimes(1)
  debug.mockRestore()
})
