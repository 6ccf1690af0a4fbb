// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { afterEach, expect, test } from 'vitest'
import { createSolanaWallets } from './createSolanaWallets.ts'

const address = '7EqQdEULxWcraVx3mXKFjc84LhCkMGZCkRuDpvcMwJeK'
const ends: (() => void)[] = []
afterEach(() => ends.splice(0).forEach((end) => end()))

/** A wallet as honest ones register it, with a change. */
function makeWallet(change: object = {}): object {
  return {
    version: '1.0.0',
    name: 'Fake',
    icon: 'data:image/svg+xml;base64,AAAA',
    chains: ['solana:mainnet'],
    accounts: [{ address, chains: ['solana:mainnet'] }],
    features: { 'standard:connect': { connect: () => Promise.resolve() }, 'solana:signAndSendTransaction': {} },
    ...change,
  }
}

type Api = { register(...wallets: readonly object[]): () => void }

/** Registers as a wallet whose script runs after the page's. */
function register(wallet: object): () => void {
  let remove: () => void = () => {}
  const detail = (api: Api) => (remove = api.register(wallet))
  window.dispatchEvent(new CustomEvent('wallet-standard:register-wallet', { detail }))
  return () => remove()
}

function list() {
  return createRoot((end) => {
    ends.push(end)
    return createSolanaWallets(window)
  })
}

test('wallets from before and after the page’s script are listed once each', () => {
  const early = makeWallet({ name: 'Early' })
  const answer = (event: Event) => (event as CustomEvent<Api>).detail.register(early)
  window.addEventListener('wallet-standard:app-ready', answer)
  ends.push(() => window.removeEventListener('wallet-standard:app-ready', answer))
  const wallets = list()
  register(early)
  register(makeWallet({ name: 'Late' }))
  expect(wallets().map(({ name }) => name)).toEqual(['Early', 'Late'])
})

test('a wallet that takes itself off is gone', () => {
  const wallets = list()
  const remove = register(makeWallet())
  expect(wallets()).toHaveLength(1)
  remove()
  expect(wallets()).toEqual([])
})

test('names are cleaned, and two of one name are two rows', () => {
  const wallets = list()
  register(makeWallet({ name: 'Fa\u202eke/\u0000' }))
  register(makeWallet({ name: 'Fa ke/' }))
  expect(wallets().map(({ id, name }) => [id, name])).toEqual([
    ['Fa%20ke%2F', 'Fa ke/'],
    ['Fa%20ke%2F~2', 'Fa ke/'],
  ])
})

test('a picture that is no small image is left out', () => {
  const wallets = list()
  register(makeWallet({ icon: 'https://evil.example/a.png' }))
  register(makeWallet({ icon: `data:image/png;base64,${'A'.repeat(40_000)}` }))
  expect(wallets().map(({ icon }) => icon)).toEqual([undefined, undefined])
})

test.each<[string, object]>([
  ['that has no chain of Solana', makeWallet({ chains: ['bitcoin:mainnet'] })],
  ['that cannot pay', makeWallet({ features: { 'standard:connect': {} } })],
  ['that can only sign', makeWallet({ features: { 'standard:connect': {}, 'solana:signTransaction': {} } })],
  ['that cannot connect', makeWallet({ features: { 'solana:signAndSendTransaction': {} } })],
  ['whose name is nothing', makeWallet({ name: '\u200b \u202e' })],
  [
    'whose getters throw',
    Object.defineProperty({}, 'name', {
      get: () => {
        throw new Error('no')
      },
    }),
  ],
])('a wallet %s is left out', (_, wallet) => {
  const wallets = list()
  register(wallet)
  expect(wallets()).toEqual([])
})

test('a wallet that throws while it registers harms nobody', () => {
  const wallets = list()
  const detail = () => {
    throw new Error('no')
  }
  window.dispatchEvent(new CustomEvent('wallet-standard:register-wallet', { detail }))
  window.dispatchEvent(new CustomEvent('wallet-standard:register-wallet', { detail: 'x' }))
  register(makeWallet())
  expect(wallets()).toHaveLength(1)
})

test('a list is cut where nobody’s real set of wallets ends', () => {
  const wallets = list()
  for (let at = 0; at < 20; at++) register(makeWallet({ name: `Wallet ${at}` }))
  expect(wallets()).toHaveLength(8)
})

test('accounts are read as they are now, and one on another cluster says so', () => {
  const wallet = { ...makeWallet(), accounts: [{ address, chains: ['solana:devnet'] }, { address: 'junk' }, null] }
  const wallets = list()
  register(wallet)
  expect(wallets()[0]!.accounts()).toEqual([{ address, cluster: 'solana:devnet' }])
  wallet.accounts = []
  expect(wallets()[0]!.accounts()).toEqual([])
})
