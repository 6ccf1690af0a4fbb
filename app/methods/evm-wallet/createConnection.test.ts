// @vitest-environment happy-dom
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { WalletProvider } from '../../wallets/eip1193.ts'
import type { FakeProvider, Script } from './fakeProvider.ts'
import { account, makeDeferred, makeFakeProvider, walletError } from './fakeProvider.ts'

const other = '0x1111111111111111111111111111111111111111'
const ends: (() => void)[] = []

// Loading a part is the one thing that a fake clock cannot wait for.
beforeAll(() => import('./walletErrors.ts'))
beforeEach(() => {
  vi.useFakeTimers()
  vi.resetModules()
  window.sessionStorage.clear()
})
afterEach(() => {
  ends.splice(0).forEach((end) => end())
  vi.useRealTimers()
})
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
const infoOf = (provider: FakeProvider): WalletProvider => ({ id: 'io.fake', name: 'Fake', provider })

/** The module keeps the last connection, so each test has a page of its own; `page` opens panels on it. */
async function openPage() {
  const [{ createConnection }, { choosingKit, sendingKit }, { createRoot, createSignal }] = await Promise.all([
    import('./createConnection.ts'),
    import('../kits.ts'),
    import('solid-js'),
  ])
  await Promise.all([choosingKit.load(), sendingKit.load()])
  return (
    wallets: readonly WalletProvider[],
    wish: { wantedId?: string; asksAtOnce?: boolean; takesOnly?: boolean } = {},
  ) =>
    createRoot((end) => {
      ends.push(end)
      const [providers, setProviders] = createSignal(wallets)
      const problems: string[] = []
      const wanted = {
        wantedId: wish.wantedId,
        asksAtOnce: wish.asksAtOnce ?? false,
        takesOnly: wish.takesOnly ?? false,
      }
      return { ...createConnection(providers, wanted, ({ code }) => problems.push(code)), setProviders, problems, end }
    })
}

test('nothing is asked of a wallet that nobody chose', async () => {
  const provider = makeFakeProvider()
  const panel = (await openPage())([infoOf(provider)])
  await settle(10_000)
  expect(provider.calls).toEqual([])
  expect(panel.connection()).toBeUndefined()
  expect(panel.isRestoring()).toBe(false)
})

test('a wallet is asked once and shows its account', async () => {
  const provider = makeFakeProvider()
  const panel = (await openPage())([infoOf(provider)])
  await panel.connect(infoOf(provider))
  expect(panel.connection()).toMatchObject({ account })
  expect(window.sessionStorage.getItem('inlet:wallet')).toBe('io.fake')
})

test('a wallet that was chosen a moment ago is asked at once', async () => {
  const provider = makeFakeProvider()
  const panel = (await openPage())([infoOf(provider)], { wantedId: 'io.fake', asksAtOnce: true })
  await settle()
  expect(provider.count('eth_requestAccounts')).toBe(1)
  expect(panel.connection()).toMatchObject({ account })
})

test('a page that was opened at this way asks the only wallet at once, and none of several', async () => {
  const wish = { asksAtOnce: true, takesOnly: true }
  const [only, one, other] = [makeFakeProvider(), makeFakeProvider(), makeFakeProvider()]
  const panel = (await openPage())([infoOf(only)], wish)
  await settle()
  expect(panel.connection()).toMatchObject({ account })
  ;(await openPage())([infoOf(one), { ...infoOf(other), id: 'io.other' }], wish)
  await settle()
  expect([only, one, other].map((provider) => provider.count('eth_requestAccounts'))).toEqual([1, 0, 0])
})

test('after a reload the wallet of before answers without a prompt, however late it turns up', async () => {
  window.sessionStorage.setItem('inlet:wallet', 'io.fake')
  const provider = makeFakeProvider()
  const panel = (await openPage())([])
  expect(panel.isRestoring()).toBe(true)
  await settle(5_000)
  expect(panel.isRestoring()).toBe(false)
  panel.setProviders([infoOf(provider)])
  await settle()
  expect(panel.connection()).toMatchObject({ account })
  expect(provider.count('eth_requestAccounts')).toBe(0)
})

test('a wallet that is locked after a reload is not prompted', async () => {
  window.sessionStorage.setItem('inlet:wallet', 'io.fake')
  const provider = makeFakeProvider({ eth_accounts: () => [] })
  const panel = (await openPage())([infoOf(provider)])
  await settle()
  expect(panel.connection()).toBeUndefined()
  expect(panel.isRestoring()).toBe(false)
  expect(panel.problems).toEqual([])
  expect(provider.count('eth_requestAccounts')).toBe(0)
})

test('W23 a wallet that hangs is dropped after 1.5 seconds, and is back when it answers', async () => {
  window.sessionStorage.setItem('inlet:wallet', 'io.fake')
  const answer = makeDeferred<string[]>()
  const wallet = infoOf(makeFakeProvider({ eth_accounts: () => answer.promise }))
  const panel = (await openPage())([wallet])
  await settle(1_499)
  expect(panel.isRestoring()).toBe(true)
  expect(panel.silent()).toBeUndefined()
  await settle(1)
  expect(panel.isRestoring()).toBe(false)
  expect(panel.silent()).toBe(wallet)
  answer.resolve([])
  await settle(0)
  expect(panel.silent()).toBeUndefined()
})

test.each<[what: string, script: Script, code: string]>([
  ['refuses', { eth_requestAccounts: () => Promise.reject(walletError(4001)) }, 'wallet_rejected'],
  ['is busy', { eth_requestAccounts: () => Promise.reject(walletError(-32002)) }, 'wallet_busy'],
  ['shows no account', { eth_requestAccounts: () => [] }, 'wallet_failed'],
  ['answers nonsense', { eth_requestAccounts: () => 'yes' }, 'wallet_failed'],
])('a wallet that %s can be asked again', async (_, script, code) => {
  const panel = (await openPage())([])
  await panel.connect(infoOf(makeFakeProvider(script)))
  expect(panel.problem()?.code).toBe(code)
  expect(panel.asking()).toBeUndefined()
  await panel.connect(infoOf(makeFakeProvider()))
  expect(panel.problem()).toBeUndefined()
  expect(panel.connection()).toMatchObject({ account })
})

test.each<[what: string, accounts: readonly string[]]>([
  ['another account', [other, account]],
  ['no account', []],
])('W17 W18 a wallet that changes to %s ends the connection', async (_, accounts) => {
  let shown: readonly string[] = [account]
  const provider = makeFakeProvider({ eth_accounts: () => shown })
  const panel = (await openPage())([])
  await panel.connect(infoOf(provider))
  await settle()
  shown = accounts
  provider.emit('accountsChanged', accounts)
  await settle(100)
  expect(panel.connection()).toBeUndefined()
  expect(panel.problem()?.code).toBe('wallet_changed')
  expect(provider.listeners()).toBe(0)
})

test('W24 ten thousand events are one look', async () => {
  const provider = makeFakeProvider()
  const panel = (await openPage())([])
  await panel.connect(infoOf(provider))
  await settle()
  const before = provider.count('eth_accounts')
  for (let at = 0; at < 10_000; at++) provider.emit('chainChanged', '0x1')
  await settle(100)
  expect(provider.count('eth_accounts')).toBe(before + 1)
  expect(panel.connection()).toMatchObject({ account })
})

test('the next panel goes on with the connection of the one before', async () => {
  const page = await openPage()
  const provider = makeFakeProvider()
  const first = page([infoOf(provider)])
  await first.connect(infoOf(provider))
  first.end()
  const second = page([infoOf(provider)])
  expect(second.connection()).toMatchObject({ account })
  expect(page([infoOf(provider)], { wantedId: 'io.other' }).connection()).toBeUndefined()
})

test('the next panel does not take up another account by itself', async () => {
  const page = await openPage()
  let shown: readonly string[] = [account]
  const provider = makeFakeProvider({ eth_accounts: () => shown })
  const first = page([infoOf(provider)])
  await first.connect(infoOf(provider))
  first.end()
  const second = page([infoOf(provider)])
  await settle()
  shown = [other]
  provider.emit('accountsChanged', shown)
  await settle(5_000)
  expect(second.connection()).toBeUndefined()
  expect(second.problem()?.code).toBe('wallet_changed')
})

test('an answer after the panel is gone connects nothing, and no listener stays', async () => {
  const page = await openPage()
  const answer = makeDeferred<string[]>()
  const provider = makeFakeProvider({ eth_requestAccounts: () => answer.promise })
  const panel = page([])
  void panel.connect(infoOf(provider))
  panel.end()
  answer.resolve([account])
  await settle()
  expect(page([]).connection()).toBeUndefined()
  expect(provider.listeners()).toBe(0)
})
