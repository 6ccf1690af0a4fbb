import { expect, test } from 'vitest'
import { codeOf } from '../testing.ts'
import { answerOf, scripted, signal } from './scripted.ts'

const network = 'gnosis'
const currencyAddress = '0xddafbb505ad214d7b80b1f830fccc89b60fb7a83'
const networks = [
  { network: 'bitcoin', type: 'UTXO', chainId: '1', nativeCurrency: 'BTC', enabled: true },
  { network, type: 'EVM', chainId: '100', nativeCurrency: 'XDAI', enabled: true },
]
const currencies = [{ symbol: 'USDC', network, address: '0xDDAfbb505ad214D7b80b1f830fcCc89B60fb7A83', decimals: 6 }]

test('a network and token that the page does not pin are asked of the backend’s own lists, once', async () => {
  const answer = { body: answerOf({ network, currencyAddress }) }
  const { backend, calls } = scripted([answer, { body: networks }, { body: currencies }, answer])
  const asset = { chainId: 'eip155:100', symbol: 'USDC', decimals: 6 }
  expect((await backend.retrieve(signal)).target).toMatchObject({ asset, amount: 100_000_000n })
  await backend.retrieve(signal)
  expect(calls.map(({ path, secret }) => [path, secret])).toEqual([
    ['/api/v1/widgets/deposit-sessions/dep_8f21', 'dep_secret_marker'],
    ['/api/v1/finance/networks', null],
    [`/api/v1/finance/currencies?network=gnosis&address=${currencyAddress}`, null],
    ['/api/v1/widgets/deposit-sessions/dep_8f21', 'dep_secret_marker'],
  ])
})

test('B26 a pinned token goes by its contract’s name and decimals, whatever the answer calls it', async () => {
  const currencyAddress = '0x2791bca1f2de4661ed88a30c99a7a9449aa84174'
  const { backend } = scripted([{ body: answerOf({ currencyAddress, currency: 'USDC' }) }])
  expect((await backend.retrieve(signal)).target.asset.symbol).toBe('USDC.e')
})

test.each([
  ['a network that nobody knows', [{ body: answerOf({ network: 'nowhere' }) }, { body: networks }]],
  [
    'a network without addresses that can be checked',
    [{ body: answerOf({ network: 'bitcoin', currencyAddress }) }, { body: [] }],
  ],
  ['a token that nobody knows', [{ body: answerOf({ network, currencyAddress }) }, { body: networks }, { body: [] }]],
  ['a coin that nobody knows', [{ body: answerOf({ network, currencyAddress: '' }) }, { body: networks }]],
])('%s shows nothing to pay', async (_, answers) => {
  expect(await codeOf(scripted(answers).backend.retrieve(signal))).toBe('backend_unreadable')
})
