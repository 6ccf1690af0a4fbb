// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { beforeEach, expect, test, vi } from 'vitest'
import { createI18n } from '../../i18n/createI18n.tsx'
import { guestWallets } from '../../wallets/guestWallets.ts'
import { standardGuests } from '../../wallets/solana/standardGuests.ts'
import type { StandardWallet } from '../../wallets/solana/walletStandard.ts'
import type { EventData } from '../messages.ts'
import { makeHostWallets } from './hostWallets.ts'

const icon = 'data:image/svg+xml;base64,PHN2Zy8+'
const metamask = { id: 'mm', family: 'eip155', name: 'MetaMask', icon }
const phantom = { id: 'ph', family: 'solana', name: 'Phantom' }
const transaction = { from: '0xa', to: '0xb', value: '0x1', chainId: '0x89' }

let said: { id: string; type: string; data: EventData['wallet.request'] }[] = []
let wallets = start()
beforeEach(async () => {
  wallets.end()
  await vi.waitFor(() => expect(standardGuests()).toEqual([]))
  said = []
  wallets = start()
})

function start() {
  const i18n = createRoot(() => createI18n(['en'], document.createElement('html')))
  const send = (type: string, data: unknown) => {
    const message = { id: `e-${said.length + 1}`, type, data }
    said.push(message as never)
    return message as never
  }
  return makeHostWallets({ outbox: { send }, i18n, host: { kind: 'allowed', origin: 'https://shop.example:8443' } })
}
const offer = (...all: unknown[]) => wallets.hear({ type: 'host.wallets', id: 'w', data: { wallets: all } })
const answer = (re: string, rest: object) =>
  wallets.hear({ type: 'host.answer', id: 'a', data: { re, ok: true, ...rest } })
const evm = () => guestWallets()[0]!.provider
const solana = () => standardGuests()[0]!.standard as StandardWallet
/** A Solana wallet is listed once the part that lists them is there. */
const offerSolana = async () => {
  offer(phantom)
  await vi.waitFor(() => expect(standardGuests()).toHaveLength(1))
}
const asked = () => said.flatMap(({ type, data }) => (type === 'wallet.request' ? [data.method] : []))

test('what a host offers is listed as the host’s, in its order', async () => {
  offer(metamask, phantom, { ...metamask, id: 'two' })
  const why = 'Wallet of shop.example:8443'
  expect(guestWallets().map(({ id, from, why }) => ({ id, from, why }))).toEqual([
    { id: 'host:mm', from: 'host', why },
    { id: 'host:two', from: 'host', why },
  ])
  await vi.waitFor(() => expect(standardGuests()).toMatchObject([{ id: 'host:ph', from: 'host', why }]))
  expect(said.map(({ type, data }) => [type, data])).toEqual([['answer', { re: 'w', ok: true }]])
})

test.each([
  ['no list', 'MetaMask'],
  ['no id', { ...metamask, id: '' }],
  ['a long id', { ...metamask, id: 'x'.repeat(65) }],
  ['markup for an id', { ...metamask, id: '<b>' }],
  ['a family that nobody knows', { ...metamask, family: 'tron' }],
  ['an empty name', { ...metamask, name: ' \u202e ' }],
  ['nothing', null],
])('%s is no wallet', (_, wallet) => {
  offer(wallet)
  expect(guestWallets()).toEqual([])
})

test('a name is cleaned, a picture is data, and a list is short', () => {
  offer(
    { ...metamask, name: `Meta\u202eMask ${'x'.repeat(99)}`, icon: 'https://evil.example/x.png' },
    ...Array.from({ length: 99 }, (_, at) => ({ ...metamask, id: `w${at}` })),
  )
  const [first] = guestWallets()
  expect([first?.name.length, first?.icon, guestWallets().length]).toEqual([32, undefined, 8])
})

test('a list that is none is refused, and takes nothing away', () => {
  offer(metamask)
  wallets.hear({ type: 'host.wallets', id: 'x', data: { wallets: 'all' } })
  expect(said.at(-1)?.data).toEqual({ re: 'x', ok: false })
  expect(guestWallets()).toHaveLength(1)
})

test('a request goes to the host once and ends with its answer, however long that takes', async () => {
  offer(metamask)
  const accounts = evm().request({ method: 'eth_requestAccounts' })
  expect(said.at(-1)).toEqual({
    id: 'e-2',
    type: 'wallet.request',
    data: { wallet: 'mm', method: 'eth_requestAccounts', params: [] },
  })
  answer('e-1', { result: ['0xbad'] })
  answer('e-2', { result: ['0xa'] })
  answer('e-2', { result: ['0xlate'] })
  expect(await accounts).toEqual(['0xa'])
})

test('a failure is thrown with its code, and one without words still fails', async () => {
  offer(metamask)
  const refused = evm().request({ method: 'eth_chainId' })
  const mute = evm().request({ method: 'eth_chainId' })
  answer('e-2', { ok: false, error: { code: 4001, message: 'User\u202e rejected' } })
  answer('e-3', { ok: false, error: 'no' })
  await expect(refused).rejects.toMatchObject({ code: 4001, message: 'User rejected' })
  await expect(mute).rejects.toMatchObject({ code: -32603 })
})

test.each(['eth_sign', 'eth_signTypedData_v4', 'eth_sendRawTransaction', 'wallet_requestPermissions', 'toString'])(
  '%s never reaches the host',
  async (method) => {
    offer(metamask)
    await expect(evm().request({ method, params: [] })).rejects.toMatchObject({ code: 4200 })
    expect(asked()).toEqual([])
  },
)

test('what sends or signs is passed on only as reviewed', async () => {
  offer(metamask)
  const call = { method: 'eth_sendTransaction', params: [transaction] }
  await expect(evm().request(call)).rejects.toMatchObject({ code: 4200 })
  await expect(evm().request({ method: 'personal_sign', params: ['0x'] })).rejects.toMatchObject({ code: 4200 })
  expect(asked()).toEqual([])
  const sent = evm().requestReviewed?.(call)
  expect(said.at(-1)?.data).toEqual({ wallet: 'mm', ...call })
  answer('e-2', { result: '0xhash' })
  expect(await sent).toBe('0xhash')
})

test('what is reviewed is still one of the methods', async () => {
  offer(metamask)
  await expect(evm().requestReviewed?.({ method: 'eth_sign', params: [] })).rejects.toMatchObject({ code: 4200 })
  expect(asked()).toEqual([])
})

test('parameters longer than a message are refused and not sent', async () => {
  offer(metamask)
  const call = { method: 'eth_call', params: [{ data: `0x${'0'.repeat(70_000)}` }] }
  await expect(evm().request(call)).rejects.toMatchObject({ code: -32602 })
  expect(asked()).toEqual([])
})

test('events reach those who listen, until they stop', () => {
  offer(metamask)
  const heard: unknown[] = []
  const hear = (value: unknown) => void heard.push(value)
  evm().on?.('accountsChanged', hear)
  const tell = (wallet: string, event: unknown) =>
    wallets.hear({ type: 'host.wallet', id: 'x', data: { wallet, event, value: ['0xb'] } })
  tell('mm', 'accountsChanged')
  tell('other', 'accountsChanged')
  tell('mm', 'toString')
  tell('mm', 7)
  evm().removeListener?.('accountsChanged', hear)
  tell('mm', 'accountsChanged')
  expect(heard).toEqual([['0xb']])
})

test('a wallet that is offered again stays the same, and its open request is answered', async () => {
  offer(metamask)
  const before = evm()
  const chain = before.request({ method: 'eth_chainId' })
  offer(metamask, phantom)
  expect(evm()).toBe(before)
  answer('e-2', { result: '0x1' })
  expect(await chain).toBe('0x1')
})

test('a wallet that is taken away leaves the list and is asked nothing more, but its last answer counts', async () => {
  offer(metamask)
  const provider = evm()
  const lost: unknown[] = []
  provider.on?.('disconnect', (value) => void lost.push(value))
  const sent = provider.requestReviewed?.({ method: 'eth_sendTransaction', params: [transaction] })
  offer()
  expect([guestWallets(), lost]).toEqual([[], [undefined]])
  await expect(provider.request({ method: 'eth_accounts' })).rejects.toMatchObject({ code: 4900 })
  answer('e-2', { result: '0xhash' })
  expect(await sent).toBe('0xhash')
})

test('the bridge’s end takes the wallets away', async () => {
  await offerSolana()
  offer(metamask, phantom)
  wallets.end()
  await vi.waitFor(() => expect([...guestWallets(), ...standardGuests()]).toEqual([]))
})

test('a Solana wallet connects, sends, and follows its accounts', async () => {
  await offerSolana()
  const { features } = solana()
  const connected = features['standard:connect'].connect()
  expect(asked()).toEqual(['solana_requestAccounts'])
  answer('e-2', { result: [{ pubkey: 'A' }, { address: 'B', chains: ['solana:devnet'] }] })
  await connected
  expect(solana().accounts).toEqual([
    { address: 'A', chains: undefined },
    { address: 'B', chains: ['solana:devnet'] },
  ])
  const input = { account: solana().accounts[0]!, transaction: Uint8Array.of(1, 2, 255), chain: 'solana:mainnet' }
  const sent = features['solana:signAndSendTransaction'].signAndSendTransaction(input)
  expect(said.at(-1)?.data.params).toEqual([{ pubkey: 'A', transaction: 'AQL/' }])
  answer('e-3', { result: { signature: '5sig' } })
  expect(await sent).toEqual([{ signature: '5sig' }])
  wallets.hear({ type: 'host.wallet', id: 'x', data: { wallet: 'ph', event: 'disconnect' } })
  expect(solana().accounts).toEqual([])
})

test('a signature may come as its bytes in base64', async () => {
  await offerSolana()
  const input = { account: { address: 'A' }, transaction: Uint8Array.of(1), chain: 'solana:mainnet' }
  const sent = solana().features['solana:signAndSendTransaction'].signAndSendTransaction(input)
  answer('e-2', { result: { signature: btoa(String.fromCharCode(...Array<number>(64).fill(7))) } })
  expect(await sent).toEqual([{ signature: new Uint8Array(64).fill(7) }])
})
