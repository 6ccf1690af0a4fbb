import { beforeEach, expect, test, vi } from 'vitest'
import type { CommandType, PageMessage } from '../../app/bridge/messages.ts'
import { readHostMessage } from '../../app/bridge/readHostMessage.ts'
import {
  createDepositHost,
  isAllowedLink,
  type DepositDevice,
  type DepositHost,
  type DepositMessage,
} from './react-native/createDepositHost.ts'
import { createOwnWallet, type WalletOfApp } from './react-native/ownWallet.ts'
import { readSamples } from './readSamples.ts'

const { fromPage, fromHost } = readSamples()
const app = { name: 'Test', version: '1' }
let said: { type: string; id: string; data: Record<string, unknown> }[] = []
let did: string[] = []
let heard: string[] = []
let device: DepositDevice
let host: DepositHost

beforeEach(() => {
  said = []
  did = []
  heard = []
  const doing = (act: string) => (did.push(act), Promise.resolve(true))
  device = {
    inject: (script) => void said.push(JSON.parse(/receive\((.*)\); true$/.exec(script)![1]!)),
    open: (url) => doing(`open ${url}`),
    copy: (text) => doing(`copy ${text}`),
    share: (text, url) => doing(`share ${text} ${url}`),
    haptic: (style) => void did.push(`haptic ${style}`),
    setCanGoBack: (canGoBack) => void did.push(`back ${canGoBack}`),
    confirmClose: () => doing('confirm'),
    dismiss: () => void did.push('dismiss'),
    onEvent: ({ type }) => void heard.push(type),
  }
  host = createDepositHost(device, app)
})

const sample = (type: string) => fromPage.get(type) as PageMessage
const receive = (message: object) => host.receive(JSON.stringify(message))
const answer = (data: object) =>
  receive({ ...sample('answer'), id: `to-${said.length}`, data: { ...data, re: said.at(-1)!.id } })
const settle = () => vi.waitFor(() => expect(said.at(-1)?.type).toBe('host.answer'))

test.each([...fromPage.keys()])('the app hears %s once, also when it is said again', (type) => {
  const message: DepositMessage = sample(type)
  receive(message)
  receive({ ...message, replay: true })
  expect(heard).toEqual([message.type])
})

test('the app answers ready by what it can do, and with what it knew before', () => {
  receive(sample('ready'))
  receive({ ...sample('navigation'), seq: 9 })
  receive({ ...sample('state'), seq: 4 })
  receive({ ...sample('ready'), id: 'other', epoch: 'other' })
  expect(said.map(({ type }) => type)).toEqual(['host.hello', 'host.hello'])
  expect(said[0]?.data).toEqual({ caps: ['open', 'copy', 'share', 'close', 'back', 'haptic'], ...app })
  expect(said[1]?.data['last']).toEqual({ epoch: sample('ready').epoch, seq: 9 })
})

test('the page understands all that the app says, word for word', async () => {
  receive(sample('ready'))
  receive({ ...sample('navigation'), data: { screen: 'choose', canGoBack: true } })
  host.back()
  answer({ ok: true, handled: false })
  answer({ ok: true, handled: true, confirm: true })
  await vi.waitFor(() => expect(said.at(-1)?.data).toEqual({ force: true }))
  host.returned()
  host.setTheme('dark')
  receive({ ...sample('ready'), id: 'again', epoch: 'again' })
  receive(sample('copy.request'))
  await settle()
  expect(new Set(said.map(({ type }) => type))).toEqual(
    new Set(['hello', 'back', 'close', 'returned', 'theme', 'answer'].map((type) => `host.${type}`)),
  )
  for (const message of said) {
    const { type, id, data } = message
    // What is left out means no.
    const read = { type, id, data: { ...(type === 'host.close' && { force: false }), ...withoutName(data) } }
    expect([readHostMessage(message), readHostMessage(JSON.stringify(message))]).toEqual([read, read])
  }
})

/** Who the host is is for those who read along. */
function withoutName<Data extends object>(data: Data): object {
  return Object.fromEntries(Object.entries(data).filter(([field]) => field !== 'name' && field !== 'version'))
}

/** Every command; the compiler asks for a new one. */
const commands: Record<CommandType, true> = {
  ...{ 'host.hello': true, 'host.theme': true, 'host.locale': true, 'host.insets': true, 'host.back': true },
  ...{ 'host.close': true, 'host.returned': true, 'host.ping': true, 'host.answer': true, 'host.wallets': true },
  'host.wallet': true,
}

test('there is a sample of every command', () =>
  expect([...fromHost.keys()].toSorted()).toEqual(Object.keys(commands).toSorted()))

test.each([...fromHost])('the page reads the sample of %s as what it says', (name, sent) => {
  const { type, id, data } = sent
  // Where the payer came back by is the host's own affair.
  const known = type === 'host.returned' ? {} : withoutName(data)
  expect(type).toBe(name)
  expect(readHostMessage(sent)).toEqual({ type, id, data: known })
})

test.each([
  ['copy.request', /^copy /],
  ['share.request', /^share /],
  ['open.request', /^open https:/],
])('the app does %s and says that it did', async (type, act) => {
  receive(sample(type))
  await settle()
  expect(did).toEqual([expect.stringMatching(act)])
  expect(said.at(-1)?.data).toEqual({ re: sample(type).id, ok: true })
})

test('a link of another scheme does not leave the app, its fallback does', async () => {
  const { data } = sample('open.request')
  receive({ ...sample('open.request'), data: { ...data, url: 'tel:123', fallbackUrl: 'javascript:alert(1)' } })
  await settle()
  expect(did).toEqual([])
  expect(said.at(-1)?.data).toMatchObject({ ok: false })
  for (const url of ['https://a.example', 'metamask://x', 'ETHEREUM:0x0']) expect(isAllowedLink(url)).toBe(true)
  for (const url of ['intent:#Intent;end', 'file:///x', 'data:,', '//a.example', ''])
    expect(isAllowedLink(url)).toBe(false)
})

test('back steps back in the page, and closes where the page has no step', () => {
  receive({ ...sample('navigation'), data: { screen: 'waiting_payment', canGoBack: true } })
  host.back()
  expect(said.at(-1)?.type).toBe('host.back')
  answer({ ok: true, handled: false })
  expect(said.at(-1)?.type).toBe('host.close')
  answer({ ok: true, handled: true })
  expect(did).toEqual(['back true', 'dismiss'])
})

test('while money is on its way the payer is asked, and then the page is closed by force', async () => {
  host.close()
  answer({ ok: true, handled: true, confirm: true })
  await vi.waitFor(() => expect(said.at(-1)?.data).toEqual({ force: true }))
  expect(did).toEqual(['confirm'])
  receive(sample('close'))
  expect(did).toEqual(['confirm', 'dismiss'])
})

test('a page that does not answer is closed, once', () => {
  vi.useFakeTimers()
  host.close()
  vi.advanceTimersByTime(1_000)
  receive(sample('close'))
  vi.useRealTimers()
  expect(did).toEqual(['dismiss'])
})

/** An app whose own wallet hears every message, and carries out what it is asked. */
function withWallet(request: WalletOfApp['request']) {
  const wallet = createOwnWallet({ name: 'Acme', request }, { say: (type, data) => host.say(type, data) })
  device = { ...device, onEvent: wallet.hear }
  host = createDepositHost(device, app)
  return wallet
}
const request = (data: object) =>
  receive({ ...sample('wallet.request'), data: { wallet: 'main', method: 'eth_chainId', params: [], ...data } })

test('an app’s own wallet is offered after the hello, to each page anew, and tells what its user changed', () => {
  const wallet = withWallet(async () => '0x89')
  receive(sample('ready'))
  receive({ ...sample('ready'), id: 'other', epoch: 'other' })
  wallet.changed('chainChanged', '0x1')
  const types = ['host.hello', 'host.wallets', 'host.hello', 'host.wallets', 'host.wallet']
  expect(said.map(({ type }) => type)).toEqual(types)
  expect(said[1]?.data).toEqual({ wallets: [{ id: 'main', family: 'eip155', name: 'Acme' }] })
})

const refused = { ok: false, error: { code: 4200, message: 'Not asked of this wallet' } }

test.each([
  ['what it gives', async () => '0x89', {}, { ok: true, result: '0x89' }],
  [
    'its failure',
    () => Promise.reject(Object.assign(new Error('no'), { code: 4001 })),
    {},
    { ok: false, error: { code: 4001, message: 'no' } },
  ],
  [
    'a failure without a code',
    () => Promise.reject('boom'),
    {},
    { ok: false, error: { code: -32603, message: 'boom' } },
  ],
  ['that it is not asked so', async () => 'signed', { method: 'eth_sign' }, refused],
  ['that it is another one', async () => '0x89', { wallet: 'other' }, refused],
])('a request to an app’s own wallet is answered by %s', async (_, answers, data, answer) => {
  const asked = vi.fn(answers)
  withWallet(asked)
  request(data)
  await settle()
  expect(said.at(-1)?.data).toEqual({ re: sample('wallet.request').id, ...answer })
  expect(asked).toHaveBeenCalledTimes(answer === refused ? 0 : 1)
})

test.each(['', 'null', '[]', '{"ns":"inlet","v":2,"type":"close","id":"1","data":{}}', '{"ns":"other"}'])(
  'the app leaves %s alone',
  (text) => {
    host.receive(text)
    expect([...said, ...did, ...heard]).toEqual([])
  },
)
