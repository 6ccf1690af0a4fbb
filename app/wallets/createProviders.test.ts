import { createRoot } from 'solid-js'
import { afterEach, expect, test, vi } from 'vitest'
import { createProviders } from './createProviders.ts'
import { addGuestWallet } from './addGuestWallet.ts'
import type { WalletWindow } from './unnamed.ts'

const icon = 'data:image/svg+xml;base64,PHN2Zy8+'
let dispose = () => {}
afterEach(() => {
  dispose()
  vi.unstubAllGlobals()
})

/** A window that is only what discovery looks at. */
function makeWindow(ethereum?: unknown) {
  return Object.assign(new EventTarget(), { ethereum })
}

function start(window: WalletWindow) {
  return createRoot((end) => {
    dispose = end
    return createProviders(window)
  })
}

const provider = (traits: object = {}) => ({ request: () => Promise.resolve([]), ...traits })
const announce = (window: EventTarget, detail: unknown) =>
  window.dispatchEvent(Object.assign(new Event('eip6963:announceProvider'), { detail }))
const wallet = (rdns: string, name: string, more: object = {}) => ({
  info: { uuid: 'u', name, rdns, icon, ...more },
  provider: provider(),
})
const thrower = () => {
  throw new Error('hostile')
}
const names = (list: () => readonly { name: string }[]) => list().map(({ name }) => name)

test('wallets are asked to announce themselves, and are listed in the order they answer', () => {
  const window = makeWindow()
  window.addEventListener('eip6963:requestProvider', () => {
    announce(window, wallet('io.metamask', 'MetaMask'))
    announce(window, wallet('io.rabby', 'Rabby Wallet'))
  })
  const wallets = start(window)
  expect(wallets().map(({ id, name, rdns, icon: picture }) => ({ id, name, rdns, picture }))).toEqual([
    { id: 'io.metamask', name: 'MetaMask', rdns: 'io.metamask', picture: icon },
    { id: 'io.rabby', name: 'Rabby Wallet', rdns: 'io.rabby', picture: icon },
  ])
})

test('a wallet that announces itself late is listed', () => {
  const window = makeWindow()
  const wallets = start(window)
  expect(wallets()).toEqual([])
  announce(window, wallet('io.metamask', 'MetaMask'))
  expect(names(wallets)).toEqual(['MetaMask'])
})

test('the first wallet of an rdns stays, however often it is announced', () => {
  const window = makeWindow()
  const wallets = start(window)
  const first = wallet('io.metamask', 'MetaMask')
  announce(window, first)
  const listed = wallets()
  announce(window, first)
  announce(window, wallet('io.metamask', 'MetaMask (better)'))
  expect(wallets()).toBe(listed)
  expect(wallets()[0]?.provider).toBe(first.provider)
})

test('window.ethereum is listed only while nobody announces it', () => {
  const own = provider({ isMetaMask: true })
  const window = makeWindow(own)
  const wallets = start(window)
  expect(wallets().map(({ id }) => id)).toEqual(['injected'])
  announce(window, { ...wallet('io.metamask', 'MetaMask'), provider: provider() })
  expect(wallets().map(({ id }) => id)).toEqual(['io.metamask'])
})

test('the same provider under another name is not listed twice', () => {
  const own = provider({ isMetaMask: true })
  const window = makeWindow(own)
  const wallets = start(window)
  announce(window, { ...wallet('io.rabby', 'Rabby Wallet'), provider: own })
  expect(names(wallets)).toEqual(['Rabby Wallet'])
})

test('another wallet on window.ethereum stays beside those that announce themselves', async () => {
  const window = makeWindow(provider({ isTrust: true, isMetaMask: true }))
  const wallets = start(window)
  announce(window, wallet('io.metamask', 'MetaMask'))
  await vi.waitFor(() => expect(names(wallets)).toEqual(['MetaMask', 'Trust Wallet']))
})

test('the wallet at window.ethereum keeps its id when it gets its name', async () => {
  const wallets = start(makeWindow(provider({ isMetaMask: true })))
  const id = wallets()[0]?.id
  await vi.waitFor(() => expect(wallets().map((one) => [one.id, one.name])).toEqual([[id, 'MetaMask']]))
})

test('a wallet that is only at a name of its own is found', async () => {
  const wallets = start(Object.assign(makeWindow(), { phantom: { ethereum: provider() } }))
  await vi.waitFor(() => expect(names(wallets)).toEqual(['Phantom']))
})

test('the wallet that was connected last comes first, over visits, also before one from elsewhere', () => {
  const kept = new Map([['inlet:recent-wallet', 'io.two']])
  const localStorage = { getItem: (key: string) => kept.get(key) ?? null }
  vi.stubGlobal('window', { localStorage })
  const window = makeWindow()
  const remove = addGuestWallet({ id: 'host:1', name: 'App', from: 'host', provider: provider() })
  const wallets = start(window)
  announce(window, wallet('io.one', 'One'))
  announce(window, wallet('io.two', 'Two'))
  expect(names(wallets)).toEqual(['Two', 'App', 'One'])
  remove()
})

test('where storage throws, wallets stay in the order they came', () => {
  vi.stubGlobal('window', Object.defineProperty({}, 'localStorage', { get: thrower }))
  const window = makeWindow()
  const wallets = start(window)
  announce(window, wallet('io.one', 'One'))
  announce(window, wallet('io.two', 'Two'))
  expect(names(wallets)).toEqual(['One', 'Two'])
})

test.each(['ethereum#initialized', 'focus', 'visibilitychange'])(
  'a wallet injected before %s is found then',
  (type) => {
    const window = makeWindow()
    const wallets = start(window)
    window.ethereum = provider()
    window.dispatchEvent(new Event(type))
    expect(names(wallets)).toEqual(['Wallet'])
  },
)

test('a scan that finds the same wallets keeps the list', async () => {
  const window = makeWindow(provider({ isMetaMask: true }))
  const wallets = start(window)
  await vi.waitFor(() => expect(names(wallets)).toEqual(['MetaMask']))
  const listed = wallets()
  window.dispatchEvent(new Event('focus'))
  expect(wallets()).toBe(listed)
})

test('names lose control and direction characters and are cut', () => {
  const window = makeWindow()
  const wallets = start(window)
  announce(window, wallet('io.one', '\u202eksaMateM\u0000'))
  announce(window, wallet('io.two', 'x'.repeat(500)))
  expect(wallets()[0]?.name).toBe('ksaMateM')
  expect(wallets()[1]?.name).toHaveLength(32)
})

test.each([
  ['https://evil.example/track.png'],
  ['javascript:alert(1)'],
  ['data:text/html,<script>'],
  ['data:image/svg+xml'],
  [`data:image/png;base64,${'A'.repeat(40_000)}`],
  [{ toString: (): string => icon }],
])('an icon that is no small data image is left out: %s', (picture) => {
  const window = makeWindow()
  const wallets = start(window)
  announce(window, wallet('io.one', 'One', { icon: picture }))
  expect(wallets()).toHaveLength(1)
  expect(wallets()[0]).not.toHaveProperty('icon')
})

const hostileInfo = Object.defineProperty({ rdns: 'io.x' }, 'name', { get: thrower })
const hostileProvider = Object.defineProperty({}, 'request', { get: thrower })
test.each([
  ['nothing', undefined],
  ['null', null],
  ['text', 'io.metamask'],
  ['no provider', { info: { name: 'One', rdns: 'io.one' } }],
  ['a provider that cannot be asked', { info: { name: 'One', rdns: 'io.one' }, provider: {} }],
  ['a name that is no text', { info: { name: {}, rdns: 'io.one' }, provider: provider() }],
  ['a name that throws', { info: hostileInfo, provider: provider() }],
  ['a provider that throws', { info: { name: 'One', rdns: 'io.one' }, provider: hostileProvider }],
])('an announcement of %s is dropped', (_, detail) => {
  const window = makeWindow()
  const wallets = start(window)
  announce(window, detail)
  expect(wallets()).toEqual([])
})

test('W23 a window.ethereum that throws is no wallet', async () => {
  expect(start(makeWindow(hostileProvider))()).toEqual([])
  expect(start(Object.defineProperty(makeWindow(), 'ethereum', { get: thrower }))()).toEqual([])
  const wallets = start(makeWindow(provider({ providers: [hostileProvider, provider({ isRabby: true })] })))
  await vi.waitFor(() => expect(names(wallets)).toEqual(['Rabby Wallet']))
})

test('W03 twenty wallets of one name and one uuid are eight rows, each with its domain, and none is chosen', () => {
  const window = makeWindow()
  const wallets = start(window)
  for (let at = 0; at < 20; at++) announce(window, wallet(`io.wallet${at}`, 'MetaMask'))
  expect(wallets().map(({ name, rdns }) => `${name} ${rdns}`)).toEqual(
    Array.from({ length: 8 }, (_, at) => `MetaMask io.wallet${at}`),
  )
})

test('W03 a flood of announcements is cut at eight wallets', () => {
  const window = makeWindow(provider())
  const wallets = start(window)
  for (let at = 0; at < 10_000; at++) announce(window, wallet(`io.wallet${at}`, 'MetaMask'))
  expect(wallets()).toHaveLength(8)
})

test('after its owner is gone nothing is listened to', () => {
  const window = makeWindow()
  const wallets = start(window)
  dispose()
  announce(window, wallet('io.metamask', 'MetaMask'))
  expect(wallets()).toEqual([])
})

test('a wallet from elsewhere comes first, once, and goes when it is taken away', async () => {
  const window = makeWindow(provider({ isMetaMask: true }))
  const wallets = start(window)
  await vi.waitFor(() => expect(names(wallets)).toEqual(['MetaMask']))
  const guest = { id: 'host:1', name: 'App', from: 'host', provider: provider() } as const
  addGuestWallet({ ...guest, name: 'Before' })
  const remove = addGuestWallet(guest)
  expect(names(wallets)).toEqual(['App', 'MetaMask'])
  remove()
  expect(names(wallets)).toEqual(['MetaMask'])
})
