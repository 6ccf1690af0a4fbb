// @vitest-environment happy-dom
import { createSignal } from 'solid-js'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Prepared, Sign, SignOf } from '../../model/instruction.ts'
import { samples } from '../../model/samples.ts'
import type { Session } from '../../model/session.ts'
import type { FakePage } from '../fakePage.tsx'
import { drawPanel } from '../fakePage.tsx'
import { makeFakeSession } from '../fakeSession.ts'
import { choosingKit, receiverKit, sendingKit, solanaKit } from '../kits.ts'
import { markSend } from '../sendMark.ts'
import type { FakeScript, FakeWallet } from './fakeWallet.ts'
import { account, addFakeWallet, makePrepared, otherAccount, signatureOf, usdc } from './fakeWallet.ts'
import { Pay } from './Pay.tsx'

const ends: (() => void)[] = []
const wallets: FakeWallet[] = []
const settle = (ms = 0) => vi.advanceTimersByTimeAsync(ms)
// Loading an island is the one thing that a fake clock cannot wait for.
beforeAll(
  () =>
    Promise.all([
      import('#island/solana'),
      import('../looking.ts'),
      choosingKit.load(),
      receiverKit.load(),
      sendingKit.load(),
      solanaKit.load(),
    ]),
  60_000,
)
beforeEach(() => void vi.useFakeTimers({ now: 1_800_000_000_000 }))
afterEach(async () => {
  for (const wallet of wallets.splice(0)) wallet.moveTo()
  await settle(100)
  ends.splice(0).forEach((end) => end())
  markSend(samples.waiting_payment.sessionId)
  window.sessionStorage.clear()
  vi.useRealTimers()
})

function addWallet(script: FakeScript = {}): FakeWallet {
  const wallet = addFakeWallet(script)
  wallets.push(wallet)
  ends.push(wallet.end)
  return wallet
}

/** Draws a session that waits for a signature, with the wallet connected where there is one. */
async function draw(instruction: Sign | (() => Sign), isConnected = true, facts: Partial<Session> = {}) {
  const session = makeFakeSession({}, facts)
  const current = typeof instruction === 'function' ? instruction : () => instruction
  const page: FakePage = drawPanel(() => <Pay instruction={current()} />, session, { at: 'solana_wallet' })
  ends.push(page.end)
  await settle(100)
  if (isConnected) page.click('Connect Fake')
  await settle(100)
  return { session, page }
}
const sign = (change: Partial<SignOf<'solana', Prepared>> = {}): Sign => ({
  kind: 'sign',
  family: 'solana',
  prepared: makePrepared(),
  ...change,
})
/** A backend that says in its price how much. */
const priced: Partial<Session> = { offers: [{ kind: 'solana_wallet', prepares: true }] }
/** What it says, with plain spaces. */
const said = (page: FakePage) => page.text().replace(/\u00a0/g, ' ')

test('what a transaction does is said, and the wallet gets the very bytes, once', async () => {
  const wallet = addWallet()
  const prepared = makePrepared()
  const { page, session } = await draw(sign({ prepared }))
  for (const words of ['Send 25.00 USDC on Solana', 'Pays25.00 USDC', 'Up to 0.000005 SOL'])
    expect(said(page)).toContain(words)
  page.click('Continue in Fake')
  page.click('Continue in Fake')
  await settle(1_000)
  expect(wallet.asked.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual([prepared.transaction])
  expect(session.sent).toEqual([
    { chainId: usdc.chainId, hash: expect.stringMatching(/^\w{87,88}$/), sentAt: Date.now() - 1_000 },
  ])
})

test('an opaque transaction says what is certain and who shows the rest, and is payable', async () => {
  const wallet = addWallet()
  const { page } = await draw(sign({ prepared: makePrepared({ isOpaque: true }) }))
  expect(said(page)).toContain('Pays25.00 USDC')
  expect(page.text()).toContain('Fake shows you the rest')
  page.click('Continue in Fake')
  await settle(1_000)
  expect(wallet.asked).toHaveLength(1)
})

test.each([
  ['larger than agreed', makePrepared({ amount: 26_000_000n }), 'more than you agreed to'],
  ['for another account', { ...makePrepared(), account: otherAccount }, 'Another account would pay its fee'],
  ['garbage', { ...makePrepared(), transaction: 'garbage!' }, 'cannot be read'],
  ['a megabyte', { ...makePrepared(), transaction: 'ab'.repeat(500_000) }, 'larger than the network takes'],
  ['in another coin', { ...makePrepared(), asset: { ...usdc, assetId: `${usdc.assetId}x` as const } }, 'another coin'],
])('a transaction that is %s never gets to the wallet', async (_, prepared, words) => {
  const wallet = addWallet()
  const { page, session } = await draw(sign({ prepared }), false)
  expect(page.text()).toContain(words)
  expect(page.button('Continue in Fake')).toBeUndefined()
  expect(session.notices).toEqual(['transaction_refused'])
  expect(wallet.asked).toEqual([])
})

test('a transaction of before a reload is asked for anew by one tap', async () => {
  addWallet()
  const session = {
    ...makeFakeSession(),
    tokenOptions: vi.fn(() => Promise.resolve([{ asset: usdc, required: 25_000_000n }])),
  }
  const page = drawPanel(() => <Pay instruction={{ kind: 'sign', family: 'solana' }} />, session, {
    at: 'solana_wallet',
  })
  ends.push(page.end)
  await settle(100)
  page.click('Connect Fake')
  await settle(100)
  expect(session.tokenOptions).toHaveBeenCalledWith({ solana: account })
  page.click('USDC')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: usdc, amount: 25_000_000n, account }])
})

test('a transaction that is a minute old is not signed, and a fresh one is a tap away', async () => {
  const wallet = addWallet()
  const { page, session } = await draw(sign({ prepared: makePrepared({ amount: 24_000_000n }) }))
  await settle(60_000)
  expect(page.button('Continue in Fake')).toBeUndefined()
  page.click('Get a fresh transaction')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: usdc, amount: 25_000_000n, account }])
  expect(wallet.asked).toEqual([])
})

test('a price that ends before its transaction is old ends it, and another comes without an amount', async () => {
  const wallet = addWallet()
  const prepared = { ...makePrepared({ amount: 22_000_000n }), price: { arrives: 21_900_000n, fees: [] } }
  const { page, session } = await draw(sign({ prepared, expiresAt: Date.now() + 30_000 }), true, priced)
  expect(said(page)).toMatch(/Arrives21\.90 USDC.*This price holds for +0:30.*Continue in Fake/)
  await settle(30_000)
  expect(page.button('Continue in Fake')).toBeUndefined()
  page.click('Get a fresh transaction')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: usdc, account }])
  expect(wallet.asked).toEqual([])
})

test('a price that ended while the facts were read is not signed', async () => {
  const wallet = addWallet()
  const expiresAt = Date.now() + 30_000
  const { page, session } = await draw(sign({ prepared: makePrepared({ amount: 21_000_000n }), expiresAt }))
  session.onRefresh = () => {
    vi.setSystemTime(expiresAt)
    return true
  }
  page.click('Continue in Fake')
  await settle(1_000)
  expect(session.notices).toContain('transaction_expired')
  expect(wallet.asked).toEqual([])
})

test('where the price says how much, a coin is taken by one tap', async () => {
  addWallet()
  const session = { ...makeFakeSession({}, priced), tokenOptions: vi.fn(() => Promise.resolve([{ asset: usdc }])) }
  const page = drawPanel(() => <Pay instruction={{ kind: 'sign', family: 'solana' }} />, session, {
    at: 'solana_wallet',
  })
  ends.push(page.end)
  await settle(100)
  page.click('Connect Fake')
  await settle(100)
  page.click('USDC')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: usdc, account }])
})

test('a wallet that finds the transaction too old leads to a fresh one', async () => {
  const wallet = addWallet({ send: () => Promise.reject(new Error('Transaction failed: Blockhash not found')) })
  const { page, session } = await draw(sign({ prepared: makePrepared({ amount: 23_000_000n }) }))
  page.click('Continue in Fake')
  await settle(1_000)
  expect(wallet.asked).toHaveLength(1)
  expect(session.notices).toContain('transaction_expired')
  expect(page.button('Get a fresh transaction')).toBeDefined()
})

test('after a transaction that was too old the fresh one is payable', async () => {
  const answers = [Promise.reject(new Error('Blockhash not found')), Promise.resolve([{ signature: signatureOf(3) }])]
  answers[0]?.catch(() => undefined)
  const wallet = addWallet({ send: () => answers.shift() })
  const [shown, show] = createSignal(sign({ prepared: makePrepared({ amount: 20_000_000n }) }))
  const { page, session } = await draw(shown)
  page.click('Continue in Fake')
  await settle(1_000)
  show(sign({ prepared: makePrepared({ amount: 20_500_000n }) }))
  await settle(100)
  page.click('Continue in Fake')
  await settle(1_000)
  expect(wallet.asked).toHaveLength(2)
  expect(session.sent).toHaveLength(1)
})

test('a price that is over stays on screen, though its backend tells the transaction no more', async () => {
  addWallet()
  const expiresAt = Date.now() + 30_000
  const prepared = makePrepared({ amount: 20_700_000n })
  const [shown, show] = createSignal(sign({ prepared, expiresAt }))
  const { page } = await draw(shown)
  await settle(30_000)
  const { prepared: _, ...over } = shown() as SignOf<'solana', Prepared>
  show(over)
  await settle(1_000)
  expect(said(page)).toMatch(/Pays20\.70 USDC.*That took too long/)
  expect(page.button('Get a fresh transaction')).toBeDefined()
})

test('another account ends the connection, and gets a transaction of its own', async () => {
  const wallet = addWallet()
  const { page, session } = await draw(sign())
  wallet.moveTo(otherAccount)
  await settle(100)
  expect(session.notices).toContain('wallet_changed')
  page.click('Connect Fake')
  await settle(100)
  expect(page.text()).toContain('This transaction is for another account')
  page.click('Get a fresh transaction')
  await settle()
  expect(session.choices).toEqual([{ kind: 'sign', asset: usdc, amount: 25_000_000n, account: otherAccount }])
  expect(wallet.asked).toEqual([])
})

test('a wallet on another cluster is told so and not connected', async () => {
  addWallet({ cluster: 'solana:devnet' })
  const { page, session } = await draw(sign())
  expect(session.notices).toEqual(['wallet_wrong_chain'])
  expect(page.button('Continue in Fake')).toBeUndefined()
})

test.each<[string, () => unknown]>([
  ['nothing', () => undefined],
  ['a short signature', () => [{ signature: new Uint8Array(63).fill(1) }]],
  ['zeros', () => [{ signature: new Uint8Array(64) }]],
  ['an object', () => [{ signature: {} }]],
  [
    'a getter that throws',
    () => [
      Object.defineProperty({}, 'signature', {
        get: () => {
          throw new Error('x')
        },
      }),
    ],
  ],
  ['a lost line', () => Promise.reject(new Error('Transaction was not confirmed in 30 seconds'))],
  ['a text', () => Promise.reject('boom')],
])('after %s the payer looks before another try', async (_, send) => {
  const wallet = addWallet({ send })
  const { page, session } = await draw(sign())
  page.click('Continue in Fake')
  await settle(1_000)
  expect(page.text()).toContain('Check your wallet before trying again')
  expect(session.sent).toEqual([])
  expect(wallet.asked).toHaveLength(1)
})

test('where the backend finds nothing by itself, the payer gives the signature', async () => {
  addWallet({ send: () => undefined })
  const { page, session } = await draw(sign({ prepared: makePrepared({ amount: 19_000_000n }) }), true, priced)
  page.click('Continue in Fake')
  await settle(1_000)
  page.type('0x12')
  page.click('It is there')
  await settle()
  expect(page.text()).toContain('This is not a transaction hash')
  const hash = '5'.repeat(88)
  page.type(hash)
  page.click('It is there')
  await settle()
  expect(session.sent).toEqual([{ chainId: usdc.chainId, hash, sentAt: Date.now() }])
})

test('a refusal in the wallet is quiet, and the button works again', async () => {
  let tries = 0
  const refuse = () => Promise.reject(Object.assign(new Error('User rejected the request.'), { code: 4001 }))
  const wallet = addWallet({ send: () => (tries++ ? [{ signature: signatureOf(9) }] : refuse()) })
  const { page, session } = await draw(sign())
  page.click('Continue in Fake')
  await settle(1_000)
  expect(session.notices).toEqual(['wallet_rejected'])
  page.click('Continue in Fake')
  await settle(1_000)
  expect(session.sent).toHaveLength(1)
  expect(wallet.asked).toHaveLength(2)
})

test('a wallet that never answers is asked once, however often the payer taps', async () => {
  const wallet = addWallet({ send: () => new Promise(() => {}) })
  const { page } = await draw(sign())
  page.click('Continue in Fake')
  await settle(1_000)
  page.click('Continue in Fake')
  await settle(200_000)
  expect(wallet.asked).toHaveLength(1)
  expect(page.text()).toContain('Still waiting in Fake')
})
