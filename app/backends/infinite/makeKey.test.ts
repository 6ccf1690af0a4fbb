// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { makeKey } from './makeKey.ts'
import { jwt, startedAt } from './scripted.ts'
import { tokenEnd } from './tokenEnd.ts'

beforeEach(() => window.sessionStorage.clear())
const now = () => startedAt
const hour = startedAt + 3_600_000
const make = (given = '', storage?: () => Storage) => makeKey('new_1', given, now, storage)
const barred = () => {
  throw new DOMException('denied', 'SecurityError')
}

test('the link’s JWT does until its end, and a sign-in comes before it', () => {
  const given = jwt(hour)
  expect(make(given).read()).toEqual({ token: given, endsAt: hour })
  expect(make(jwt(startedAt + 4_000)).read()).toBeUndefined()
  make(given).keep({ token: 'own', account: '0x1' })
  expect(make(given).read()).toEqual({ token: 'own', account: '0x1' })
})

test('what was forgotten does not come back with a reload, and a new link brings its own', () => {
  const given = jwt(hour)
  make(given).forget()
  expect(make(given).read()).toBeUndefined()
  const other = `${jwt(hour)}2`
  expect(make(other).read()?.token).toBe(other)
})

test('where storage throws it is in memory alone', () => {
  const key = make('', barred)
  key.keep({ token: 'own' })
  expect(key.read()?.token).toBe('own')
  key.forget()
  expect(key.read()).toBeUndefined()
  expect(make('', barred).read()).toBeUndefined()
})

test.each(['', 'not a JWT', 'a.b.c', `a.${btoa('{"exp":"soon"}')}.c`, `a.${btoa('[]')}.c`, `a.${btoa('null')}.c`])(
  '"%s" has no end that anybody could read',
  (token) => expect(tokenEnd(token)).toEqual({}),
)
