// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { PageMessage } from '../../bridge/messages.ts'
import { makeHostWallets } from '../../bridge/wallets/hostWallets.ts'
import { createI18n } from '../../i18n/createI18n.tsx'
import type { Script } from '../../methods/evm-wallet/fakeProvider.ts'
import { account, hash, makeFakeProvider, walletError } from '../../methods/evm-wallet/fakeProvider.ts'
import { sendTransfer } from '../../methods/evm-wallet/sendTransfer.ts'
import { switchChain } from '../../methods/evm-wallet/switchChain.ts'
import { polygonUsdc } from '../../model/samples.ts'
import { guestWallets } from '../../wallets/guestWallets.ts'
import type { OwnWallet } from '../inletLoader.ts'
import { pass } from './pass.ts'
import { loadEvm } from '../../methods/evm-wallet/loadEvm.ts'

const evm = await loadEvm()

let linked: ReturnType<typeof linkWallets> | undefined
// Loading a part is the one thing that a fake clock cannot wait for.
beforeAll(() => import('../../methods/evm-wallet/walletErrors.ts'))
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  linked?.end()
  vi.useRealTimers()
})

/** A loader and a page that hear each other as two windows do: by copies, and the host after the page. */
function linkWallets(own: OwnWallet | readonly OwnWallet[]) {
  const life = new AbortController()
  const told: string[] = []
  let count = 0
  const i18n = createRoot(() => createI18n(['en'], document.createElement('html')))
  const send = (type: string, data: unknown) => {
    const message = structuredClone({ id: `e-${++count}`, type, data }) as PageMessage
    if (type === 'wallet.request') queueMicrotask(() => hear(message))
    return message as never
  }
  const page = makeHostWallets({ outbox: { send }, i18n, host: { kind: 'allowed', origin: 'https://shop.example' } })
  const hear = pass(
    own,
    (type, data) => {
      told.push(type)
      page.hear(structuredClone({ type, id: `h-${told.length}`, data }) as Parameters<typeof page.hear>[0])
    },
    life.signal,
  )
  return {
    told,
    end() {
      life.abort()
      page.end()
    },
  }
}

/** The wallet of a host, as the page lists it, over a provider that answers by script. */
function offer(script: Script = {}) {
  const own = makeFakeProvider(script)
  linked = linkWallets(own)
  return { own, guest: guestWallets()[0]!.provider }
}
const order = {
  asset: polygonUsdc,
  receiverAddress: '0x52908400098527886E0F7030069857D2E4169EE7',
  units: 25_070_000n,
  account,
}
const fail = (thrown: unknown) => () => {
  throw thrown
}
const another = '0x1111111111111111111111111111111111111111'

test('a transfer reaches the host’s wallet as the payer reviewed it, and its hash comes back', async () => {
  const { own, guest } = offer()
  await expect(sendTransfer(evm, guest, order, () => true)).resolves.toBe(hash)
  expect(own.calls.map(({ method }) => method)).toEqual(['eth_accounts', 'eth_chainId', 'eth_sendTransaction'])
  expect(own.calls[2]?.params).toEqual([
    expect.objectContaining({ from: account, to: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359', chainId: '0x89' }),
  ])
})

test.each<[what: string, script: Script, code: string, sends: number]>([
  ['W17 another account is in use', { eth_accounts: () => [another, account] }, 'wallet_changed', 0],
  ['W18 no account is shown', { eth_accounts: () => [] }, 'wallet_changed', 0],
  ['W14 the chain is another one', { eth_chainId: () => '0x1' }, 'wallet_wrong_chain', 0],
  ['the chain is not told', { eth_chainId: () => ({ chain: 137 }) }, 'wallet_failed', 0],
  ['the accounts are a function', { eth_accounts: () => () => [account] }, 'wallet_changed', 0],
  ['W05 its user refuses', { eth_sendTransaction: fail(walletError(4001)) }, 'wallet_rejected', 1],
  ['W06 a request is open', { eth_sendTransaction: fail(walletError(-32002)) }, 'wallet_busy', 1],
  ['W19 it gives no hash', { eth_sendTransaction: () => '0x' }, 'wallet_unknown_outcome', 1],
  ['W19 it gives an object', { eth_sendTransaction: () => ({ hash }) }, 'wallet_unknown_outcome', 1],
  ['W19 it gives what no text holds', { eth_sendTransaction: () => 10n }, 'wallet_unknown_outcome', 1],
  ['W19 it gives a megabyte', { eth_sendTransaction: () => 'a'.repeat(1e6) }, 'wallet_unknown_outcome', 1],
  ['W09 its line is lost', { eth_sendTransaction: fail(walletError(4900)) }, 'wallet_unknown_outcome', 1],
  ['W22 it throws nothing', { eth_sendTransaction: fail(null) }, 'wallet_unknown_outcome', 1],
  ['W22 it throws a megabyte', { eth_sendTransaction: fail('a'.repeat(1e6)) }, 'wallet_unknown_outcome', 1],
])('when %s, the send by a host’s wallet ends', async (_, script, code, sends) => {
  const { own, guest } = offer(script)
  await expect(sendTransfer(evm, guest, order, () => true)).rejects.toMatchObject({ code })
  expect(own.count('eth_sendTransaction')).toBe(sends)
})

const circle: { code: number; cause?: unknown } = { code: -32603 }
circle.cause = circle
const inner = (nest: object) => Object.assign(new Error('Internal JSON-RPC error.'), { code: -32603, ...nest })

test.each([
  ['in data', inner({ data: { code: 4001 } }), 'wallet_rejected'],
  ['in data.originalError', inner({ data: { originalError: { code: 4001 } } }), 'wallet_rejected'],
  ['in cause of cause', inner({ cause: { cause: walletError(4001) } }), 'wallet_rejected'],
  ['as text of a number', { code: '4001' }, 'wallet_rejected'],
  ['as words alone', 'User rejected the request.', 'wallet_rejected'],
  ['in words inside', inner({ data: { message: 'insufficient funds for gas' } }), 'wallet_insufficient_gas'],
  ['beside others', inner({ error: { code: 3, data: { code: -32002 } } }), 'wallet_busy'],
  ['in a circle', circle, 'wallet_unknown_outcome'],
])('W22 a failure that a host’s wallet nests %s is understood', async (_, thrown, code) => {
  const { guest } = offer({ eth_sendTransaction: fail(thrown) })
  await expect(sendTransfer(evm, guest, order, () => true)).rejects.toMatchObject({ code })
})

test('W20 the hash of the transfer before is not taken for a new one', async () => {
  const { guest } = offer()
  const again = sendTransfer(evm, guest, order, () => true, hash)
  await expect(again).rejects.toMatchObject({ code: 'wallet_unknown_outcome' })
})

test('W12 a host’s wallet that says it switched and did not is not believed', async () => {
  const { own, guest } = offer({ eth_chainId: () => '0x1', wallet_switchEthereumChain: () => null })
  const switched = expect(switchChain(guest, 'eip155:137', () => Promise.resolve(undefined))).rejects.toMatchObject({
    code: 'wallet_wrong_chain',
  })
  await vi.advanceTimersByTimeAsync(5_000)
  await switched
  expect(own.calls.find(({ method }) => method === 'wallet_switchEthereumChain')?.params).toEqual([{ chainId: '0x89' }])
})

test('W13 a chain that a host’s wallet lacks is added with the page’s own facts', async () => {
  let chain = '0x1'
  const unknown = fail(inner({ data: { originalError: { code: 4902 } } }))
  const { own, guest } = offer({
    eth_chainId: () => chain,
    wallet_switchEthereumChain: () => (chain === '0x1' ? unknown() : null),
    wallet_addEthereumChain: () => {
      chain = '0x89'
      return null
    },
  })
  const native = { symbol: 'POL', decimals: 18 }
  const facts = { name: 'Polygon', native, rpc: 'https://rpc.example', explorer: 'https://scan.example' }
  const switched = switchChain(guest, 'eip155:137', () => Promise.resolve(facts))
  await vi.advanceTimersByTimeAsync(5_000)
  await switched
  expect(own.calls.find(({ method }) => method === 'wallet_addEthereumChain')?.params).toEqual([
    expect.objectContaining({ chainId: '0x89', rpcUrls: ['https://rpc.example'] }),
  ])
})

test('W24 ten thousand events in a second reach the page as a handful, and the last of them', async () => {
  const { own, guest } = offer()
  const heard: unknown[] = []
  guest.on?.('accountsChanged', (value) => void heard.push(value))
  for (let at = 0; at < 10_000; at += 1) {
    if (at % 10 === 0) vi.advanceTimersByTime(1)
    own.emit('accountsChanged', [`0x${at}`])
  }
  vi.advanceTimersByTime(500)
  expect(heard[0]).toEqual(['0x0'])
  expect(heard.at(-1)).toEqual(['0x9999'])
  expect(heard.length).toBeLessThanOrEqual(4)
  vi.advanceTimersByTime(500)
  expect(vi.getTimerCount()).toBe(0)
})

test('an event that no message can carry is told as text', async () => {
  const { own, guest } = offer()
  const heard: unknown[] = []
  guest.on?.('chainChanged', (value) => void heard.push(value))
  own.emit('chainChanged', () => 1)
  expect(heard).toEqual([expect.any(String)])
})

test('the end of the page takes the listeners off the wallet, and nothing is told any more', () => {
  const { own } = offer()
  expect(own.listeners()).toBe(3)
  linked?.end()
  const before = linked?.told.length
  own.emit('chainChanged', '0x1')
  expect([own.listeners(), linked?.told.length]).toEqual([0, before])
})

test('a wallet comes bare, named, or as it was announced; what is none is left out', () => {
  const provider = makeFakeProvider()
  const info = { name: 'Announced', icon: 'data:image/png;base64,AA==' }
  const lost = { name: 'Nothing', accounts: [], features: {} }
  linked = linkWallets([provider, { provider, name: 'Named' }, { provider, info }, lost])
  expect(guestWallets().map(({ id, name, icon }) => [id, name, icon])).toEqual([
    ['host:0:Wallet', 'Wallet', undefined],
    ['host:1:Named', 'Named', undefined],
    ['host:2:Announced', 'Announced', info.icon],
  ])
})
