import { expect, test } from 'vitest'
import { shareNames, writePart } from './shareNames.ts'

const { code, shared } = shareNames('var qe=1,U=2;export{qe as t,U as Ht,qe as n};')

test('the entry hands over each name once, as it is called there', () => {
  expect(code).toBe('var qe=1,U=2;__share({qe,U})')
})

test('a part becomes a function of what it takes, which gives what it exports', () => {
  const part = 'function a(){}import{t,Ht as e,n as U}from"./entry-1.js";t(e,U);export{a,e as again};'
  expect(writePart(part, shared)).toBe(
    'export const make=(({qe:t,U:e,qe:U})=>{function a(){}t(e,U);return{a,again:e}});',
  )
})

test('a part that takes nothing is one too, and so is one that only runs after the entry', () => {
  expect(writePart('let a=1;export{a};', shared)).toBe('export const make=(({})=>{let a=1;return{a}});')
  expect(writePart('import"./entry-1.js";let a=1;export{a};', shared)).toBe(
    'export const make=(({})=>{let a=1;return{a}});',
  )
})

test('a part that takes what the entry lacks, imports another script or exports nothing is no part', () => {
  expect(() => writePart('import{x as y}from"./entry-1.js";export{y};', shared)).toThrow('does not export "x"')
  expect(() => writePart('import{t}from"./other.js";export{t};', shared)).toThrow('imports something else')
  expect(() => writePart('start()', shared)).toThrow('exports nothing')
})

test('an entry that exports nothing is noticed', () => {
  expect(() => shareNames('start()')).toThrow('shares nothing')
})
