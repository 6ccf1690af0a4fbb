import { expect, test } from 'vitest'
import { checkJoins } from './checkJoins.ts'

const first = {
  name: 'receiver',
  code: 'export const make=(({})=>{let a=1,b=2;return{a,t:b}});export const islands={};',
}
const part = (taken: string, body = '') => ({
  name: 'later',
  code: `export const from="receiver",make=(({q},{${taken}})=>{${body}return{f:q}});`,
})

test('parts that take what the first part gives are joined', () => {
  expect(() => checkJoins([first, part('a:e,t'), part('')])).not.toThrow()
  expect(() => checkJoins([{ name: 'alone', code: 'export const make=(({q})=>{return{q}});' }])).not.toThrow()
})

test('a name that the first part does not give is noticed', () => {
  expect(() => checkJoins([first, part('b')])).toThrow('later takes "b", and the first part does not give it')
})

test('a name by which the first part gives two things is noticed', () => {
  const crossed = { name: 'receiver', code: first.code.replace('t:b', 'a:b') }
  expect(() => checkJoins([crossed])).toThrow('The first part gives two things as "a"')
})

test.each([
  ['what comes from the entry', part('a:q')],
  ['a thing of its own', part('a', 'let a=1;')],
])('a part that calls what it takes as it calls %s is noticed', (_, code) => {
  expect(() => checkJoins([first, code])).toThrow('later is no script: SyntaxError')
})
