import { expect, test } from 'vitest'
import type { Surroundings } from './judgeHost.ts'
import { isAllowedHost, judgeHost } from './judgeHost.ts'

const hosts = ['https://shop.example', 'http://localhost:*', 'capacitor://localhost', 'null']
const origin = 'https://pay.example'
const framedBy = (...ancestorOrigins: string[]) => ({ parent: {}, opener: null, location: { origin, ancestorOrigins } })
const answer = (body: unknown) => Promise.resolve(new Response(JSON.stringify(body)))
const read = () => answer({ hosts })
const shop = 'https://shop.example'
const evil = 'https://evil.example'

function openedBy(opener: unknown): Surroundings {
  const window = { parent: undefined as unknown, opener, location: { origin } }
  return Object.assign(window, { parent: window })
}

test.each([
  ['https://shop.example', 'https://shop.example', true],
  ['https://shop.example.evil.example', 'https://shop.example', false],
  ['https://shop.example', '*', false],
  ['https://shop.example', 'https:*', false],
  ['http://localhost:3000', 'http://localhost:*', true],
  ['http://localhost', 'http://localhost:*', true],
  ['http://localhost:3000.evil.example', 'http://localhost:*', false],
  ['http://localhost.evil.example', 'http://localhost:*', false],
  ['null', 'null', false],
])('%s for %s: %s', (one, pattern, isAllowed) => expect(isAllowedHost(one, pattern)).toBe(isAllowed))

test('the browser’s word counts, the claim must agree', async () => {
  expect(await judgeHost(framedBy(shop), undefined, read())).toEqual({ kind: 'allowed', origin: shop })
  expect(await judgeHost(framedBy(shop), 'https://other.example', read())).toMatchObject({ reason: 'other_claim' })
  expect(await judgeHost(framedBy(evil), shop, read())).toMatchObject({ kind: 'denied', origin: evil })
  expect(await judgeHost(framedBy(evil), undefined, read())).toMatchObject({ origin: evil, reason: 'not_listed' })
  expect((await judgeHost(framedBy('capacitor://localhost'), undefined, read())).kind).toBe('allowed')
})

test('every ancestor must be listed, or be the page’s own origin', async () => {
  expect(await judgeHost(framedBy(shop, evil), undefined, read())).toMatchObject({ kind: 'denied', origin: evil })
  expect(await judgeHost(framedBy(shop, origin), undefined, read())).toEqual({ kind: 'allowed', origin: shop })
})

test('without the browser’s word the claim stands, and without any word nobody is trusted', async () => {
  expect((await judgeHost(framedBy(), shop, read())).kind).toBe('allowed')
  expect(await judgeHost(framedBy(), undefined, read())).toMatchObject({ kind: 'denied', reason: 'no_origin' })
})

test('H04 a host without an origin is refused, whatever the list says', async () => {
  expect(await judgeHost(framedBy('null'), 'null', read())).toMatchObject({ kind: 'denied', reason: 'no_origin' })
})

test('a list that cannot be read allows nobody', async () => {
  expect(await judgeHost(framedBy(shop), undefined, answer({}))).toEqual({
    kind: 'denied',
    origin: shop,
    reason: 'no_list',
  })
})

test('a page that nobody frames or opened has no host', async () => {
  expect(await judgeHost(openedBy(null), shop, read())).toEqual({ kind: 'none' })
  expect(await judgeHost(openedBy({}), undefined, read())).toEqual({ kind: 'none' })
})

test('a listed opener may hear, and another leaves a page of its own', async () => {
  expect(await judgeHost(openedBy({}), shop, read())).toEqual({ kind: 'allowed', origin: shop })
  expect(await judgeHost(openedBy({}), evil, read())).toMatchObject({
    kind: 'none',
    refused: { origin: evil, reason: 'not_listed' },
  })
  const offline = () => Promise.reject(new Error('offline'))
  expect(await judgeHost(openedBy({}), shop, offline(), offline)).toMatchObject({
    kind: 'none',
    refused: { reason: 'no_list' },
  })
})
