import { expect, test } from 'vitest'
import { hostOrigin, isAllowedHost } from './hostOrigin.ts'

const hosts = ['https://shop.example', 'http://localhost:*', 'capacitor://localhost']
const framedBy = (...origins: string[]) => ({ parent: {}, opener: null, location: { ancestorOrigins: origins } })

test.each([
  ['https://shop.example', 'https://shop.example', true],
  ['https://shop.example.evil.example', 'https://shop.example', false],
  ['http://localhost:3000', 'http://localhost:*', true],
  ['http://localhost', 'http://localhost:*', true],
  ['http://localhost:3000.evil.example', 'http://localhost:*', false],
  ['http://localhost.evil.example', 'http://localhost:*', false],
])('%s for %s: %s', (origin, pattern, isAllowed) => expect(isAllowedHost(origin, pattern)).toBe(isAllowed))

test('the browser’s word counts, the claim must agree', () => {
  expect(hostOrigin(framedBy('https://shop.example'), undefined, hosts)).toEqual({
    kind: 'allowed',
    origin: 'https://shop.example',
  })
  expect(hostOrigin(framedBy('https://shop.example'), 'https://other.example', hosts).kind).toBe('denied')
  expect(hostOrigin(framedBy('https://evil.example'), 'https://shop.example', hosts)).toEqual({
    kind: 'denied',
    origin: 'https://evil.example',
  })
  expect(hostOrigin(framedBy('capacitor://localhost'), undefined, hosts).kind).toBe('allowed')
})

test('every ancestor must be allowed', () => {
  expect(hostOrigin(framedBy('https://shop.example', 'https://evil.example'), undefined, hosts)).toEqual({
    kind: 'denied',
    origin: 'https://evil.example',
  })
})

test('without the browser’s word the claim stands, and without any word nobody is trusted', () => {
  expect(hostOrigin(framedBy(), 'https://shop.example', hosts).kind).toBe('allowed')
  expect(hostOrigin(framedBy(), undefined, hosts).kind).toBe('denied')
})
