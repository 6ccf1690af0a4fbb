import { expect, test } from 'vitest'
import { exportAs, importAs, namesFor, sharedByFirst, shareNames, writePart } from './shareNames.ts'
import { shrink } from './shrink.ts'

const { code, shared } = shareNames('var qe=1,U=2;export{qe as t,U as Ht,qe as n};')

test('the entry hands over each name once, as it is called there', () => {
  expect(code).toBe('var qe=1,U=2;__share({qe,U})')
})

test('a part becomes a function of what it takes, which gives what it exports', () => {
  const part = 'function a(){}import{t,Ht as e,n as U}from"./entry.js";t(e,U);export{a,e as again};'
  expect(writePart(part, shared)).toBe(
    'export const make=(({qe:t,U:e,qe:U})=>{function a(){}t(e,U);return{a,again:e}});',
  )
})

test('a part that takes nothing is one too, and so is one that only runs after the entry', () => {
  expect(writePart('let a=1;export{a};', shared)).toBe('export const make=(({})=>{let a=1;return{a}});')
  expect(writePart('import"./entry.js";let a=1;export{a};', shared)).toBe(
    'export const make=(({})=>{let a=1;return{a}});',
  )
})

test('a part that takes from the first part as well says so, and is made of both', () => {
  const code = 'import{t}from"./entry.js";import{i as e,t as n}from"./receiver.js";let a=()=>t(e,n);export{a};'
  expect(writePart(code, shared)).toBe(
    'export const from="receiver",make=(({qe:t},{i:e,t:n})=>{let a=()=>t(e,n);return{a}});',
  )
})

const finish = async (part: string) => writePart(await shrink(part, true, namesFor(part, shared)), shared)

test('a part calls what it takes as the entry does, and its own things otherwise', async () => {
  const part =
    'import{t as e,Ht as r}from"./entry.js";let U=r,qe=2;const f=(r,t)=>{let U=r;return[e,r,t,U,qe]};U();export{f};'
  const short = await finish(part)
  expect(short).toMatch(/^export const make=\(\(\{qe,U\}\)=>\{/)
  const make = new Function(`return${short.slice('export const make='.length)}`)() as (shared: object) => {
    f: (...values: unknown[]) => unknown
  }
  expect(make({ qe: 'entry', U: () => 0 }).f(3, 4)).toEqual(['entry', 3, 4, 3, 2])
})

const firstPart = 'let a=1,b=2,t=3,n=4;export{a as S,b as T,t as C,n as t};'
const laterPart = 'import{S as e,T as r,C as n}from"./receiver.js";const f=()=>[e,r,n];export{f};'
const sharedFirst = sharedByFirst(firstPart, [laterPart])

test('what parts take from the first part goes by its name there, except that of something the loader asks for', () => {
  expect(sharedFirst).toEqual(
    new Map([
      ['S', 'a'],
      ['T', 'b'],
      ['C', 'e'],
    ]),
  )
  expect(writePart(exportAs(firstPart, sharedFirst), shared)).toMatch(/return\{a,b,e:t,t:n\}\}\);$/)
})

test('who cannot have its name there because another keeps it gets one that nobody has', () => {
  const crossed = 'let x=1,a=2,t=3;export{t as a,a as b,x as t};'
  const taken = sharedByFirst(crossed, ['import{a,b}from"./receiver.js";'])
  expect(exportAs(crossed, taken)).toMatch(/export\{t as e,a as a,x as t\};$/)
})

test('a part calls what it takes from the first part as that does', async () => {
  expect(await finish(importAs(laterPart, sharedFirst))).toMatch(
    /^export const from="receiver",make=\(\(\{\},\{a,b,e\}\)/,
  )
})

test('a name of the entry goes before the same name of the first part', async () => {
  const part = 'import{Ht as e}from"./entry.js";import{U as r,qe as n}from"./receiver.js";export{e,r,n};'
  expect(await finish(part)).toMatch(/^export const from="receiver",make=\(\(\{U\},\{U:\w,qe\}\)/)
})

test('a page without a first part has nothing to rename', () => {
  expect(sharedByFirst('export{}', [laterPart])).toEqual(new Map())
  expect(importAs('import"./receiver.js";let a=1;export{a};', sharedFirst)).toBe(
    'import"./receiver.js";let a=1;export{a};',
  )
})

test('a thing that a part takes twice is called so once', async () => {
  expect(await finish('import{t as a,n as b}from"./entry.js";a(b);export{a};')).toMatch(
    /^export const make=\(\(\{qe,qe:(\w+)\}\)=>\{(?:return )?qe\(\1\)/,
  )
})

test('a name that a browser might have given stays the part’s own', () => {
  const long = shareNames('var URL=1;export{URL as t};').shared
  expect(namesFor('import{t as a}from"./entry.js";a()', long)).toEqual(new Map())
})

test('a part that takes what the entry lacks, imports another script or exports nothing is no part', () => {
  expect(() => writePart('import{x as y}from"./entry.js";export{y};', shared)).toThrow('does not export "x"')
  expect(() => writePart('import{t}from"./other.js";export{t};', shared)).toThrow('imports something else')
  expect(() => writePart('start()', shared)).toThrow('exports nothing')
})

test('an entry that exports nothing is noticed', () => {
  expect(() => shareNames('start()')).toThrow('shares nothing')
})
