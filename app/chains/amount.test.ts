import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isDepositError } from '../errors.ts'
import { formatUnits, readDecimal, rescaleUp } from './amount.ts'
import { parseAmount } from './parseAmount.ts'

const reasonOf = (text: string, decimals = 6, separator?: '.' | ',') => {
  try {
    return parseAmount(text, decimals, separator)
  } catch (thrown) {
    return isDepositError(thrown, 'amount_invalid') ? thrown.context.reason : thrown
  }
}

describe('parseAmount', () => {
  test.each([
    ['25', 25_000_000n],
    ['1.23', 1_230_000n],
    ['.5', 500_000n],
    ['5.', 5_000_000n],
    ['00.1', 100_000n],
    ['1,5', 1_500_000n],
    ['0,123', 123_000n],
    ['1,234.5', 1_234_500_000n],
    ['1.234,5', 1_234_500_000n],
    ['1,234,567', 1_234_567_000_000n],
    ["1'234.5", 1_234_500_000n],
    ['1 234,5', 1_234_500_000n],
    ['1 234 567,5', 1_234_567_500_000n],
    ['1\u202f234\u00a0', 1_234_000_000n],
    ['1’234', 1_234_000_000n],
    ['١٬٢٣٤٫٥', 1_234_500_000n],
    [' 25 ', 25_000_000n],
    ['1.0000000', 1_000_000n],
    ['٢٥', 25_000_000n],
    ['١٫٥', 1_500_000n],
    ['۱۲٫۵', 12_500_000n],
    ['१.५', 1_500_000n],
    ['\u200f12\u200e', 12_000_000n],
    ['１．５', 1_500_000n],
    ['１。５', 1_500_000n],
    ['1｡5', 1_500_000n],
    ['１，２３４．５', 1_234_500_000n],
    ['1、5', 1_500_000n],
  ])('U11 %s is read exactly', (text, units) => expect(parseAmount(text, 6)).toBe(units))

  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['abc', 'not_a_number'],
    ['1e6', 'not_a_number'],
    ['-1', 'not_a_number'],
    ['1.2.3', 'not_a_number'],
    ['1 5', 'not_a_number'],
    ["1'5", 'not_a_number'],
    ['12 34', 'not_a_number'],
    ['1 2345', 'not_a_number'],
    ['1234 567', 'not_a_number'],
    ["1'234 567", 'not_a_number'],
    ['1.5 000', 'not_a_number'],
    ['1 5.2', 'not_a_number'],
    ['1,23,456', 'not_a_number'],
    ['1,234.567,8', 'not_a_number'],
    ['.', 'not_a_number'],
    ['½', 'not_a_number'],
    ['💰', 'not_a_number'],
    ['1.0000001', 'too_many_decimals'],
    ['0', 'zero'],
    ['0.00', 'zero'],
    ['1,234', 'ambiguous'],
    ['1.234', 'ambiguous'],
    ['9'.repeat(400), 'above_maximum'],
  ])('%s is refused', (text, reason) => expect(reasonOf(text)).toBe(reason))

  test('U11 the digits of every script are read', () => {
    const written = Intl.supportedValuesOf('numberingSystem').map((set) =>
      new Intl.NumberFormat(`en-u-nu-${set}`, { maximumFractionDigits: 4 }).format(9_876_543.2101),
    )
    // Some are words and not digits.
    const inDigits = written.filter((text) => text.replace(/[^\p{Nd}]/gu, '').match(/./gu)?.length === 11)
    expect(inDigits.length).toBeGreaterThan(50)
    for (const text of inDigits) expect(parseAmount(text, 6), text).toBe(9_876_543_210_100n)
  })

  test('the language settles what three digits after a sign mean', () => {
    expect(reasonOf('1.234', 6, '.')).toBe(1_234_000n)
    expect(reasonOf('1,234', 6, ',')).toBe(1_234_000n)
    expect(reasonOf('1,234', 6, '.')).toBe('ambiguous')
  })

  test('C16 C17 what formatUnits writes is read back, for every decimals value', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 1n, max: 10n ** 40n }), fc.integer({ min: 0, max: 36 }), (units, decimals) => {
        expect(parseAmount(formatUnits(units, decimals), decimals, '.')).toBe(units)
        expect(readDecimal(formatUnits(units, decimals), decimals)).toBe(units)
      }),
    )
  })

  test('U09 any text gives base units or a reason, nothing else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), fc.integer({ min: 0, max: 18 }), (text, decimals) => {
        const read = reasonOf(text, decimals)
        expect(typeof read === 'bigint' ? read > 0n : typeof read === 'string').toBe(true)
      }),
    )
  })
})

test('rescaleUp never loses a unit that has to be sent', () => {
  expect(rescaleUp(25_000_001n, 6, 2)).toBe(2_501n)
  expect(rescaleUp(25n, 2, 6)).toBe(250_000n)
})

test('readDecimal refuses what the wire must not say', () => {
  expect(['', '-1', '1e6', '0x1', '1.', '.1', '1.0000001'].map((text) => readDecimal(text, 6))).toEqual(
    Array(7).fill(undefined),
  )
})
