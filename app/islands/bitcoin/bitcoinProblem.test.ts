import { sha256 } from '@noble/hashes/sha2'
import { bech32, bech32m, createBase58check } from '@scure/base'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bitcoinProblem } from './bitcoinProblem.ts'

const bytes = (length: number) => fc.uint8Array({ minLength: length, maxLength: length })
const spellOld = (version: number, hash: Uint8Array) =>
  createBase58check(sha256).encode(Uint8Array.from([version, ...hash]))
const spellNew = (version: number, program: Uint8Array, prefix = 'bc') =>
  (version === 0 ? bech32 : bech32m).encode(prefix, [version, ...bech32.toWords(program)])

// From BIP-350, which has those of BIP-173 in it; networks without money are another test.
test.each([
  ['BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4', undefined],
  ['bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0', undefined],
  ['bc1pw508d6qejxtdg4y5r3zarvary0c5xw7kw508d6qejxtdg4y5r3zarvary0c5xw7kt5nd6y', 'nobody'],
  ['BC1SW50QGDZ25J', 'nobody'],
  ['bc1zw508d6qejxtdg4y5r3zarvaryvaxxpcs', 'nobody'],
])('the valid %s of the BIPs: %s', (address, problem) => expect(bitcoinProblem(address)).toBe(problem))

describe('the BIPs refuse', () => {
  test.each([
    ['another name of the network', 'tc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vq5zuyut'],
    ['the old checksum on version 1', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqh2y7hd'],
    ['the old checksum on version 16', 'BC1S0XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ54WELL'],
    ['the new checksum on version 0', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh'],
    ['a character that is none', 'bc1p38j9r5y49hruaue7wxjce0updqjuyyx0kh56v8s25huc6995vvpql3jow4'],
    ['version 17', 'BC130XLXVLHEMJA6C4DQV22UAPCTQUPFHLXM9H8Z3K2E72Q4K9HCZ7VQ7ZWS8R'],
    ['a program of one byte', 'bc1pw5dgrnzv'],
    ['a program of 41 bytes', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v8n0nx0muaewav253zgeav'],
    ['16 bytes in version 0', 'BC1QR508D6QEJXTDG4Y5R3ZARVARYV98GJ9P'],
    ['two cases at once', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzK5jj0'],
    ['more than four bits of padding', 'bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7v07qwwzcrf'],
    ['nothing behind the name', 'bc1gmk9yu'],
    ['a wrong checksum', 'bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5'],
  ])('%s: %s', (_, address) => expect(bitcoinProblem(address)).toMatch(/shape|checksum/))
})

test.each([
  'tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7',
  'tb1pqqqqp399et2xygdj5xreqhjjvcmzhxw4aywxecjdzew6hylgvsesf3hn0c',
  'mipcBbFg9gMiCh81Kj8tqqdgoZub1ZJRfn',
  '2MzQwSSnBHWHqSAqtTVQ6v47XtaisrJa1Vc',
])('the test network’s %s is no address of real money', (address) => expect(bitcoinProblem(address)).toBe('shape'))

test('each key and script has an address of each kind', () => {
  fc.assert(
    fc.property(bytes(20), bytes(32), (hash, key) => {
      const all = [spellOld(0, hash), spellOld(5, hash), spellNew(0, hash), spellNew(0, key), spellNew(1, key)]
      for (const address of all) expect(bitcoinProblem(address)).toBeUndefined()
      for (const address of all.slice(2)) expect(bitcoinProblem(address.toUpperCase())).toBeUndefined()
    }),
  )
})

test('no typing error in one character is overlooked', () => {
  const letters = [...'023456789acdefghjklmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ1']
  fc.assert(
    fc.property(bytes(20), bytes(32), fc.nat(), fc.constantFrom(...letters), (hash, key, at, letter) => {
      for (const address of [spellOld(0, hash), spellOld(5, hash), spellNew(0, hash), spellNew(1, key)]) {
        const place = at % address.length
        const typo = address.slice(0, place) + letter + address.slice(place + 1)
        if (typo !== address) expect(bitcoinProblem(typo)).toMatch(/shape|checksum/)
      }
    }),
  )
})

test('any text has an answer', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(bitcoinProblem(text)).toBe('shape')
    }),
  )
})
