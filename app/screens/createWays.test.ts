// @vitest-environment happy-dom
import { createComponent, createRoot } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { createI18n, I18nProvider } from '../i18n/createI18n.tsx'
import { remember } from '../lib/sessionMemory.ts'
import type { Way } from '../methods/registry.ts'
import type { Offer } from '../model/session.ts'
import type { Elsewhere, WalletHere } from './createWays.ts'
import { createWays } from './createWays.ts'

const offers: readonly Offer[] = [
  { kind: 'evm_wallet' },
  { kind: 'exchange' },
  { kind: 'deposit_address' },
  { kind: 'bank' },
]
const metamask = { id: 'io.metamask', name: 'MetaMask' }
afterEach(() => remember('way', ''))

function waysOf(
  wallets: readonly WalletHere[],
  elsewhere: Elsewhere,
  isFixed = false,
  offered = offers,
): readonly Way[] {
  let ways: readonly Way[] = []
  createRoot((dispose) => {
    const i18n = createI18n(['en'], document.createElement('html'))
    const Probe = () => {
      ways = createWays(
        () => offered,
        () => wallets,
        (all) => all,
        isFixed,
        elsewhere,
      )()
      return null
    }
    createComponent(I18nProvider, {
      i18n,
      get children() {
        return createComponent(Probe, {})
      },
    })
    dispose()
  })
  return ways
}
const lines = (ways: readonly Way[]) => ways.map(({ name, why, view }) => `${view ? '' : '✗ '}${name}: ${why}`)
const others = ['An exchange: Binance, Coinbase, Kraken and others', 'A bank: From or to your bank account']
const address = 'Any wallet: By address or QR code'
const app = 'A wallet app: MetaMask, Phantom and others'

test.each([
  ['no wallet, a session that opens elsewhere', [], { opens: true, pairs: false }, [address, app, ...others]],
  ['no wallet, one elsewhere can be paired', [], { opens: false, pairs: true }, [address, app, ...others]],
  [
    'no wallet, a session that stays',
    [],
    { opens: false, pairs: false },
    [address, ...others, '✗ A wallet app: No wallet in this browser'],
  ],
  [
    'a wallet is here',
    [metamask],
    { opens: true, pairs: false },
    ['MetaMask: It is in this browser', address, ...others],
  ],
  [
    'a wallet is here, and one elsewhere can be paired',
    [metamask],
    { opens: true, pairs: true },
    ['MetaMask: It is in this browser', address, app, ...others],
  ],
] as const)('%s', (_, wallets, elsewhere, expected) => expect(lines(waysOf(wallets, elsewhere))).toEqual(expected))

test('pages of providers go by their names, and say what is to be done there', () => {
  const pages = ['Coinbase', 'SEPA'].map((name) => ({ id: name, name, needsAmount: false }))
  const ways = waysOf([], { opens: false, pairs: false }, false, [{ kind: 'exchange', pages }])
  expect(lines(ways)).toEqual(['Coinbase, SEPA: Pay there, then come back'])
})

test('the way taken last in this tab comes first', () => {
  remember('way', 'exchange')
  expect(waysOf([metamask], { opens: true, pairs: false })[0]!.key).toBe('exchange')
})

test('where nothing is to be chosen a way leads to its payment', () => {
  expect(waysOf([metamask], { opens: true, pairs: false }, true).map(({ view }) => view)[0]).toEqual({
    at: 'evm_wallet',
    step: 'pay/io.metamask',
  })
})
