import { recoverMessageAddress, stringToHex, type Hex } from 'viem'
import { afterEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { createClient, type Client, type Session } from '../../../app/islands/walletConnect.ts'
import { runRelay } from '../../sandbox/walletConnect/runRelay.ts'
import { sandboxChains } from '../sandboxChains.ts'
import { createRelayWallet } from './createRelayWallet.ts'
import type { RelayWalletOptions } from './relayWalletOptions.ts'

const closers: (() => unknown)[] = []
afterEach(async () => void (await Promise.all(closers.splice(0).map((close) => close()))))

const projectId = '00000000000000000000000000000001'
const metadata = { name: 'Acme', description: 'Deposit', url: 'http://localhost', icons: [] }
const ask = {
  eip155: {
    chains: ['eip155:137', 'eip155:8453'],
    methods: ['eth_sendTransaction', 'personal_sign'],
    events: ['accountsChanged', 'chainChanged'],
  },
}
const solana = 'solana:5eykt4UsFv8P8NJdTREpY1vzqKqZKvdp'
const askSolana = { solana: { chains: [solana], methods: ['solana_signAndSendTransaction'], events: [] } }

/** In a browser a socket that fails throws nothing: it is closed. */
const openSocket = (url: string) => new WebSocket(url).on('error', () => undefined)

function startPage(relay: string, kept = new Map<string, string>(), sockets: WebSocket[] = []): Client {
  const open = (url: string) => {
    sockets.push(openSocket(url))
    return sockets.at(-1)!
  }
  const storage = { read: () => kept.get('it'), write: (text: string) => void kept.set('it', text) }
  const client = createClient({ relay, projectId, metadata, storage, openSocket: open })
  closers.push(() => client.rest())
  return client
}

async function startWallet(relay: string, options?: RelayWalletOptions) {
  const wallet = await createRelayWallet(sandboxChains('http://localhost:1'), relay, options)
  closers.push(wallet.close)
  return wallet
}

async function meet(page: Client, wallet: { pair(uri: string): Promise<void> }): Promise<Session> {
  const { uri, approval } = await page.propose(ask)
  const [session] = await Promise.all([approval, wallet.pair(uri)])
  return session
}

const nextEvent = (session: Session) =>
  new Promise<object>((resolve) => {
    const stop = session.listen((event) => {
      stop()
      resolve(event)
    })
  })
const sign = (session: Session, address: string) =>
  session.request('eip155:137', 'personal_sign', [stringToHex('hello'), address]) as Promise<Hex>

test('a wallet that agrees is asked, and its signature is that of its account', async () => {
  const relay = await runRelay(closers)
  const wallet = await startWallet(relay)
  const session = await meet(startPage(relay), wallet)
  expect(session.wallet.name).toBe('Phone Wallet')
  expect(session.accountsOn('eip155:137')).toEqual([wallet.address])
  const signature = await sign(session, wallet.address)
  expect(await recoverMessageAddress({ message: 'hello', signature })).toBe(wallet.address)
})

test('a wallet that has what is asked for of Solana shares its account there, and one that has nothing of it is of no use', async () => {
  const relay = await runRelay(closers)
  const wallet = await startWallet(relay, { solana: { askCluster: async () => 'sig' } })
  const page = startPage(relay)
  const { uri, approval } = await page.propose(askSolana)
  const [session] = await Promise.all([approval, wallet.pair(uri)])
  expect(session.accountsOn(solana)).toEqual([wallet.solanaAddress])
  expect(session.allows(solana, 'solana_signAndSendTransaction')).toBe(true)
  const { uri: next, approval: refused } = await page.propose(askSolana)
  const [outcome] = await Promise.allSettled([refused, (await startWallet(relay)).pair(next)])
  expect(outcome).toMatchObject({ reason: { reason: 'unsupported' } })
})

test('a wallet whose user says no ends the proposal, and a refused request has its code', async () => {
  const relay = await runRelay(closers)
  const page = startPage(relay)
  const { uri, approval } = await page.propose(ask)
  const [outcome] = await Promise.allSettled([approval, (await startWallet(relay, { answers: 'rejects' })).pair(uri)])
  expect(outcome).toMatchObject({ reason: { reason: 'rejected' } })
  const wallet = await startWallet(relay, { reject: ['personal_sign'] })
  const session = await meet(page, wallet)
  await expect(sign(session, wallet.address)).rejects.toMatchObject({ code: 4001 })
})

test('a session that was kept goes on after a reload, and hears what was told meanwhile', async () => {
  const relay = await runRelay(closers)
  const wallet = await startWallet(relay)
  const kept = new Map<string, string>()
  const before = startPage(relay, kept)
  await meet(before, wallet)
  before.rest()
  const told = wallet.changeAccount()
  const session = startPage(relay, kept)
  const again = session.session()!
  const heard = nextEvent(again)
  session.wake()
  expect(await heard).toEqual({ kind: 'accounts' })
  expect(again.accountsOn('eip155:137')).toEqual([await told])
})

test('a line that is cut is opened again, and the request that was out is answered', async () => {
  const relay = await runRelay(closers)
  let answer = () => {}
  const wallet = await startWallet(relay, { beforePrompt: () => new Promise((resolve) => (answer = resolve)) })
  const sockets: WebSocket[] = []
  const page = startPage(relay, new Map(), sockets)
  const session = await meet(page, wallet)
  const signature = sign(session, wallet.address)
  await expect.poll(() => wallet.calls.length).toBe(1)
  sockets.at(-1)!.terminate()
  answer()
  expect(await recoverMessageAddress({ message: 'hello', signature: await signature })).toBe(wallet.address)
  expect(wallet.calls).toHaveLength(1)
})

test('a session that ends while a request is out leaves open whether that was carried out', async () => {
  const relay = await runRelay(closers)
  const wallet = await startWallet(relay, { beforePrompt: () => new Promise(() => {}) })
  const session = await meet(startPage(relay), wallet)
  const [outcome] = await Promise.allSettled([
    sign(session, wallet.address),
    expect
      .poll(() => wallet.calls.length)
      .toBe(1)
      .then(wallet.disconnect),
  ])
  expect(outcome).toMatchObject({ reason: { reason: 'unanswered' } })
})

test('either side ends a session, and the other one hears it', async () => {
  const relay = await runRelay(closers)
  const kept = new Map<string, string>()
  const page = startPage(relay, kept)
  const first = await startWallet(relay)
  const session = await meet(page, first)
  const heard = nextEvent(session)
  await first.disconnect()
  expect(await heard).toEqual({ kind: 'ended' })
  expect([page.session(), startPage(relay, kept).session()]).toEqual([undefined, undefined])
  await expect(sign(session, first.address)).rejects.toMatchObject({ reason: 'ended' })
  const other = await meet(page, await startWallet(relay))
  other.end()
  expect(page.session()).toBeUndefined()
})

test('a relay that is not there, or sends the page away, is told as that', async () => {
  await expect(startPage('ws://127.0.0.1:1').propose(ask)).rejects.toMatchObject({ reason: 'unreachable' })
  const relay = await runRelay(closers)
  const stranger = createClient({
    relay,
    projectId: 'none',
    metadata,
    storage: { read: () => undefined, write: () => {} },
    openSocket,
  })
  await expect(stranger.propose(ask)).rejects.toMatchObject({ reason: 'refused' })
})
