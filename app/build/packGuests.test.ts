import { expect, test } from 'vitest'
import { toScript } from './finishScripts.ts'
import { withOwnIsland } from './ownIslands.ts'
import { isGuest, packGuests } from './packGuests.ts'

const checksum = toScript('checksum', 'const a=()=>1;export{a as sum};')
const qr = toScript('qr', 'const a=()=>2,b=3;export{a as encode,b};')
const host = { name: 'createDaimo', code: 'export const make=(({})=>{return{a:1}});' }
const routes = {
  name: 'routes',
  code: 'export const from="receiver",make=(({qe},{n})=>{let r={both:[qe,n]};return{r}});',
}

const run = (code: string) => import(`data:text/javascript,${encodeURIComponent(code)}`) as Promise<unknown>

test('each island is a function of the first part’s file, with names of its own', async () => {
  const code = `export const make=(()=>({}));${packGuests('receiver', [host, routes], [checksum, qr])}`
  const served = (await run(code)) as {
    make: unknown
    guests: { checksum: { make(): { sum(): number } }; qr: { make(): { encode(): number; b: number } } }
  }
  const { guests, make } = served
  expect([Object.keys(guests), typeof make]).toEqual([['checksum', 'qr'], 'function'])
  expect([guests.checksum.make().sum(), guests.qr.make().encode(), guests.qr.make().b]).toEqual([1, 2, 3])
})

test('a part in another’s file says what it takes from and is made by itself', async () => {
  const served = (await run(host.code + packGuests(host.name, [host, routes], [checksum]))) as {
    make(shared: object): unknown
    guests: { routes: { from: string; make(shared: object, first: object): unknown } }
  }
  expect(served.make({})).toEqual({ a: 1 })
  expect(served.guests.routes.from).toBe('receiver')
  expect(served.guests.routes.make({ qe: 1 }, { n: 2 })).toEqual({ r: { both: [1, 2] } })
})

test('a part that takes nothing from the first one is a guest too', async () => {
  const served = (await run(packGuests(host.name, [{ ...host, name: 'routes' }], []))) as {
    guests: { routes: { make(shared: object): unknown } }
  }
  expect([Object.keys(served.guests.routes), served.guests.routes.make({})]).toEqual([['make'], { a: 1 }])
})

test('what comes with several parts is in the file of each, and has its own', async () => {
  const sending = { ...host, name: 'sending' }
  for (const name of ['evmWallet', 'solanaWallet']) {
    const served = (await run(packGuests(name, [host, sending], []))) as { guests: object }
    expect(Object.keys(served.guests)).toEqual(['sending'])
  }
  expect([isGuest('sending'), packGuests('sending', [host, sending], [])]).toEqual([false, ''])
})

test('a part that comes with others brings its own island', async () => {
  const relay = 'export const make=(({})=>({pair:async()=>(await __load("walletConnect")).sum()}));'
  const written = { name: 'relay', code: withOwnIsland('relay', relay, [{ ...checksum, name: 'walletConnect' }]) }
  const served = (await run(host.code + packGuests('solanaRelay', [host, written], []))) as {
    make(shared: object): unknown
    guests: { relay: { make(shared: object): { pair(): Promise<number> } } }
  }
  expect(served.make({})).toEqual({ a: 1 })
  expect(await served.guests.relay.make({}).pair()).toBe(1)
})

test('a file without guests has no word of any', () => {
  expect(packGuests('outcomes', [host, routes], [checksum])).toBe('')
  expect(['routes', 'qr', 'createDaimo', 'receiver'].map(isGuest)).toEqual([true, true, false, false])
})

test('an island that exports nothing is no island', () => {
  expect(() => packGuests('receiver', [], [toScript('qr', 'const a=1;')])).toThrow('An island exports nothing')
})
