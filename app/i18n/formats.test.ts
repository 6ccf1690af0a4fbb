import { describe, expect, test } from 'vitest'
import { formatDecimal, makeFormats } from './formats.ts'

describe('formatDecimal', () => {
  test.each([
    ['en', '25', 2, '25.00'],
    ['en', '1234567.1', 2, '1,234,567.10'],
    ['de', '1234.5', 0, '1.234,5'],
    ['en-IN', '12345678', 0, '1,23,45,678'],
    ['ar-EG', '1234.56', 0, '١٬٢٣٤٫٥٦'],
    ['en', '9007199254740993.000000000000000001', 0, '9,007,199,254,740,993.000000000000000001'],
    ['en', 'about 5', 0, 'about 5'],
    ['en', '1e6', 0, '1e6'],
  ])('%s writes %s as %s', (tag, text, least, written) => {
    expect(formatDecimal(makeFormats(tag), text, least)).toBe(written)
  })
})

test('the decimal sign of a language is known for reading', () => {
  expect(['en', 'es', 'ar-EG', 'de'].map((tag) => makeFormats(tag).separator)).toEqual(['.', ',', ',', ','])
})

test('an age is told in seconds, then in minutes', () => {
  const { ago } = makeFormats('en')
  expect([ago(12_000), ago(190_000)]).toEqual(['12 seconds ago', '3 minutes ago'])
})

test('a range is told in minutes', () => {
  const { minutes } = makeFormats('en')
  expect([minutes(1, 3), minutes(1, 1)]).toEqual(['1–3 minutes', '1 minute'])
})
