import type { Page } from '@playwright/test'
import { restInDepth } from '../deep/inDepth.ts'
import { base, freshAddress } from '../fixtures/sessions.ts'
import { agents, watchNavigations } from '../pages/phones.ts'
import { readQr } from '../pages/readQr.ts'
import { expect, test } from '../test.ts'
import { addEvmWallet } from '../wallets/addEvmWallet.ts'

/** The page that a link into a wallet carries, as the wallet's browser would open it. */
function pageIn(link: string): string {
  if (link.startsWith('metamask://dapp/')) return link.replace('metamask://dapp/', 'http://')
  return decodeURIComponent(/https?%3A%2F%2F[^?&#;]*/i.exec(link.replace(/\?ref=.*/, ''))![0])
}

/** Goes to the list of wallets’ apps. */
async function openApps(page: Page, url: string): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: 'A wallet app' }).tap()
  await expect(page.getByText('No wallet in this browser')).toBeVisible()
}

/** A session whose payer chooses. */
const open = { target: { ...base, address: freshAddress() } }

for (const [os, cases] of [
  [
    'ios',
    [
      ['MetaMask', /^metamask:\/\/dapp\/localhost/],
      ['Base (Coinbase Wallet)', /^cbwallet:\/\/dapp\?url=http/],
      ['Phantom', /^phantom:\/\/browse\/http/],
    ],
  ],
  [
    'android',
    [
      ['MetaMask', /^metamask:\/\/dapp\/localhost/],
      [
        'Base (Coinbase Wallet)',
        /^intent:\/\/go\.cb-w\.com\/dapp\?cb_url=http.*#Intent;scheme=https;package=org\.toshi;end$/,
      ],
      ['Trust Wallet', /^trust:\/\/open_url\?coin_id=60&url=http/],
    ],
  ],
] as const)
  test.describe(os, () => {
    test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, userAgent: agents[os] })

    for (const [index, [wallet, link]] of cases.entries())
      test(
        `a tap asks for the app of ${wallet} by its own scheme, and carries this session`,
        restInDepth(index),
        async ({ page, inlet }) => {
          const { url, sessionId } = await inlet.createSession(open)
          await openApps(page, url)
          await expect(page.getByText('see the payment and pay it')).toBeVisible()
          await expect(page.getByRole('button', { name: 'Trust Wallet' })).toHaveCount(os === 'ios' ? 0 : 1)
          const asked = await watchNavigations(page)
          await page.getByRole('button', { name: wallet }).tap()
          await expect.poll(() => asked.filter((one) => link.test(one))).toHaveLength(1)
          const target = new URL(pageIn(asked[0]!))
          expect([target.origin, target.searchParams.get('session')]).toEqual([new URL(url).origin, sessionId])
          expect(target.hash).toBe(new URL(url).hash)
        },
      )
  })

test.describe('a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, userAgent: agents.ios })

  test('W28: a link that opens nothing leads to the store and a code', async ({ page, inlet }) => {
    await page.clock.install()
    const { url } = await inlet.createSession(open)
    await openApps(page, url)
    await page.getByRole('button', { name: 'Rainbow' }).tap()
    await page.clock.runFor(2_500)
    await expect(page.getByText('Nothing opened? Rainbow may not be on this phone.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Get Rainbow' })).toHaveAttribute(
      'href',
      'https://apps.apple.com/app/id1457119021',
    )
    await page.getByRole('button', { name: 'Show a code for another phone' }).tap()
    const code = page.getByRole('img', { name: 'QR code that opens this payment' })
    await expect(code).toBeVisible()
    expect(new URL(await readQr(code)).hash).toBe(new URL(url).hash)
  })

  test('in the wallet’s browser the coin that is there is taken, the payment is one tap away, and the first page follows', async ({
    page,
    inlet,
    browser,
    services,
    depositPage,
  }) => {
    const { url } = await inlet.createSession({ amount: '25', ...open })
    await openApps(page, url)
    const asked = await watchNavigations(page)
    await page.getByRole('button', { name: 'MetaMask' }).tap()
    await expect.poll(() => asked.length).toBe(1)

    const phone = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })
    const wallet = await addEvmWallet(phone, services.sandboxUrl, { found: 'window' })
    await inlet.fund('eip155:137', wallet.address, { usdc: '100', native: '1' })
    const inWallet = await phone.newPage()
    await inWallet.goto(pageIn(asked[0]!))
    await expect(inWallet.locator('[data-review]')).toContainText('Polygon')
    await expect(inWallet.getByRole('button', { name: 'Pay another way' })).toBeVisible()
    await inWallet.getByRole('button', { name: /^Continue in/ }).tap()
    await expect(inWallet.locator('[data-screen="succeeded"]')).toBeVisible()
    await depositPage.expectScreen('succeeded')
    await phone.close()
  })
})
