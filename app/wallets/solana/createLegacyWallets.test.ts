// @vitest-environment happy-dom
import { createRoot, createSignal } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { createLegacyWallets } from './createLegacyWallets.ts'
import type { SolanaWallet } from './solanaWallet.ts'
import type { LegacyTransaction } from './toLegacyTransaction.ts'

const address = '7EqQdEULxWcraVx3mXKFjc84LhCkMGZCkRuDpvcMwJeK'
const ends: (() => void)[] = []
afterEach(() => ends.splice(0).forEach((end) => end()))

function makeProvider(change: object = {}) {
  return {
    publicKey: { toString: () => address },
    connect: vi.fn<(how?: object) => Promise<void>>(() => Promise.resolve()),
    signAndSendTransaction: vi.fn<(transaction: LegacyTransaction) => Promise<unknown>>(() =>
      Promise.resolve({ signature: 'sig' }),
    ),
    on: vi.fn(),
    off: vi.fn(),
    ...change,
  }
}

function list(around: object, standard: readonly string[] = []) {
  return createRoot((end) => {
    ends.push(end)
    const window = Object.assign(new EventTarget(), around)
    const [known, setKnown] = createSignal(standard.map((name) => ({ name }) as SolanaWallet))
    return { window, setKnown, wallets: createLegacyWallets(window, known) }
  })
}
const names = (found: readonly SolanaWallet[]) => found.map(({ name }) => name)

test('a wallet in two places of the window is listed once, by its own name', () => {
  const provider = makeProvider({ isPhantom: true })
  expect(names(list({ phantom: { solana: provider }, solana: provider }).wallets())).toEqual(['Phantom'])
  expect(names(list({ solana: makeProvider({ isSolflare: true }) }).wallets())).toEqual(['Solflare'])
  expect(names(list({ solana: makeProvider() }).wallets())).toEqual(['Solana wallet'])
})

test('a wallet that speaks the standard too is left to the standard', () => {
  const around = {
    phantom: { solana: makeProvider() },
    trustwallet: { solana: makeProvider() },
    solana: makeProvider(),
  }
  const { wallets, setKnown } = list(around)
  expect(names(wallets())).toEqual(['Phantom', 'Trust Wallet', 'Solana wallet'])
  setKnown([{ name: 'Trust' } as SolanaWallet])
  expect(names(wallets())).toEqual(['Phantom'])
})

test('a wallet that comes late is found when the payer is back', () => {
  const { window, wallets } = list({})
  Object.assign(window, { solflare: makeProvider() })
  expect(wallets()).toEqual([])
  window.dispatchEvent(new Event('focus'))
  expect(names(wallets())).toEqual(['Solflare'])
})

test.each<[string, object]>([
  ['that cannot send', { solana: { connect: () => undefined } }],
  [
    'whose getters throw',
    Object.defineProperty({}, 'solana', {
      enumerable: true,
      value: Object.defineProperty({}, 'connect', {
        get: () => {
          throw new Error('no')
        },
      }),
    }),
  ],
  ['that is text', { solana: 'x', phantom: 1, solflare: null }],
])('an object %s is no wallet', (_, around) => {
  expect(list(around).wallets()).toEqual([])
})

test('what it signs are the very bytes, and its signature comes back', async () => {
  const provider = makeProvider()
  const [wallet] = list({ solana: provider }).wallets()
  await wallet!.connect(true)
  const bytes = Uint8Array.from([1, ...new Uint8Array(64), 0x80, 1, 2, 3])
  expect(await wallet!.send(address, bytes)).toBe('sig')
  const asked = provider.signAndSendTransaction.mock.calls[0]![0]
  expect([...asked.serialize()]).toEqual([...bytes])
  expect([...asked.message.serialize()]).toEqual([0x80, 1, 2, 3])
  expect([asked.version, asked.signatures.length]).toEqual([0, 1])
  asked.serialize().fill(9)
  expect([...asked.serialize()]).toEqual([...bytes])
})

test('it connects silently only for what was granted, and shows the account it has', async () => {
  const provider = makeProvider()
  const [wallet] = list({ solana: provider }).wallets()
  await wallet!.connect(true)
  await wallet!.connect(false)
  expect(provider.connect.mock.calls).toEqual([[{ onlyIfTrusted: true }], [undefined]])
  expect(wallet!.accounts()).toEqual([{ address }])
  provider.publicKey = { toString: () => 'junk' }
  expect(wallet!.accounts()).toEqual([])
})

test('a watch ends with what began it', async () => {
  const provider = makeProvider()
  const onChange = () => {}
  const [wallet] = list({ solana: provider }).wallets()
  await wallet!.connect(true)
  wallet!.watch(onChange)()
  const heard = [
    ['accountChanged', onChange],
    ['disconnect', onChange],
  ]
  expect([provider.on.mock.calls, provider.off.mock.calls]).toEqual([heard, heard])
})

test('until what speaks to it is there, it is asked for nothing; without it, it does not connect', async () => {
  vi.resetModules()
  vi.doMock('./legacySpeech.ts', () => {
    throw new Error('The part "legacySpeech" could not be loaded')
  })
  const { toLegacyWallet } = await import('./legacyWallet.ts')
  const provider = makeProvider()
  const wallet = toLegacyWallet({ source: provider, name: 'Phantom' })
  await expect(wallet.connect(false)).rejects.toThrow()
  expect(wallet.accounts()).toEqual([])
  wallet.watch(() => {})()
  expect(await wallet.send(address, new Uint8Array(1))).toBeUndefined()
  for (const asked of [provider.connect, provider.signAndSendTransaction, provider.on])
    expect(asked).not.toHaveBeenCalled()
  vi.doUnmock('./legacySpeech.ts')
})

test('what speaks to it is loaded once such a wallet is listed, not for one that speaks the standard too', async () => {
  vi.resetModules()
  const loaded = vi.fn()
  vi.doMock('./legacySpeech.ts', () => (loaded(), { legacySpeech: {} }))
  const { createLegacyWallets } = await import('./createLegacyWallets.ts')
  const start = (standard: readonly string[]) =>
    createRoot((end) => {
      ends.push(end)
      const window = Object.assign(new EventTarget(), { phantom: { solana: makeProvider() } })
      createLegacyWallets(window, () => standard.map((name) => ({ name }) as SolanaWallet))
    })
  start(['Phantom'])
  await new Promise((done) => setTimeout(done))
  expect(loaded).not.toHaveBeenCalled()
  start([])
  await vi.waitFor(() => expect(loaded).toHaveBeenCalledOnce())
  vi.doUnmock('./legacySpeech.ts')
})
