import { expect, test } from 'vitest'
import { readAnswer } from '../reader.ts'
import { toInstruction } from './toInstruction.ts'

const facts = { amount: '100', currency: 'USD', network: 'wire' }
const read = (depositMessage: string | null, more: object = {}) =>
  toInstruction(readAnswer('infinite', { bankAccountNumber: '8312008517', depositMessage, ...more }), facts)

test.each([
  ['Your reference code is 7FA4. Include it in the wire.', '7FA4'],
  ['Your reference code is 7fa4fb35-59d7-42c9. Please include this code.', '7fa4fb35-59d7-42c9'],
  ['Your reference code is 7FA4', '7FA4'],
  ['Your reference code is 7FA4.', '7FA4'],
])('%s: the code is told apart', (message, reference) => {
  expect(read(message)).toMatchObject({ reference, message })
})

test.each([
  'Your reference code is 7FA4 9B21. Include it in the wire.',
  'Your reference code is AB12/3344. Include it.',
  'Your reference code is AB12.3344. Include it.',
  'Your reference code is 12 characters: ABCD-1234-XY',
  'Reference: 4821 3377 9010',
  'Memo: AB12/3344',
  'Include the code from your e-mail.',
])('%s: no part is taken for the code', (message) => {
  expect(read(message)).toMatchObject({ message })
  expect(read(message)).not.toHaveProperty('reference')
})

test('without a message there is neither', () => {
  expect(read(null)).not.toHaveProperty('message')
})

test('a line that is too long to be shown whole is not shown in part', () => {
  expect(() => read(null, { bankName: 'x'.repeat(501) })).toThrow('backend_unreadable')
})
