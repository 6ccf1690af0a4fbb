import { expect, test } from 'vitest'
import { followNames, shareNames } from './shareNames.ts'

const { code, shared } = shareNames('var qe=1,U=2;export{qe as t,U as Ht,qe as n};')

test('the entry exports each name once, as it is called there', () => {
  expect(code).toBe('var qe=1,U=2;export{qe,U};')
})

test('a part imports the same things by those names', () => {
  expect(followNames('import{t,Ht as e,n as U}from"./entry-1.js";t(e)', shared)).toBe(
    'import{qe as t,U as e,qe as U}from"./entry-1.js";t(e)',
  )
})

test('other imports stay as they are', () => {
  expect(followNames('import{t}from"./other.js"', shared)).toBe('import{t}from"./other.js"')
})

test('a part that imports what the entry lacks is no part', () => {
  expect(() => followNames('import{x as y}from"./entry-1.js"', shared)).toThrow('does not export "x"')
})

test('an entry that exports nothing is noticed', () => {
  expect(() => shareNames('start()')).toThrow('shares nothing')
})
