// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest'
import { addWallet, draw, freshPages, priced, said, settle, sign } from './fakePay.tsx'
import { makePrepared, otherAccount, signatureOf, usdc } from './fakeWallet.ts'

freshPages()

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

test('where nothing hashes nothing is judged or paid, and it is said', async () => {
  const wallet = addWallet()
  vi.mocked(crypto.subtle.digest).mockRejectedValue(new TypeError('no hashes'))
  const { page } = await draw(sign())
  expect(page.text()).toContain('This part of the page did not load')
  expect([page.button('Try again') !== undefined, page.button('Continue in Fake')]).toEqual([true, undefined])
  expect(wallet.asked).toEqual([])
})

test('an opaque transaction says what is certain and who shows the rest, and is payable', async () => {
  const wallet = addWallet()
  const { page } = await draw(sign({ prepared: makePrepared({ isOpaque: true }) }))
  expect(said(page)).toContain('Pays25.00 USDC')
  expect(page.text()).toContain('Fake shows you the rest')
  const fold = document.querySelector('details')!
  fold.open = true
  fold.dispatchEvent(new Event('toggle'))
  await settle()
  expect(fold.textContent).toMatch(/^What this page cannot readProgram \u2066\w+…/)
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

test('W17 another account ends the connection, and gets a transaction of its own', async () => {
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

test('W12 a wallet on another cluster is told so and not connected', async () => {
  addWallet({ cluster: 'solana:devnet' })
  const { page, session } = await draw(sign())
  expect(session.notices).toEqual(['wallet_wrong_chain'])
  expect(said(page)).toContain('Switch to Solana in your wallet to pay.')
  expect(said(page)).toContain('Open the list of networks in Fake, choose Solana')
  expect(page.button('Continue in Fake')).toBeUndefined()
})

test.each([4200, 4901])('a request that was never begun, as %i says, can be made again', async (code) => {
  addWallet({ send: () => Promise.reject(Object.assign(new Error(''), { code })) })
  const { page, session } = await draw(sign({ prepared: makePrepared({ amount: 20_100_000n + BigInt(code) }) }))
  page.click('Continue in Fake')
  await settle(1_000)
  expect(session.notices).toEqual(['wallet_failed'])
  expect(page.button('Continue in Fake')).toBeDefined()
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
])('W09 after %s the payer looks before another try', async (_, send) => {
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

test('W05 a refusal in the wallet is quiet, and the button works again', async () => {
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

test('W25 a device that signs nothing blindly is told what to turn on, and nothing was sent', async () => {
  const wallet = addWallet({ send: () => Promise.reject(new Error('Ledger: blind signing is not enabled (0x6808)')) })
  const { page, session } = await draw(sign())
  page.click('Continue in Fake')
  await settle(1_000)
  expect(wallet.asked).toHaveLength(1)
  expect(session.notices).toEqual(['wallet_failed'])
  expect(said(page)).toContain('Turn on blind signing in the app of your device')
  expect(page.button('Continue in Fake')).toBeDefined()
})

test('W07 W10 a wallet that never answers is asked once, however often the payer taps', async () => {
  const wallet = addWallet({ send: () => new Promise(() => {}) })
  const { page } = await draw(sign())
  page.click('Continue in Fake')
  await settle(1_000)
  page.click('Continue in Fake')
  await settle(200_000)
  expect(wallet.asked).toHaveLength(1)
  expect(page.text()).toContain('Still waiting in Fake')
})
