import { expect, test } from 'vitest'
import { checkedOn, flags, places } from './names.ts'
import { readInjected } from './readInjected.ts'

const provider = (traits: object = {}) => ({ request: () => Promise.resolve([]), ...traits })
const names = (window: object) => readInjected(window).map(({ name }) => name)
const [metaMask, coinbase, trust] = [
  provider({ isMetaMask: true }),
  provider({ isMetaMask: true, isCoinbaseWallet: true }),
  provider({ isTrust: true }),
]

test.each<[what: string, window: object, names: readonly string[]]>([
  ['one wallet', { ethereum: metaMask }, ['MetaMask']],
  ['a wallet without a name', { ethereum: provider() }, ['Wallet']],
  ['providers as a list', { ethereum: provider({ providers: [metaMask, coinbase] }) }, ['MetaMask', 'Coinbase Wallet']],
  [
    'providers as a map by name',
    {
      ethereum: provider({
        providerMap: new Map([
          ['MetaMask', metaMask],
          ['CoinbaseWallet', coinbase],
        ]),
      }),
    },
    ['MetaMask', 'Coinbase Wallet'],
  ],
  [
    'a list and a map of the same',
    { ethereum: provider({ providers: [metaMask], providerMap: new Map([['MetaMask', metaMask]]) }) },
    ['MetaMask'],
  ],
  [
    'providers as what was detected',
    { ethereum: provider({ detected: [trust, metaMask] }) },
    ['Trust Wallet', 'MetaMask'],
  ],
  ['an empty list', { ethereum: { ...metaMask, providers: [] } }, ['MetaMask']],
  ['a map of nothing', { ethereum: { ...metaMask, providerMap: {} } }, ['MetaMask']],
  [
    'the object of EIP-5749',
    { evmproviders: { '350670db': provider({ info: { uuid: '350670db', name: 'Enkrypt', icon: '' } }) } },
    ['Enkrypt'],
  ],
  ['two of a name', { ethereum: provider({ providers: [metaMask, provider({ isMetaMask: true })] }) }, ['MetaMask']],
  ['one wallet at two places', { ethereum: trust, trustwallet: trust }, ['Trust Wallet']],
  ['a wallet beside window.ethereum', { ethereum: metaMask, okxwallet: provider() }, ['MetaMask', 'OKX Wallet']],
  ['nothing', {}, []],
  ['text', { ethereum: 'wallet', evmproviders: 'text', phantom: 'text' }, []],
])('of %s each wallet is listed once', (_, window, expected) => {
  expect(names(window)).toEqual(expected)
})

test.each(places)('a wallet at window.%s is %s', (path, name) => {
  const window = path.split('.').reduceRight<unknown>((inner, key) => ({ [key]: inner }), provider()) as object
  expect(names(window)).toEqual([name])
})

test.each(flags)('a wallet with %s is %s, also where it claims to be MetaMask', (flag, name) => {
  expect(names({ ethereum: provider({ isMetaMask: true, [flag]: true }) })).toEqual([name])
})

test('W23 a place whose getters throw is left out, and the others are there', () => {
  const thrower = () => {
    throw new Error('hostile')
  }
  const hostile = (key: string) => Object.defineProperty({}, key, { get: thrower })
  const window = Object.defineProperty({ okxwallet: provider() }, 'ethereum', { get: thrower })
  expect(names(window)).toEqual(['OKX Wallet'])
  expect(names({ ethereum: Object.assign(hostile('providers'), metaMask), phantom: hostile('ethereum') })).toEqual([
    'MetaMask',
  ])
  expect(names({ bitkeep: { ethereum: hostile('request') }, evmproviders: { a: hostile('info') } })).toEqual([])
})

test('W03 a list without end is cut', () => {
  const providers = Array.from({ length: 1_000 }, (_, at) => provider({ at }))
  expect(names({ ethereum: provider({ providers }) })).toEqual(['Wallet'])
  const evmproviders = Object.fromEntries(
    Array.from({ length: 1_000 }, (_, at) => [`${at}`, provider({ info: { name: `Wallet ${at}` } })]),
  )
  expect(names({ evmproviders }).length).toBeLessThan(40)
})

test('the tables say when they were looked up', () => {
  expect(checkedOn).toMatch(/^2026-\d\d-\d\d$/)
})
