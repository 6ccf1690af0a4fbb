// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { expect, test } from 'vitest'
import { createI18n } from '../i18n/createI18n.tsx'
import type { SolanaWallet } from '../wallets/solana/solanaWallet.ts'
import { joinWays } from './joinWays.ts'
import { networksOf } from './solana-wallet/steps.ts'
import type { Way } from './way.ts'

const i18n = createRoot(() => createI18n(['en'], document.createElement('html')))
const wallet = (name: string): SolanaWallet => ({
  id: encodeURIComponent(name),
  name,
  source: {},
  connect: () => Promise.resolve(),
  accounts: () => [],
  watch: () => () => {},
  send: () => Promise.resolve(),
})
const evm = (name: string): Way => ({
  key: `evm_wallet/${name}`,
  name,
  why: 'here',
  icon: 'wallet',
  view: { at: 'evm_wallet', step: `choose/injected:${name}/x` },
})
const address: Way = { key: 'deposit_address', name: 'Address', why: '', icon: 'scan', view: { at: 'deposit_address' } }
const solana: Way = { key: 'solana_wallet', name: 'Solana', why: '', icon: 'wallet', view: { at: 'solana_wallet' } }
const names = (ways: readonly Way[]) => ways.map(({ name, why }) => `${name}: ${why}`)

test('a wallet that is here for both families is one row, which leads to the question of networks', () => {
  const [row, ...rest] = joinWays([evm('Phantom'), address], [wallet('Phantom')], true, i18n)
  expect(row).toMatchObject({ name: 'Phantom', why: 'On Solana, Ethereum, Base and others' })
  expect(rest).toEqual([address])
  expect(networksOf(row!.view!)).toEqual({
    evm: { at: 'evm_wallet', step: 'choose/injected:Phantom/x' },
    solana: { at: 'solana_wallet', step: 'choose/Phantom' },
  })
})

test('a short and a long form of a name are one wallet', () => {
  expect(names(joinWays([evm('Trust Wallet')], [wallet('trust')], true, i18n))).toEqual([
    'Trust Wallet: On Solana, Ethereum, Base and others',
  ])
})

test('wallets of Solana alone stand where its row was', () => {
  const ways = joinWays([evm('MetaMask'), address, solana], [wallet('Solflare'), wallet('Backpack')], true, i18n)
  expect(names(ways)).toEqual([
    'MetaMask: here',
    'Address: ',
    'Solflare: It is in this browser',
    'Backpack: It is in this browser',
  ])
  expect(ways[2]!.view).toEqual({ at: 'solana_wallet', step: 'choose/Solflare' })
})

test('without a Solana wallet the row leads to one on a phone, where the session may be opened there', () => {
  const [row] = joinWays([solana], [], true, i18n)
  expect(row).toMatchObject({ name: 'Solana wallet', why: 'In a wallet app on your phone', view: solana.view })
})

test('a session that stays on its device and finds no wallet says so', () => {
  const [row] = joinWays([solana], [], false, i18n)
  expect(row).toEqual({ key: 'solana_wallet', name: 'Solana', why: 'No wallet in this browser', icon: 'wallet' })
})

test('a Solana wallet takes the place of the row that says that there is no wallet', () => {
  const idle: Way = { key: 'evm_wallet', name: 'Wallet in this browser', why: 'none', icon: 'wallet' }
  expect(names(joinWays([idle, solana], [wallet('Wallet in this browser')], true, i18n))).toEqual([
    'Wallet in this browser: It is in this browser',
  ])
  expect(joinWays([idle], [], true, i18n)).toEqual([idle])
})
