import { sha256 } from '@noble/hashes/sha2'
import { base58, createBase58check } from '@scure/base'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { base58Problem } from './base58.ts'

const digits = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz'
const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const spellTron = (account: Uint8Array, first = 0x41) =>
  createBase58check(sha256).encode(Uint8Array.from([first, ...account]))

/** Every text that differs from this one in a single character. */
function* typosOf(address: string): Generator<string> {
  for (let at = 0; at < address.length; at++)
    for (const digit of digits) if (digit !== address[at]) yield address.slice(0, at) + digit + address.slice(at + 1)
}

test('each account has an address on Tron, and each 32 bytes are one on Solana', () => {
  fc.assert(
    fc.property(bytes(20), bytes(32), (account, key) => {
      fc.pre(account.some(Boolean))
      expect(base58Problem('tron', spellTron(account))).toBeUndefined()
      expect(base58Problem('solana', base58.encode(key))).toBeUndefined()
    }),
  )
})

test('no typing error in one character of a Tron address is overlooked', () => {
  fc.assert(
    fc.property(bytes(20), (account) => {
      for (const typo of typosOf(spellTron(account))) expect(base58Problem('tron', typo)).toMatch(/checksum|shape/)
    }),
    { numRuns: 10 },
  )
})

test('two neighbours that changed places are seen on Tron', () => {
  fc.assert(
    fc.property(bytes(20), fc.integer({ min: 0, max: 32 }), (account, at) => {
      const address = spellTron(account)
      const swapped = address.slice(0, at) + address[at + 1]! + address[at]! + address.slice(at + 2)
      fc.pre(swapped !== address)
      expect(base58Problem('tron', swapped)).toMatch(/checksum|shape/)
    }),
  )
})

test('an address in another case is another address, and no address of Tron', () => {
  fc.assert(
    fc.property(bytes(20), (account) => {
      const address = spellTron(account)
      for (const other of [address.toLowerCase(), address.toUpperCase()])
        expect(base58Problem('tron', other)).toMatch(/checksum|shape/)
    }),
  )
})

test('a network with another first byte is not Tron', () => {
  fc.assert(
    fc.property(bytes(20), fc.integer({ min: 0, max: 255 }), (account, first) => {
      fc.pre(first !== 0x41)
      expect(base58Problem('tron', spellTron(account, first))).toMatch(/checksum|shape/)
    }),
  )
})

test('another count of bytes is no address of Solana', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 64 }), (some) => {
      fc.pre(some.length !== 32)
      expect(base58Problem('solana', base58.encode(some))).toMatch(/shape|family/)
    }),
  )
})

test('any text has an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('solana', 'tron'), (text, family) => {
      expect(base58Problem(family, text)).toBe('shape')
    }),
  )
})

test.each(['0', 'O', 'I', 'l'])('the look-alike %s, which base58 leaves out, is no digit', (digit) => {
  expect(base58Problem('tron', `TJRabPrwbZy45sbavfcjinPJC18kjpRTv${digit}`)).toBe('shape')
})
