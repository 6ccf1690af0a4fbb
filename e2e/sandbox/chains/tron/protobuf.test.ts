import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readMessage, writeMessage, type Field } from './protobuf.ts'

const hexOf = (fields: Field[]) => Buffer.from(writeMessage(fields)).toString('hex')

// From the documentation of the encoding.
test.each<[string, Field[]]>([
  ['089601', [[1, 150n]]],
  ['120774657374696e67', [[2, Buffer.from('testing')]]],
  ['1a03089601', [[3, writeMessage([[1, 150n]])]]],
  [
    '',
    [
      [1, 0n],
      [2, Buffer.alloc(0)],
    ],
  ],
])('a message is written as %s', (hex, fields) => expect(hexOf(fields)).toBe(hex))

test('whatever is written is read back', () => {
  const number = fc.bigInt({ min: 0n, max: 2n ** 63n - 1n })
  fc.assert(
    fc.property(number, fc.uint8Array({ maxLength: 300 }), fc.integer({ min: 1, max: 2000 }), (value, bytes, field) => {
      const message = readMessage(
        writeMessage([
          [field, value],
          [field + 1, bytes],
        ]),
      )
      expect(message.number(field)).toBe(value)
      expect(Buffer.from(message.bytes(field + 1)).equals(bytes)).toBe(true)
    }),
  )
})

test('the last of several counts, and all are counted', () => {
  const message = readMessage(
    writeMessage([
      [1, 5n],
      [1, 6n],
      [2, 7n],
    ]),
  )
  expect([message.number(1), message.count(1), message.number(3)]).toEqual([6n, 2, 0n])
})

test.each([
  ['cut off in a number', '0896'],
  ['cut off in its bytes', '12077465'],
  ['of a kind that Tron has no use for', '0d01000000'],
  ['longer than any number', `08${'ff'.repeat(10)}01`],
])('what is %s is no message', (_how, hex) =>
  expect(() => readMessage(Buffer.from(hex, 'hex'))).toThrow('not a message'),
)

test('a number is not bytes, nor the other way round', () => {
  const message = readMessage(
    writeMessage([
      [1, 5n],
      [2, Buffer.from('a')],
    ]),
  )
  expect(() => message.bytes(1)).toThrow('field 1 is no bytes')
  expect(() => message.number(2)).toThrow('field 2 is no number')
})
