import { expect, test } from 'vitest'
import { toScript } from './finishScripts.ts'
import { isOwned, withOwnIsland } from './ownIslands.ts'

const island = toScript('walletConnect', 'const a={at:Math.random()};export{a as client};')
const other = toScript('solana', 'const a=1;export{a};')
const part = 'export const make=(()=>({ask:async()=>[await __load("walletConnect"),await __load("walletConnect")]}));'

type Served = { make(): { ask(): Promise<readonly { client: { at: number } }[]> } }
const run = async (code: string) =>
  ((await import(`data:text/javascript,${encodeURIComponent(code)}`)) as Served).make()

test('a part gives itself the island that is in its file, one and the same', async () => {
  const [first, second] = await (await run(withOwnIsland('relay', part, [other, island]))).ask()
  expect(first?.client.at).toBeTypeOf('number')
  expect(second).toBe(first)
})

test('an island that breaks, breaks when it is asked for', async () => {
  const broken = toScript('walletConnect', 'const a=nothing.at;export{a as client};')
  const made = await run(withOwnIsland('relay', part, [broken]))
  await expect(made.ask()).rejects.toThrow('nothing is not defined')
})

test('other parts stay as they are, and so do all where the island is not there or not asked for', () => {
  expect(withOwnIsland('rest', 'export const make=1;', [island])).toBe('export const make=1;')
  expect(withOwnIsland('relay', part, [])).toBe(part)
  expect(withOwnIsland('relay', 'export const make=1;', [island])).toBe('export const make=1;')
  expect([isOwned('walletConnect'), isOwned('qr')]).toEqual([true, false])
})

test('an island of a part is nobody else’s', () => {
  expect(() => withOwnIsland('rest', part, [island])).toThrow(
    'rest loads "walletConnect", which is in the file of another',
  )
})
