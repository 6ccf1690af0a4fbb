import { expect, test } from 'vitest'
import { errorText, readFlags, toText } from './foreign.ts'

const hostile = new Proxy(
  {},
  {
    get() {
      throw new Error('no')
    },
    ownKeys() {
      throw new Error('no')
    },
  },
)

test.each([
  [{ code: 4902, message: 'Unrecognized chain' }, '4902: Unrecognized chain'],
  [{ code: -32603, message: 'Internal', data: { originalError: { code: 4902 } } }, '-32603 in 4902: Internal'],
  ['plain text', 'plain text'],
  [null, 'null'],
  [undefined, 'undefined'],
  [new Error('\u202etxet'), 'txet'],
  [hostile, 'an object'],
])('an error %# is one line', (error, line) => {
  expect(errorText(error)).toBe(line)
})

test('flags are read from a provider and its class, and those that throw are left out', () => {
  class Wallet {
    get isInherited() {
      return true
    }
    get isBroken(): boolean {
      throw new Error('no')
    }
  }
  const wallet = Object.assign(new Wallet(), { isMetaMask: true, isRabby: false, island: true })
  expect(readFlags(wallet)).toEqual(['isMetaMask', 'isInherited'])
  expect([readFlags(hostile), readFlags(null), readFlags(7)]).toEqual([[], [], []])
})

test('no text of a foreign value is long or runs its code', () => {
  expect(toText('x'.repeat(1_000_000)).length).toBe(120)
  const circular: Record<string, unknown> = {}
  circular['self'] = circular
  expect([toText(circular), toText(() => 1), toText(7n)]).toEqual(['an object', 'a function', '7'])
})
