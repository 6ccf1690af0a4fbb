import { describe, expect, test } from 'vitest'
import { readAnswer } from '../reader.ts'
import { exactNumber, parseExact, writeExact } from './exactJson.ts'
import { toDecimal } from './wire.ts'

const read = (json: string) => toDecimal(readAnswer('infinite', parseExact(`{"amount":${json}}`)).at('amount'))

describe('an amount', () => {
  test.each([
    ['100', '100'],
    ['100.0', '100'],
    ['"100.00"', '100'],
    ['0', '0'],
    ['0.10', '0.1'],
    ['"0012.50"', '12.5'],
    ['1e2', '100'],
    ['1.5E+3', '1500'],
    ['25e-3', '0.025'],
    // A float would say 9007199254740992 and 0.30000000000000004.
    ['9007199254740993', '9007199254740993'],
    ['0.300000000000000001', '0.300000000000000001'],
    ['123456789012345678901234567890.12', '123456789012345678901234567890.12'],
  ])('%s is %s', (json, text) => expect(read(json)).toBe(text))

  test.each(['-1', '"1,000"', '"$5"', '""', '" 1"', '"1e999"', '"NaN"', 'true', 'null', '[1]', '"0x10"'])(
    '%s is none',
    (json) => expect(() => read(json)).toThrow('backend_unreadable'),
  )
})

test('an amount is written as a number of the very digits', () => {
  expect(writeExact({ amount: exactNumber('9007199254740993.1') })).toBe('{"amount":9007199254740993.1}')
  expect(writeExact({ amount: exactNumber('0.1') })).toBe('{"amount":0.1}')
})

test('a name that objects have by themselves does no harm', () => {
  const answer = readAnswer('infinite', parseExact('{"__proto__":{"status":"COMPLETED"}}'))
  expect(answer.at('status').isAbsent).toBe(true)
  expect(({} as Record<string, unknown>)['status']).toBeUndefined()
})
