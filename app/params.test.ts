import { describe, expect, test } from 'vitest'
import { readParams } from './params.ts'

const read = (search: string, hash = '', kept?: string) => readParams(search, hash, () => kept)
const open = '?backend=openfort&session=fnd_1'

describe('the link', () => {
  test('is read from query and fragment', () => {
    expect(read(open, '#cs=cs_9').link).toEqual({
      ok: true,
      link: {
        backend: 'openfort',
        sessionId: 'fnd_1',
        clientSecret: 'cs_9',
        isBound: false,
        environments: [],
        organizations: [],
      },
    })
    expect(read('', '#sessionId=fnd_1&clientSecret=cs_9').link).toEqual({
      ok: true,
      link: {
        backend: undefined,
        sessionId: 'fnd_1',
        clientSecret: 'cs_9',
        isBound: false,
        environments: [],
        organizations: [],
      },
    })
    expect(read(`${open}&cs=cs_9`).link.ok).toBe(true)
  })

  test('takes a secret that was kept when the URL was stripped', () => {
    expect(read(open, '', 'cs_kept').link).toMatchObject({ ok: true, link: { clientSecret: 'cs_kept' } })
  })

  test.each([
    ['', '', { code: 'param_missing', context: { param: 'session' } }],
    ['?session=', '#cs=x', { code: 'param_missing', context: { param: 'session' } }],
    [open, '', { code: 'param_missing', context: { param: 'cs' } }],
    ['?session=../../etc', '#cs=x', { code: 'param_invalid', context: { param: 'session' } }],
    ['?session=%00', '#cs=x', { code: 'param_invalid', context: { param: 'session' } }],
    ['?session=%ED%A0%80', '#cs=x', { code: 'param_invalid', context: { param: 'session' } }],
    [
      '?session=a&session=b',
      '#cs=x',
      { code: 'param_invalid', context: { param: 'session', expected: 'one value only' } },
    ],
    [`${open}&cs=a`, '#cs=b', { code: 'param_invalid', context: { param: 'cs' } }],
    ['?session=a&backend=Open%20fort', '#cs=x', { code: 'param_invalid', context: { param: 'backend' } }],
  ])('%s %s is refused', (search, hash, problem) => {
    expect(read(search, hash).link).toMatchObject({ ok: false, ...problem })
  })

  test('needs no secret where its backend mints one, and names its environments', () => {
    const link = readParams(
      `${open}&env=one`,
      '#env=two',
      () => undefined,
      (id) => id === 'openfort',
    ).link
    expect(link).toMatchObject({
      ok: true,
      link: { clientSecret: '', isBound: true, environments: ['one', 'two'], organizations: [] },
    })
    expect(
      readParams(
        '?session=s',
        '',
        () => undefined,
        (id) => id === 'openfort',
      ).link.ok,
    ).toBe(false)
  })

  test('U02 a session id of 64 KiB is refused', () => {
    expect(read(`?session=${'a'.repeat(65_536)}`, '#cs=x').link.ok).toBe(false)
  })

  test('a refused secret is never quoted', () => {
    expect(JSON.stringify(read(open, '#cs=mark%20er').link)).not.toContain('mark')
    expect(JSON.stringify(read(`${open}&cs=marker1`, '#cs=marker2').link)).not.toContain('marker')
  })
})

test('H21 hostile presentation is ignored', () => {
  const params = read(
    `${open}&layout=evil&theme=%3Cscript%3E&locale=..%2F&parentOrigin=javascript:alert(1)&ch=%20&returnUrl=http://x.example&to=0xabc&amount=1`,
  )
  expect(params).toMatchObject({
    layout: 'page',
    theme: 'system',
    locale: undefined,
    parentOrigin: undefined,
    channel: '',
    returnUrl: undefined,
  })
  expect(Object.keys(params)).not.toContain('to')
})

test('presentation is read', () => {
  expect(
    read(
      `${open}&layout=embed&theme=dark&locale=ar&parentOrigin=https://shop.example&ch=c1&caps=open,copy&close=1&ul=1`,
    ),
  ).toMatchObject({
    layout: 'embed',
    theme: 'dark',
    locale: 'ar',
    parentOrigin: 'https://shop.example',
    channel: 'c1',
    capabilities: ['open', 'copy'],
    hasClose: true,
    prefersUniversalLinks: true,
  })
})

test('what a native host says of its surroundings is read', () => {
  expect(
    read(
      `${open}&bridge=native&callback=acme&compat=daimo&insets=47,0,34,0&fontScale=1.3&ul=1&popup=1&nav=wallet-phantom`,
    ),
  ).toMatchObject({
    bridge: 'native',
    callback: 'acme',
    compat: 'daimo',
    insets: { top: 47, right: 0, bottom: 34, left: 0 },
    fontScale: 1.3,
    prefersUniversalLinks: true,
    isPopup: true,
    nav: 'wallet-phantom',
  })
})

test.each([
  ['', 1],
  ['&fontScale=9', 2],
  ['&fontScale=0', 0.8],
  ['&fontScale=1e3', 1],
  ['&fontScale=-1', 1],
])('fontScale%s is %d', (search, scale) => expect(read(`${open}${search}`).fontScale).toBe(scale))

test('hostile surroundings are ignored', () => {
  const hostile = '&bridge=any&callback=java%20script:&compat=other&insets=1,2&insets=-1,0,0,0&nav=../x&ul=yes&popup=2'
  expect(read(`${open}${hostile}`)).toMatchObject({
    bridge: undefined,
    callback: undefined,
    compat: undefined,
    insets: undefined,
    prefersUniversalLinks: false,
    isPopup: false,
    nav: undefined,
  })
})
