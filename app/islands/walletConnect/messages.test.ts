import { expect, test } from 'vitest'
import { makeId, readMessage, writeAnswer } from './messages.ts'

test('an id that JavaScript cannot hold is answered digit by digit', () => {
  const text = '{"params":{"id":5,"name":"x"},"jsonrpc":"2.0","method":"wc_sessionPing","id":1687239522123456789}'
  const message = readMessage(text)
  expect(message).toMatchObject({ kind: 'call', id: '1687239522123456789', method: 'wc_sessionPing' })
  expect(writeAnswer(message!.id, { result: true })).toBe('{"id":1687239522123456789,"jsonrpc":"2.0","result":true}')
})

test.each([
  ['{"id":1,"jsonrpc":"2.0","result":null}', { kind: 'result', id: '1', result: null }],
  ['{"id":"a","jsonrpc":"2.0","error":{"code":1}}', { kind: 'error', id: '"a"', error: { code: 1 } }],
  ['{"id":1,"method":"m"}', { kind: 'call', id: '1', method: 'm', params: {} }],
])('%s is read', (text, expected) => {
  expect(readMessage(text)).toEqual(expected)
})

test.each(['', 'null', '[]', '{}', '{"id":{}}', '{"id":1}', '"id"'])('%s is no message', (text) => {
  expect(readMessage(text)).toBeUndefined()
})

test('ids are exact and each is made once', () => {
  const ids = Array.from({ length: 1_000 }, () => makeId(1_800_000_000_000))
  expect(new Set(ids).size).toBe(1_000)
  expect(ids.every(Number.isSafeInteger)).toBe(true)
})
