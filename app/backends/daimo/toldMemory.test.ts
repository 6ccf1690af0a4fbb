// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import type { Told } from './told.ts'
import { toldMemory } from './toldMemory.ts'
import { makeFinder, tronUsdt } from './wire.ts'

const find = makeFinder()
const redirect = {
  kind: 'redirect',
  url: 'https://pay.example/order/1',
  provider: 'Coinbase',
  waitingMessage: 'Waiting for Coinbase',
  expiresAt: 1_784_000_900_000,
  confirmsItself: true,
} as const
const timed: Told = {
  mark: 'tron 1784000000000 T…',
  asset: tronUsdt,
  amount: { units: 25_000_000n, basis: 'exact' },
  expiresAt: 1_784_000_900_000,
}

beforeEach(() => window.sessionStorage.clear())

test.each<[string, Told]>([
  ['the end and the amount of an address', timed],
  ['the page of a provider', { mark: 'evm 1 0x', redirect }],
  ['a method of which nothing was told', { mark: 'evm 1 0x' }],
])('%s outlives a reload', (_, told) => {
  toldMemory('session-1', find).keep(told)
  expect(toldMemory('session-1', find).read()).toEqual(told)
  expect(toldMemory('session-2', find).read()).toBeUndefined()
})

test('a prepared transaction does not', () => {
  const prepared = { transaction: '0x80', asset: tronUsdt, account: '7x' }
  toldMemory('session-1', find).keep({ mark: 'solana 1', asset: tronUsdt, prepared })
  expect(toldMemory('session-1', find).read()).toEqual({ mark: 'solana 1', asset: tronUsdt })
})

test.each([
  ['nothing', '', undefined],
  ['broken JSON', '{', undefined],
  ['another shape', '[1]', undefined],
  ['null', 'null', undefined],
  ['no mark', '{"expiresAt":1}', undefined],
  [
    'an amount of a coin that nobody vouches for',
    '{"mark":"m","assetId":"eip155:1/erc20:0x1","units":"5"}',
    { mark: 'm' },
  ],
  [
    'an amount that is none',
    `{"mark":"m","assetId":"${tronUsdt.assetId}","units":"-5"}`,
    { mark: 'm', asset: tronUsdt },
  ],
  ['a link that runs', JSON.stringify({ mark: 'm', redirect: { ...redirect, url: 'javascript:1' } }), { mark: 'm' }],
])('%s in the storage is read as far as it makes sense', (_, text, expected) => {
  window.sessionStorage.setItem('inlet:told:session-1', text)
  expect(toldMemory('session-1', find).read()).toEqual(expected)
})
