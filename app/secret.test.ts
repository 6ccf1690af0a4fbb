import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Place } from './place.ts'
import { readParams, secretNames } from './params.ts'
import { hideSecret, keptSecret } from './secret.ts'

/** A window as far as the secret goes: an address bar and a storage that may throw. */
function windowAt(href: string, storage: 'works' | 'throws') {
  const kept = new Map<string, string>()
  const sessionStorage = {
    getItem: (key: string) => (storage === 'throws' ? refuse() : (kept.get(key) ?? null)),
    setItem: (key: string, value: string) => (storage === 'throws' ? refuse() : void kept.set(key, value)),
  }
  const location = { href }
  const history = {
    state: null,
    replaceState: (_state: unknown, _title: string, url: URL) => (location.href = url.href),
  }
  return { location, history, sessionStorage }
}
function refuse(): never {
  throw new DOMException('denied', 'SecurityError')
}
const addressBar = (href: string, place: Place, storage: 'works' | 'throws' = 'works') => {
  const window = windowAt(href, storage)
  const { search, hash } = new URL(href)
  hideSecret(
    window,
    readParams(search, hash, () => undefined),
    place,
  )
  return { bar: window.location.href.replace('https://pay.example/', ''), kept: keptSecret(window, 'fnd_1') }
}
const page = 'https://pay.example/'

test.each([
  ['page', '?session=fnd_1#cs=s3', '?session=fnd_1#cs=s3', undefined],
  ['page', '?session=fnd_1&cs=s3', '?session=fnd_1#cs=s3', undefined],
  [
    'page',
    '?session=fnd_1&clientSecret=s3&theme=dark#locale=es',
    '?session=fnd_1&theme=dark#locale=es&clientSecret=s3',
    undefined,
  ],
  ['framed', '?session=fnd_1#cs=s3', '?session=fnd_1', 's3'],
  ['native', '?session=fnd_1&cs=s3', '?session=fnd_1', 's3'],
] as const)('%s: %s becomes %s', (place, before, after, kept) => {
  expect(addressBar(page + before, place)).toEqual({ bar: after, kept })
})

test('where storage throws, the secret stays where the host put it', () => {
  expect(addressBar(`${page}?session=fnd_1#cs=s3`, 'framed', 'throws')).toEqual({
    bar: '?session=fnd_1#cs=s3',
    kept: undefined,
  })
})

test('a secret that is one page’s alone leaves the address of a page of its own', () => {
  const window = windowAt(`${page}?session=fnd_1#cs=s3`, 'works')
  const params = readParams('?session=fnd_1', '#cs=s3', () => undefined)
  if (params.link.ok)
    hideSecret(window, { ...params, link: { ...params.link, link: { ...params.link.link, isBound: true } } }, 'page')
  expect([window.location.href, keptSecret(window, 'fnd_1')]).toEqual([`${page}?session=fnd_1`, 's3'])
})

test('nothing is kept of a link without a secret', () => {
  expect(addressBar(`${page}?session=fnd_1`, 'framed')).toEqual({ bar: '?session=fnd_1', kept: undefined })
})

test('U04 the secret of a bad link leaves the query too', () => {
  expect(addressBar(`${page}?cs=s3`, 'page').bar).toBe('#cs=s3')
  expect(addressBar(`${page}?session=fnd_1&cs=s3&cs=s4`, 'framed').bar).toBe('?session=fnd_1#cs=s3&cs=s4')
})

test('of any link, the secret is in no query, and in a place with a memory of its own in no address', () => {
  const word = fc.string({
    unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz0123456789'),
    minLength: 1,
    maxLength: 8,
  })
  const others = fc.dictionary(word, word, { maxKeys: 4 })
  fc.assert(
    fc.property(
      fc.record({
        name: fc.constantFrom(...secretNames),
        secret: fc.stringMatching(/^SECRET_[A-Za-z0-9+/=_-]{8,40}$/),
        isInQuery: fc.boolean(),
        place: fc.constantFrom<Place>('page', 'framed', 'native'),
        storage: fc.constantFrom('works' as const, 'throws' as const),
        inQuery: others,
        inFragment: others,
      }),
      ({ name, secret, isInQuery, place, storage, inQuery, inFragment }) => {
        const query = new URLSearchParams({ ...inQuery, session: 'fnd_1' })
        const fragment = new URLSearchParams(inFragment)
        ;(isInQuery ? query : fragment).set(name, secret)
        const { bar, kept } = addressBar(`${page}?${query}#${fragment}`, place, storage)
        const after = new URL(bar, page)
        const isKept = place !== 'page' && storage === 'works'
        expect(decodeURIComponent(after.search)).not.toContain(secret)
        expect([...new URLSearchParams(after.hash.slice(1)).values()].includes(secret)).toBe(!isKept)
        expect(kept).toBe(isKept ? secret : undefined)
      },
    ),
  )
})
