import { expect, test } from 'vitest'
import { toScript } from './finishScripts.ts'
import { packIslands } from './packIslands.ts'

const [checksum, qr, solana] = [
  toScript('checksum', 'const a=()=>1;export{a as sum};'),
  toScript('qr', 'const a=()=>2,b=3;export{a as encode,b};'),
  toScript('solana', 'const a=()=>4;export{a as judge};'),
]
const rest = toScript('rest', 'export const make=(()=>({}));')
const first = toScript('receiver', 'export const make=(()=>({}));')

test('the first part’s file holds the islands that it needs, each as a function with names of its own', async () => {
  const packed = packIslands([rest, first], [checksum, qr, solana])
  expect(packed.islands).toEqual([solana])
  expect(packed.parts[0]).toBe(rest)
  const [, script] = packed.parts
  expect(script?.fileName).not.toBe(first.fileName)
  const served = (await import(`data:text/javascript,${encodeURIComponent(script?.code ?? '')}`)) as {
    make: unknown
    islands: { checksum(): { sum(): number }; qr(): { encode(): number; b: number } }
  }
  expect(served.make).toBeTypeOf('function')
  expect([served.islands.checksum().sum(), served.islands.qr().encode(), served.islands.qr().b]).toEqual([1, 2, 3])
})

test('the line for the browser’s compiler stands once, and first', () => {
  const code = packIslands([first], [qr]).parts[0]?.code ?? ''
  expect(code.split('//# ')).toHaveLength(2)
  expect(code).toMatch(/^\/\/# /)
})

test('without a first part, or such islands, all stay as they are', () => {
  expect(packIslands([rest], [qr])).toEqual({ parts: [rest], islands: [qr] })
  expect(packIslands([first], [solana])).toEqual({ parts: [first], islands: [solana] })
})

test('an island that exports nothing is no island', () => {
  expect(() => packIslands([first], [toScript('qr', 'const a=1;')])).toThrow('An island exports nothing')
})
