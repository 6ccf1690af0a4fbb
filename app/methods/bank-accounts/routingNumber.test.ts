import { assert, constantFrom, integer, property } from 'fast-check'
import { expect, test } from 'vitest'
import { isRoutingNumber } from './routingNumber.ts'

const real = ['021000021', '026009593', '121000248', '111000025', '322271627', '011401533', '091000019', '256074974']

test.each(real)('%s, a bank’s published number, is one', (number) => expect(isRoutingNumber(number)).toBe(true))

test.each([
  '',
  '02100002',
  '0210000211',
  '021000022',
  '000000000',
  '999999992',
  '500000005',
  '02100002a',
  '021 000021',
])('"%s" is none', (number) => expect(isRoutingNumber(number)).toBe(false))

test('a wrong digit, wherever it is, makes it none', () => {
  assert(
    property(constantFrom(...real), integer({ min: 0, max: 8 }), integer({ min: 1, max: 9 }), (number, at, more) => {
      const wrong = String((Number(number[at]) + more) % 10)
      return !isRoutingNumber(number.slice(0, at) + wrong + number.slice(at + 1))
    }),
  )
})
