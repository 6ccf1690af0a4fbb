import { expect, test } from 'vitest'
import { toScript } from './finishScripts.ts'
import { packIslands } from './packIslands.ts'

const checksum = toScript('checksum', 'const a=()=>1;export{a as sum};')
const qr = toScript('qr', 'const a=()=>2,b=3;export{a as encode,b};')

test('each island is a function of the first part’s file, with names of its own', async () => {
  const code = `export const make=(()=>({}));${packIslands([checksum, qr])}`
  const served = (await import(`data:text/javascript,${encodeURIComponent(code)}`)) as {
    make: unknown
    islands: { checksum(): { sum(): number }; qr(): { encode(): number; b: number } }
  }
  expect(served.make).toBeTypeOf('function')
  expect([served.islands.checksum().sum(), served.islands.qr().encode(), served.islands.qr().b]).toEqual([1, 2, 3])
})

test('no islands are no text', () => {
  expect(packIslands([])).toBe('')
})

test('an island that exports nothing is no island', () => {
  expect(() => packIslands([toScript('qr', 'const a=1;')])).toThrow('An island exports nothing')
})
