import { afterFirst } from '../deep/inDepth.ts'
import { base, freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { expectGuide, openReview, pay } from '../pages/walletRows.ts'
import { chooseCoin, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import type { Quirks, Throw } from '../wallets/quirks.ts'

const unknownChain = 'Unrecognized chain ID "0x89". Try adding the chain using wallet_addEthereumChain first.'
const added = 'wallet_addEthereumChain'
const switched = 'wallet_switchEthereumChain'

test('W01 with no wallet the page says what works here, best first, in one line each', async ({ page, inlet }) => {
  const { url } = await inlet.createSession({ amount: '25', target: { ...base, address: freshAddress() } })
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'Where is your money now?' })).toBeVisible()
  const rows = page.getByRole('main').getByRole('listitem').locator('.words')
  await expect(rows).toHaveText([
    'Any walletBy address or QR code',
    'A wallet appMetaMask, Phantom and others',
    'An exchangeBinance, Coinbase, Kraken and others',
  ])
  await expect(page.getByText('It is in this browser')).toHaveCount(0)
  await rows.first().click()
  await expect(page.getByRole('option', { name: 'USDC on Polygon' })).toBeVisible()
})

test('W03 twenty wallets of one name are a list of eight, each with its domain, and none is asked', async ({
  page,
  inlet,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced', name: 'MetaMask' })
  await page.addInitScript(() => {
    const announce = () => {
      for (let at = 0; at < 20; at++) {
        const info = { uuid: 'same', name: 'MetaMask', rdns: `io.wallet${at}`, icon: '' }
        const provider = { request: () => Promise.resolve([]) }
        dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail: { info, provider } }))
      }
    }
    addEventListener('eip6963:requestProvider', announce)
  })
  const { url } = await inlet.createSession({ amount: '25', target: { ...base, address: wallet.address } })
  await page.goto(url)
  const rows = page.getByRole('button', { name: /^MetaMask/ })
  await expect(rows).toHaveCount(8)
  await expect(rows.locator('small')).toHaveText(Array.from({ length: 8 }, () => /^\w+(\.\w+)+$/))
  await expect(page.getByText('io.wallet3')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Where is your money now?' })).toBeVisible()
  expect(wallet.calls).toEqual([])
})

test('W04 a payer who does not connect is back at the choice, without an alarm', async ({ page, inlet, addWallet }) => {
  const reject = ['eth_requestAccounts']
  const wallet = await addWallet({ found: 'announced', reject })
  const { url } = await inlet.createSession({ amount: '25', target: { ...base, address: wallet.address } })
  await page.goto(url)
  await page.getByRole('button', { name: 'Test Wallet' }).click()
  await expect(page.getByRole('alert')).toContainText('You said no in your wallet.')
  await expect(page.getByRole('heading', { name: 'Connect your wallet' })).toBeVisible()
  await expect(page.locator('.notice.danger')).toHaveCount(0)
  reject.pop()
  await page.getByRole('button', { name: 'Connect Test Wallet' }).click()
  await expect(page.getByRole('option').first()).toBeVisible()
})

test('W12 a wallet that answers and stays is led by hand, with what its form asks for, and nothing is sent', async ({
  inlet,
  hostPage,
  addWallet,
}) => {
  const quirks: Quirks = { staysPut: true }
  const { deposit, wallet, sessionId, root } = await openReview(
    { inlet, hostPage, addWallet },
    { quirks, chainId: 8453 },
  )
  await pay(root)
  await expectGuide(root, 'Polygon')
  await expect(root.getByText('Test Wallet is on Base. Nothing was sent.')).toBeVisible()
  await expect(root.locator('[data-guide]')).toContainText('137')
  await expect(root.locator('[data-guide]')).toContainText('/rpc/eip155:137')
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'wallet_wrong_chain', recoverable: true })
  await root.getByRole('button', { name: 'I have switched' }).click()
  await expect(root.getByRole('alert')).toContainText('Test Wallet is still on Base.')
  expect(sendsOf(wallet)).toHaveLength(0)

  await wallet.changeChain(137)
  await pay(root)
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  expect(sendsOf(wallet)).toHaveLength(1)
})

const depthOfUnknown = afterFirst()
for (const [words, thrown] of [
  ['4902', { kind: 'error', message: unknownChain, more: { code: 4902 } }],
  [
    '-32603 around 4902',
    { kind: 'error', message: unknownChain, more: { code: -32603, data: { originalError: { code: 4902 } } } },
  ],
  ['text', { kind: 'json', value: 'Unrecognized chain ID' }],
] satisfies [string, Throw][])
  test(
    `W13 a wallet that does not know the chain, by ${words}, is offered it with the page’s own facts`,
    depthOfUnknown(),
    async ({ inlet, hostPage, addWallet }) => {
      const options = { quirks: { throws: { [switched]: thrown } }, chainId: 8453, knownChains: [8453] }
      const { wallet, root } = await openReview({ inlet, hostPage, addWallet }, options)
      await pay(root)
      await expectGuide(root, 'Polygon')
      const asked = wallet.calls.filter(({ method }) => method === added)
      expect(asked.map(({ params }) => params)).toEqual([
        [
          {
            chainId: '0x89',
            chainName: 'Polygon',
            nativeCurrency: { name: 'POL', symbol: 'POL', decimals: 18 },
            rpcUrls: [expect.stringMatching(/\/rpc\/eip155:137$/)],
            blockExplorerUrls: [expect.stringMatching(/^https?:/)],
          },
        ],
      ])
      expect(sendsOf(wallet)).toHaveLength(0)
      await expect(root.getByRole('button', { name: 'Pay another way' })).toBeVisible()
    },
  )

test('W13 a wallet that lacks the chain gets it, switches and pays', async ({ inlet, hostPage, addWallet }) => {
  const options = { chainId: 8453, knownChains: [8453] }
  const { wallet, deposit, sessionId, root } = await openReview({ inlet, hostPage, addWallet }, options)
  await pay(root)
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  const asked = wallet.calls.map(({ method }) => method).filter((method) => method.startsWith('wallet_'))
  expect(asked).toEqual([switched, added, switched])
  expect(sendsOf(wallet)).toHaveLength(1)
})

test('W14 a wallet whose chain changes before it is asked gets no send', async ({ inlet, hostPage, addWallet }) => {
  const { wallet, root } = await openReview({ inlet, hostPage, addWallet }, {})
  await inlet.fault({ kind: 'latency', ms: 1_500, backend: 'openfort', times: 1 })
  await pay(root)
  await wallet.changeChain(8453)
  await expectGuide(root, 'Polygon')
  await expect(root.getByText('Test Wallet is on Base. Nothing was sent.')).toBeVisible()
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'wallet_wrong_chain', recoverable: true })
  expect(sendsOf(wallet)).toHaveLength(0)
})

const depthOfForm = afterFirst()
for (const chainIdAs of ['number', 'caip'] as const)
  test(
    `W16 a wallet that writes its chain as ${chainIdAs} is asked in hex and pays`,
    depthOfForm(),
    async ({ inlet, hostPage, addWallet }) => {
      const options = { quirks: { chainIdAs }, chainId: 8453 }
      const { wallet, deposit, sessionId, root, address } = await openReview({ inlet, hostPage, addWallet }, options)
      await pay(root)
      await expectOutcome(inlet, deposit, sessionId, 'succeeded')
      const asked = wallet.calls.filter(({ method }) => method === switched)
      expect(asked.map(({ params }) => params)).toEqual([[{ chainId: '0x89' }]])
      expect(sendsOf(wallet).map(({ params }) => params)).toEqual([[expect.objectContaining({ chainId: '0x89' })]])
      expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
    },
  )

test('W18 a wallet that is locked is asked to connect again', async ({ inlet, hostPage, addWallet }) => {
  const { wallet, root, deposit, sessionId } = await openReview({ inlet, hostPage, addWallet }, {})
  await wallet.lock()
  await expect(root.getByRole('alert')).toContainText('Your wallet changed.')
  await expect(root.getByRole('button', { name: 'Continue in Test Wallet' })).toHaveCount(0)
  expect((await hostPage.waitFor('error')).data).toMatchObject({ code: 'wallet_changed', recoverable: true })
  await root.getByRole('button', { name: 'Connect Test Wallet' }).click()
  await pay(root)
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  expect(sendsOf(wallet)).toHaveLength(1)
})

test('W23 a wallet that hangs is dropped after a reload, and the others are there', async ({
  page,
  inlet,
  addWallet,
}) => {
  const quirks: { hangs?: string[] } = {}
  const wallet = await addWallet({ found: 'announced', quirks })
  await page.addInitScript(() => {
    const info = { uuid: 'other', name: 'Other', rdns: 'io.other', icon: '' }
    const detail = { info, provider: { request: () => Promise.resolve([]) } }
    addEventListener('eip6963:requestProvider', () =>
      dispatchEvent(new CustomEvent('eip6963:announceProvider', { detail })),
    )
  })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  const { url } = await inlet.createSession({ amount: '25', target: { ...base, address: wallet.address } })
  await page.goto(url)
  await chooseCoin(page)
  await expect(page.getByRole('button', { name: 'Continue in Test Wallet' })).toBeVisible()
  quirks.hangs = ['eth_accounts']
  await page.reload()
  await expect(page.getByRole('button', { name: 'Connect Other' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Test Wallet/ })).toHaveCount(0)
})

test('W24 ten thousand events are a few looks, and the payment goes on', async ({ inlet, hostPage, addWallet }) => {
  const { wallet, root, deposit, sessionId } = await openReview({ inlet, hostPage, addWallet }, {})
  const before = wallet.calls.length
  await wallet.flood('chainChanged', '0x89', 10_000)
  await pay(root)
  await expectOutcome(inlet, deposit, sessionId, 'succeeded')
  expect(wallet.calls.length - before).toBeLessThan(60)
  expect(sendsOf(wallet)).toHaveLength(1)
})
