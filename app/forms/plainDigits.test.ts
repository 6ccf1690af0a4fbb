import { expect, test } from 'vitest'
import { plainDigits } from './plainDigits.ts'

test.each([
  ['٠٢١٠٠٠٠٢١', '021000021'],
  ['۷۸۷۰۱', '78701'],
  ['１２３４', '1234'],
  [' 12\u00a034 \u200f', '12 34'],
  ['SW1A 1AA', 'SW1A 1AA'],
])('%s is %s', (typed, plain) => expect(plainDigits(typed)).toBe(plain))
