import { sha256 as known } from '@noble/hashes/sha2'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sha256 } from './sha256.ts'

test('hashes as the library does, at every length around the ends of blocks', () => {
  for (let length = 0; length < 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, at) => (at * 89 + length) % 256)
    expect(sha256(bytes)).toEqual(known(bytes))
  }
})

test('hashes as the library does, whatever the bytes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      expect(sha256(bytes)).toEqual(known(bytes))
    }),
  )
})

test('its roots are told from the next number by hundreds of roundings of a double', () => {
  const rounding = 2 ** -50
  const primes = Array.from({ length: 310 }, (_, at) => at + 2).filter(isPrime)
  expect(primes).toHaveLength(64)
  for (const root of [...primes.map(Math.cbrt), ...primes.slice(0, 8).map(Math.sqrt)]) {
    const rest = ((root % 1) * 2 ** 32) % 1
    expect(Math.min(rest, 1 - rest)).toBeGreaterThan(100 * rounding * 2 ** 32)
  }
})

function isPrime(number: number): boolean {
  for (let factor = 2; factor * factor <= number; factor++) if (number % factor === 0) return false
  return true
}
