import type { Page } from '@playwright/test'
import { inDepth } from '../deep/inDepth.ts'
import type { Inlet } from '../fixtures/createInlet.ts'
import { base, freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { pairByCode, reachPairing, scanPairing } from '../pages/pairing.ts'
import { expect, test } from '../test.ts'
import type { RelayWallet } from '../wallets/walletConnect/createRelayWallet.ts'

/** A session of exactly 25 USDC on Base, whose payer has not chosen how to pay. */
function lockedBody() {
  return { amount: '25', target: { ...base, address: freshAddress() } }
}

async function fill(inlet: Inlet, { address }: RelayWallet): Promise<void> {
  await inlet.fund(polygon.chain, address, { usdc: '100', native: '1' })
}

/** A session whose payer's wallet has money, and is paired. */
async function openPaired(page: Page, inlet: Inlet, wallet: RelayWallet): Promise<void> {
  await fill(inlet, wallet)
  const { url } = await inlet.createSession(lockedBody())
  await page.goto(url)
  await pairByCode(page, wallet)
}

const sendsOf = (wallet: RelayWallet) => wallet.calls.filter(({ method }) => method === 'eth_sendTransaction')

test('a wallet on another device scans the code and pays with one transaction, and only the relay is called', async ({
  inlet,
  hostPage,
  page,
  startRelayWallet,
}) => {
  const [requests, sockets]: [string[], string[]] = [[], []]
  page.on('request', (request) => requests.push(request.url()))
  page.on('websocket', (socket) => sockets.push(new URL(socket.url()).origin))
  const wallet = await startRelayWallet()
  await fill(inlet, wallet)
  const body = lockedBody()
  const { url } = await inlet.createSession(body)
  const { root, expectScreen } = await hostPage.embed(url)
  await root.getByRole('button', { name: /MetaMask, Phantom and others/ }).click()
  const row = root.getByRole('button', { name: 'WalletConnect' })
  await expect(row).toBeVisible()
  const isRelay = (request: string) => /walletConnect|\/relay-/.test(request)
  expect([requests.filter(isRelay), sockets]).toEqual([[], []])
  await row.click()
  await wallet.pair(await scanPairing(root))
  await root.getByRole('option', { name: 'USDC on Polygon' }).click()
  await root.getByRole('button', { name: 'Continue in Phone Wallet' }).click()
  await expectScreen('succeeded')
  await hostPage.waitFor('payment.completed')
  expect(sendsOf(wallet)).toHaveLength(1)
  expect(sendsOf(wallet)[0]?.chainId).toBe('eip155:137')
  expect(await inlet.balance(base.chain, base.currency, body.target.address)).toBe(usdc(25n))
  expect(new Set(sockets)).toEqual(new Set([inlet.sandboxUrl.replace('http', 'ws')]))
  const hosts = new Set(requests.map((request) => new URL(request).hostname))
  expect([...hosts].filter((host) => host !== 'localhost' && host !== '127.0.0.1')).toEqual([])
})

test('on a computer’s own page what opens the payment on a phone is folded away, and comes when it is unfolded', async ({
  page,
  inlet,
}) => {
  await page.goto((await inlet.createSession(lockedBody())).url)
  await page.getByRole('button', { name: /MetaMask, Phantom and others/ }).click()
  await expect(page.getByText('No wallet in this browser.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'WalletConnect' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Any phone' })).toHaveCount(0)
  await page.getByText('Open this payment on your phone').click()
  await page.getByRole('button', { name: 'Any phone' }).click()
  await expect(page.getByRole('img', { name: 'QR code that opens this payment' })).toBeVisible()
})

test('a reload keeps the wallet, which pays then', inDepth, async ({ page, inlet, depositPage, startRelayWallet }) => {
  const wallet = await startRelayWallet()
  await openPaired(page, inlet, wallet)
  await page.reload()
  await page.getByRole('option', { name: 'USDC on Polygon' }).click()
  const pay = page.getByRole('button', { name: 'Continue in Phone Wallet' })
  // A choice that is still on its way when the page goes may not have been made.
  await expect(pay).toBeVisible()
  await page.reload()
  await pay.click()
  await depositPage.expectScreen('succeeded')
  expect(sendsOf(wallet)).toHaveLength(1)
})

test('a payer who says no to the pairing is told so, and pairs by the next code', async ({
  page,
  inlet,
  startRelayWallet,
}) => {
  const { url } = await inlet.createSession(lockedBody())
  await page.goto(url)
  await reachPairing(page)
  const [stranger, wallet] = await Promise.all([startRelayWallet({ answers: 'rejects' }), startRelayWallet()])
  await stranger.pair(await scanPairing(page))
  await expect(page.getByRole('alert')).toContainText('You said no in your wallet')
  await page.getByRole('button', { name: 'Try again' }).click()
  await wallet.pair(await scanPairing(page))
  await expect(page.getByText('Phone Wallet is connected by WalletConnect.')).toBeVisible()
})

test(
  'a refused payment is told quietly and can be asked for again',
  inDepth,
  async ({ page, inlet, depositPage, startRelayWallet }) => {
    const reject = ['eth_sendTransaction']
    const wallet = await startRelayWallet({ reject })
    await openPaired(page, inlet, wallet)
    await page.getByRole('option', { name: 'USDC on Polygon' }).click()
    await page.getByRole('button', { name: 'Continue in Phone Wallet' }).click()
    await expect(page.getByRole('alert')).toBeVisible()
    reject.pop()
    await page.getByRole('button', { name: 'Continue in Phone Wallet' }).click()
    await depositPage.expectScreen('succeeded')
  },
)

test('a wallet that shares another chain is asked to switch, and pays on the right one', async ({
  page,
  inlet,
  depositPage,
  startRelayWallet,
}) => {
  const wallet = await startRelayWallet({ shares: [8453] })
  await openPaired(page, inlet, wallet)
  await page.getByRole('option', { name: 'USDC on Polygon' }).click()
  await page.getByRole('button', { name: 'Continue in Phone Wallet' }).click()
  await depositPage.expectScreen('succeeded')
  expect(wallet.calls.map(({ method, chainId }) => [method, chainId])).toEqual([
    ['wallet_switchEthereumChain', 'eip155:8453'],
    ['eth_sendTransaction', 'eip155:137'],
  ])
})

test('a session that the wallet ends leaves the payer at the wallets, with nothing sent', async ({
  page,
  inlet,
  startRelayWallet,
}) => {
  const wallet = await startRelayWallet()
  await openPaired(page, inlet, wallet)
  await page.getByRole('option', { name: 'USDC on Polygon' }).click()
  await expect(page.getByRole('button', { name: 'Continue in Phone Wallet' })).toBeVisible()
  await wallet.disconnect()
  await expect(page.getByRole('button', { name: 'WalletConnect' })).toBeVisible()
  await expect(page.getByText('is connected by WalletConnect.')).toHaveCount(0)
  expect(sendsOf(wallet)).toHaveLength(0)
})

test('W07 W09 a request that is ignored for ten minutes stays open, and one whose session ends is looked for in the wallet', async ({
  page,
  inlet,
  startRelayWallet,
}) => {
  await page.clock.install({ time: await inlet.now() })
  const wallet = await startRelayWallet({
    beforePrompt: (method) => (method === 'eth_sendTransaction' ? new Promise(() => {}) : undefined),
  })
  await fill(inlet, wallet)
  const { url } = await inlet.createSession(lockedBody())
  await page.goto(url)
  await pairByCode(page, wallet)
  await page.getByRole('option', { name: 'USDC on Polygon' }).click()
  await page.getByRole('button', { name: 'Continue in Phone Wallet' }).click()
  await expect.poll(() => sendsOf(wallet).length).toBe(1)
  await page.clock.runFor(600_000)
  await expect(page.getByRole('main').getByText('Still waiting in Phone Wallet.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Stop waiting' })).toBeVisible()
  await wallet.disconnect()
  await expect(page.getByRole('heading', { name: 'Check your wallet before trying again' })).toBeVisible()
  expect(sendsOf(wallet)).toHaveLength(1)
})

test('W17 another account that the wallet tells ends the review, another chain changes nothing', async ({
  page,
  inlet,
  depositPage,
  startRelayWallet,
}) => {
  const wallet = await startRelayWallet()
  const { url } = await inlet.createSession(lockedBody())
  await fill(inlet, wallet)
  await page.goto(url)
  await pairByCode(page, wallet)
  await page.getByRole('option', { name: 'USDC on Polygon' }).click()
  const go = page.getByRole('button', { name: 'Continue in Phone Wallet' })
  await expect(go).toBeVisible()
  const next = await wallet.changeAccount()
  await expect(go).toHaveCount(0)
  await inlet.fund(polygon.chain, next, { usdc: '100', native: '1' })
  await page.getByRole('button', { name: 'Connect Phone Wallet' }).click()
  await expect(go).toBeVisible()
  await wallet.changeChain(8453)
  await go.click()
  await depositPage.expectScreen('succeeded')
  expect(wallet.calls.map(({ method, chainId }) => [method, chainId])).toEqual([['eth_sendTransaction', 'eip155:137']])
})

test('the payer disconnects the wallet, also for good', async ({ page, inlet, startRelayWallet }) => {
  const wallet = await startRelayWallet()
  await openPaired(page, inlet, wallet)
  await page.getByRole('button', { name: 'Disconnect' }).click()
  await expect(page.getByRole('button', { name: 'WalletConnect' })).toBeVisible()
  await page.reload()
  await expect(createDepositPage(page).screen('requires_payment_method')).toBeVisible()
  await expect(page.getByText('Phone Wallet')).toHaveCount(0)
})

test('a code that runs out is made anew, and says so', async ({ page, inlet, startRelayWallet }) => {
  await page.clock.install()
  const { url } = await inlet.createSession(lockedBody())
  await page.goto(url)
  await reachPairing(page)
  const first = await scanPairing(page)
  await page.clock.runFor(301_000)
  await expect(page.getByText('The last code ran out. This is a new one.').first()).toBeVisible()
  const second = await scanPairing(page)
  expect(second).not.toBe(first)
  const wallet = await startRelayWallet()
  await wallet.pair(second)
  await expect(page.getByText('Phone Wallet is connected by WalletConnect.')).toBeVisible()
})

test('a relay that is down is told in words, and tried again by a tap', async ({ page, inlet }) => {
  let isDown = true
  await page.routeWebSocket(/walletconnect/, (socket) => void (isDown ? socket.close() : socket.connectToServer()))
  const { url } = await inlet.createSession(lockedBody())
  await page.goto(url)
  await reachPairing(page)
  await expect(page.getByRole('alert')).toContainText('Wallets cannot be reached right now')
  isDown = false
  await page.getByRole('button', { name: 'Try again' }).click()
  expect(await scanPairing(page)).toMatch(/^wc:[0-9a-f]{64}@2\?/)
})
