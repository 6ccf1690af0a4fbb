import { assert, property, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import { isNumericPostalCode, postalExample, readPostalCode } from './postalCode.ts'

test.each([
  ['US', '78701', '78701'],
  ['US', '78701-1234', '78701-1234'],
  ['US', '787011234', '78701-1234'],
  ['DE', 'D-10115', '10115'],
  ['FR', '75 001', '75001'],
  ['SE', '11455', '114 55'],
  ['CZ', '110 00', '110 00'],
  ['NL', '1012jk', '1012 JK'],
  ['PL', '00950', '00-950'],
  ['PT', '1000205', '1000-205'],
  ['LV', '1010', 'LV-1010'],
  ['LV', 'lv 1010', 'LV-1010'],
  ['LU', 'l1009', 'L-1009'],
  ['LT', '01100', 'LT-01100'],
  ['IE', 'd02af30', 'D02 AF30'],
  ['IE', 'D6W XY00', 'D6W XY00'],
  ['CA', 'k1a0b1', 'K1A 0B1'],
  ['MX', '06500', '06500'],
  ['GB', 'SW1A 1AA', 'SW1A 1AA'],
])('in %s, %s is written %s', (country, typed, written) => expect(readPostalCode(country, typed)).toBe(written))

test.each([
  ['US', '7870'],
  ['US', '78701-12'],
  ['US', 'ABCDE'],
  ['DE', '1011'],
  ['NL', '1012'],
  ['PL', '009500'],
  ['IE', '2 AF30'],
  ['GB', '--'],
])('in %s, "%s" is none', (country, typed) => expect(readPostalCode(country, typed)).toBe(undefined))

test('every example is a code of its country, and what was written once is written the same again', () => {
  for (const country of ['US', 'DE', 'NL', 'LV', 'LU', 'LT', 'IE', 'PL', 'PT', 'SE', 'CA', 'BR'])
    expect([country, readPostalCode(country, postalExample(country)!)]).toEqual([country, postalExample(country)])
})

test('five digits with any separators between them are a code in Spain', () => {
  assert(
    property(stringMatching(/^\d([ -]?\d){4}$/), (typed) => readPostalCode('ES', typed) === typed.replace(/\D/g, '')),
  )
})

test('a number pad is enough where codes are digits alone', () => {
  expect(['DE', 'SE', 'US', 'NL', 'GB'].map(isNumericPostalCode)).toEqual([true, true, false, false, false])
})
