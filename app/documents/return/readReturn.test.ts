import { expect, test } from 'vitest'
import { readReturn } from './readReturn.ts'

const read = (search: string, hash = '') => readReturn(search, hash, ['acme', 'acme.pay'])

test('an allowed scheme becomes a call of the app that names the session', () => {
  expect(read('?callback=acme&session=fnd_1').callbackUrl).toBe('acme://event?v=1&type=returned&session=fnd_1')
  expect(read('?callback=acme.pay').callbackUrl).toBe('acme.pay://event?v=1&type=returned')
})

test.each(['other', 'acme:', 'acme://x', 'javascript', 'https', 'ACME', 'acme pay', ''])(
  'the scheme "%s" calls nobody',
  (scheme) => {
    expect(read(`?callback=${encodeURIComponent(scheme)}`).callbackUrl).toBeUndefined()
  },
)

test('what opens the page again is kept, from query and fragment', () => {
  const { query, sessionId } = read('?session=fnd_1&backend=openfort&layout=embed', '#locale=es&theme=dark')
  expect(query).toBe('backend=openfort&session=fnd_1&layout=embed&theme=dark&locale=es')
  expect(sessionId).toBe('fnd_1')
})

test('secrets, words of a provider and hostile values are dropped', () => {
  const hostile =
    '?cs=cs_live_1&clientSecret=2&code=oauth&state=s&session=<b>&returnUrl=javascript:alert(1)&theme=red&backend=../x'
  expect(read(hostile, '#cs=cs_live_1')).toEqual({
    sessionId: undefined,
    locale: undefined,
    theme: undefined,
    callbackUrl: undefined,
    query: '',
  })
})
