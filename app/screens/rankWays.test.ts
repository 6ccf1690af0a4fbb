import { expect, test } from 'vitest'
import type { Way } from '../methods/registry.ts'
import { rankWays } from './rankWays.ts'

const way = (key: string, isDead = false): Way => ({
  key,
  name: key,
  why: '',
  icon: 'wallet',
  ...(!isDead && { view: { at: 'exchange' } }),
})
const all = ['bank', 'exchange', 'solana_wallet', 'evm_wallet', 'deposit_address'].map((key) => way(key))
const here = way('evm_wallet/io.metamask')
const solanaHere = way('solana_wallet/Phantom')
const keys = (ways: readonly Way[], recent?: string) => rankWays(ways, recent).map(({ key }) => key)

test('without a wallet an address comes first, then a wallet elsewhere, an exchange, a bank', () => {
  expect(keys(all)).toEqual(['deposit_address', 'evm_wallet', 'solana_wallet', 'exchange', 'bank'])
})

test('wallets that are here come before all that needs another place, in the order they came', () => {
  expect(keys([...all, solanaHere, here]).slice(0, 3)).toEqual([solanaHere.key, here.key, 'deposit_address'])
})

test('the way taken last comes first, even before a wallet that is here', () => {
  expect(keys([here, ...all], 'exchange').slice(0, 2)).toEqual(['exchange', here.key])
  expect(keys([here, solanaHere], solanaHere.key)[0]).toBe(solanaHere.key)
})

test('what cannot work here is last, whatever was taken last', () => {
  expect(keys([way('evm_wallet', true), ...all.slice(0, 2)], 'evm_wallet')).toEqual(['exchange', 'bank', 'evm_wallet'])
})
