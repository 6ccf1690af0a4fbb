import type { Page } from '@playwright/test'
import { base, freshAddress, polygon } from '../fixtures/sessions.ts'
import { agents, setHidden, watchNavigations } from '../pages/phones.ts'
import { expect, test } from '../test.ts'

/** A session of exactly 25 USDC on Base, whose payer has not chosen how to pay. */
const lockedBody = () => ({ amount: '25', target: { ...base, address: freshAddress() } })

/** Goes to the apps that a pairing opens, and taps one: gives where the browser was asked to go from then on. */
async function tapApp(page: Page, url: string, app: string): Promise<string[]> {
  await page.goto(url)
  await page.getByRole('button', { name: 'A wallet app' }).tap()
  await page.getByRole('button', { name: /^WalletConnect/ }).tap()
  await expect(page.getByRole('link')).toHaveText([/MetaMask/, /Trust/, /OKX/, /Rainbow/, /Bitget/, /Zerion/, /help/])
  await expect(page.getByRole('img', { name: 'Pairing code' })).toBeHidden()
  const asked = await watchNavigations(page)
  await page.getByRole('link', { name: app }).tap()
  await expect.poll(() => asked).toHaveLength(1)
  return asked
}

test.describe('android', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, userAgent: agents.android })

  test('a tap opens an app by its own scheme with the pairing, and the session is kept while its page is thrown away', async ({
    page,
    inlet,
    startRelayWallet,
  }) => {
    const { url } = await inlet.createSession(lockedBody())
    const [link = ''] = await tapApp(page, url, 'OKX Wallet')
    expect(link).toMatch(/^okex:\/\/main\/wc\?uri=wc%3A[0-9a-f]{64}%402/)
    const wallet = await startRelayWallet()
    await wallet.pair(new URL(link).searchParams.get('uri')!)
    await expect(page.getByText('Phone Wallet is connected by WalletConnect.')).toBeVisible()
    await page.reload()
    await expect(page.getByText('Phone Wallet is connected by WalletConnect.')).toBeVisible()
  })
})

test.describe('ios', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, userAgent: agents.ios })

  test('a payer goes over to the app and back: what it answered while the line was dead is heard on return', async ({
    page,
    inlet,
    depositPage,
    startRelayWallet,
  }) => {
    let isAway = false
    const lines = new Set<{ close(): unknown }>()
    await page.routeWebSocket(/walletconnect/, (socket) => {
      if (isAway) return void socket.close()
      socket.connectToServer()
      lines.add(socket)
      return undefined
    })
    let answer = () => {}
    const held = new Promise<void>((resolve) => (answer = resolve))
    const wallet = await startRelayWallet({
      redirect: { native: 'rainbow://' },
      beforePrompt: (method) => (method === 'eth_sendTransaction' ? held : undefined),
    })
    await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
    const { url, sessionId } = await inlet.createSession(lockedBody())
    const asked = await tapApp(page, url, 'Rainbow')
    expect(asked[0]).toMatch(/^rainbow:\/\/wc\?uri=wc%3A/)
    await wallet.pair(new URL(asked[0]!).searchParams.get('uri')!)
    // The browser asks whether it may open the app, and takes no other input meanwhile.
    await page.getByRole('option', { name: 'USDC on Polygon' }).dispatchEvent('click')
    await page.getByRole('button', { name: 'Continue in Phone Wallet' }).dispatchEvent('click')
    await expect.poll(() => wallet.calls.length).toBe(1)
    await page.getByRole('link', { name: 'Open Phone Wallet' }).dispatchEvent('click')
    await expect.poll(() => asked[1]).toMatch(/^rainbow:\/\/wc\?sessionTopic=[0-9a-f]{64}$/)

    await inlet.fault({ kind: 'silent_watcher', sessionId })
    isAway = true
    await setHidden(page, true)
    for (const line of lines) line.close()
    answer()
    await expect.poll(() => wallet.answered()).toBe(1)
    await expect(page.getByText('Answer in Phone Wallet.').last()).toBeVisible()
    isAway = false
    await setHidden(page, false)
    await expect(page.getByRole('heading', { name: 'Payment sent' })).toBeVisible()
    await inlet.clearFaults()
    await depositPage.expectScreen('succeeded')
    expect(wallet.calls).toHaveLength(1)
  })
})
