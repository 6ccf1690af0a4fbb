import { afterEach, expect, test, vi } from 'vitest'
import { noteRecent } from './noteRecent.ts'
import { recentFirst } from './recentFirst.ts'

afterEach(() => vi.unstubAllGlobals())

const items = [{ id: 'binance' }, { id: 'coinbase' }, { id: 'kraken' }] as const
const order = () => recentFirst('inlet:recent-exchange', items).map(({ id }) => id)

function stubStorage() {
  const kept = new Map<string, string>()
  const getItem = (key: string) => kept.get(key) ?? null
  vi.stubGlobal('window', { localStorage: { getItem, setItem: kept.set.bind(kept) } })
}

test('what was used last comes first, the others in their order, each list for itself', () => {
  stubStorage()
  noteRecent('inlet:recent-exchange', 'coinbase')
  noteRecent('inlet:recent-exchange', 'kraken')
  noteRecent('inlet:recent-app', 'coinbase')
  expect(order()).toEqual(['kraken', 'binance', 'coinbase'])
})

test('nothing used yet, or something that is not listed any more, changes nothing', () => {
  stubStorage()
  expect(order()).toEqual(['binance', 'coinbase', 'kraken'])
  noteRecent('inlet:recent-exchange', 'gone')
  expect(order()).toEqual(['binance', 'coinbase', 'kraken'])
})

test('where storage throws nothing is remembered, and nothing breaks', () => {
  const get = () => {
    throw new Error('no storage here')
  }
  vi.stubGlobal('window', Object.defineProperty({}, 'localStorage', { get }))
  noteRecent('inlet:recent-exchange', 'kraken')
  expect(order()).toEqual(['binance', 'coinbase', 'kraken'])
})
