import { describe, expect, test, vi } from 'vitest'
import { formatDecimal, formatList, separatorOf, writingOf } from './formats.ts'

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
    expect(formatDecimal(writingOf(tag), text, least)).toBe(written)
  })
})

test.each(['en', 'en-US', 'en-GB'])('%s writes without Intl as with it', (tag) => {
  const { whole, sign, digits } = writingOf(tag)
  expect(digits).toBe('0123456789')
  for (const value of [0n, 7n, 999n, 1_000n, 123_456n, 1_234_567n, 10n ** 30n])
    expect(`${whole(value)}${sign}5`).toBe(`${new Intl.NumberFormat(tag).format(value)}.5`)
})

test('a number in plain English asks nothing of Intl, in another language once', () => {
  vi.stubGlobal('Intl', {})
  expect(formatDecimal(writingOf('en-US'), '1234.5', 2)).toBe('1,234.50')
  expect(() => writingOf('fr')).toThrow()
  vi.unstubAllGlobals()
  expect(writingOf('fr')).toBe(writingOf('fr'))
})

test('the decimal sign of a language is known for reading', () => {
  expect(['en', 'es', 'ar-EG', 'de'].map(separatorOf)).toEqual(['.', ',', ',', ','])
})

test.each(['en', 'en-US', 'en-GB'])('%s writes lists without Intl as with it', (tag) => {
  const names = [['A'], ['A', 'B'], ['A', 'B', 'C']]
  const list = new Intl.ListFormat(tag, { type: 'unit', style: 'short' })
  const lists = names.map((items) => list.format(items))
  vi.stubGlobal('Intl', {})
  expect(names.map((items) => formatList(tag, items))).toEqual(lists)
  vi.unstubAllGlobals()
})
