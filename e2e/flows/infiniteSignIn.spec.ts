import type { PageMessage } from '../../app/bridge/messages.ts'
import { afterFirst } from '../deep/inDepth.ts'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { createPayerLink, newcomer, signInElsewhere } from '../fixtures/bankPayers.ts'
import { openPayer, signInPayer } from '../pages/openPayer.ts'
import { nativeShims } from '../hosts/nativeShims.ts'
import { connectWallet, heading, signIn } from '../pages/signIn.ts'
import { scanPairing } from '../pages/pairing.ts'
import { readQr } from '../pages/readQr.ts'
import { expect, test } from '../test.ts'
import type { EvmWallet } from '../wallets/addEvmWallet.ts'

const signs = ({ calls }: EvmWallet) => calls.filter(({ method }) => method === 'personal_sign')
const sign = { name: 'Sign in with Test Wallet' }
const renew = { name: 'Get a new message' }

test('the exact message on screen is signed, once, and the payer is at the next gate', async ({
  page,
  inlet,
  addWallet,
}) => {
  const wallet = await openPayer({ page, inlet, addWallet }, newcomer)
  await expect(heading(page)).toHaveText('Sign in with your wallet')
  expect(wallet.calls).toEqual([])
  await connectWallet(page)
  const message = await page.locator('pre').textContent()
  expect(message).toContain(`PublicKey: ${wallet.address.toLowerCase()}`)
  expect(signs(wallet)).toEqual([])
  await page.getByRole('button', sign).click()
  await expect(heading(page)).toHaveText('Show who you are')
  const hex = `0x${Buffer.from(message ?? '', 'utf8').toString('hex')}`
  expect(signs(wallet).map(({ params }) => params)).toEqual([[hex, wallet.address.toLowerCase()]])
  await page.reload()
  await expect(heading(page)).toHaveText('Show who you are')
})

test('a wallet on another device signs in, over the relay alone', async ({ page, inlet, startRelayWallet }) => {
  const wallet = await startRelayWallet()
  const { url } = await createPayerLink(inlet, wallet.address, newcomer)
  await page.goto(url)
  await page.getByRole('button', { name: 'WalletConnect' }).click()
  await wallet.pair(await scanPairing(page))
  await page.getByRole('button', { name: 'Sign in with Phone Wallet' }).click()
  await expect(heading(page)).toHaveText('Show who you are')
  expect(wallet.calls.map(({ method }) => method)).toEqual(['personal_sign'])
})

test('a signature by another account is refused in words, and a new message is signed by a tap', async ({
  page,
  inlet,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced' })
  const { url } = await createPayerLink(inlet, wallet.address, newcomer)
  const stranger = privateKeyToAccount(generatePrivateKey())
  await page.goto(url)
  await connectWallet(page)
  const message = (await page.locator('pre').textContent()) ?? ''
  const verify = /\/auth\/wallet\/verify/
  await page.route(verify, async (route) => {
    const body = route.request().postDataJSON() as Record<string, unknown>
    await route.continue({ postData: { ...body, signature: await stranger.signMessage({ message }) } })
  })
  await page.getByRole('button', sign).click()
  await expect(page.getByRole('alert')).toContainText('The signature is not by this account.')
  await expect(page.getByRole('button', sign)).toHaveCount(0)
  await page.unroute(verify)
  await page.getByRole('button', renew).click()
  await expect(page.locator('pre')).not.toHaveText(message)
  await page.getByRole('button', sign).click()
  await expect(heading(page)).toHaveText('Show who you are')
  expect(signs(wallet).length).toBe(2)
})

test('B48 a message whose five minutes are over is taken away, by this clock and by the backend’s', async ({
  page,
  inlet,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'announced' })
  const { url } = await createPayerLink(inlet, wallet.address, newcomer)
  const heard: PageMessage[] = []
  await page.exposeBinding('__post', (_, text: string) => void heard.push(JSON.parse(text) as PageMessage))
  await page.addInitScript(nativeShims['Android’s message listener']!.install)
  await page.clock.install()
  await page.goto(url)
  await connectWallet(page)
  await page.clock.fastForward(5 * 60_000)
  await expect(page.getByRole('alert')).toContainText('This message holds no longer.')
  expect(signs(wallet)).toEqual([])
  await page.getByRole('button', renew).click()
  await expect(page.getByRole('button', sign)).toBeVisible()
  await inlet.advance(5 * 60_000 + 1_000)
  await page.getByRole('button', sign).click()
  await expect(page.getByRole('alert')).toContainText('This message holds no longer.')
  await page.getByRole('button', renew).click()
  await page.getByRole('button', sign).click()
  await expect(heading(page)).toHaveText('Show who you are')
  const told = heard.flatMap((one) => (one.type === 'error' ? [[one.data.code, one.data.recoverable]] : []))
  expect(told).toEqual([['challenge_expired', true]])
})

test('a payer who says no in the wallet signs the same message by another tap', async ({ page, inlet, addWallet }) => {
  const reject = ['personal_sign']
  const wallet = await addWallet({ found: 'announced', reject })
  const { url } = await createPayerLink(inlet, wallet.address, newcomer)
  await page.goto(url)
  await connectWallet(page)
  const message = await page.locator('pre').textContent()
  await page.getByRole('button', sign).click()
  await expect(page.getByRole('alert')).toContainText('You said no in your wallet. Nothing was signed.')
  await expect(page.locator('pre')).toHaveText(message ?? '')
  reject.pop()
  await page.getByRole('button', sign).click()
  await expect(heading(page)).toHaveText('Show who you are')
})

test('an account that changes while the wallet is asked signs nobody in', async ({ page, inlet, addWallet }) => {
  const change: { account?: () => Promise<unknown> } = {}
  const beforePrompt = async (method: string) => {
    if (method === 'personal_sign') await change.account?.()
  }
  const wallet = await addWallet({ found: 'announced', beforePrompt })
  change.account = () => wallet.changeAccount()
  const { url } = await createPayerLink(inlet, wallet.address, newcomer)
  const verifies: string[] = []
  page.on('request', (request) => request.url().includes('/verify') && verifies.push(request.url()))
  await page.goto(url)
  await signIn(page)
  await expect(page.getByRole('alert')).toContainText('Your wallet shows another account.')
  expect(verifies).toEqual([])
})

test('B48 a right to act that has ended leads to the sign-in, and back to where the payer was', async ({
  page,
  inlet,
  addWallet,
}) => {
  await signInPayer({ page, inlet, addWallet }, newcomer)
  await expect(heading(page)).toHaveText('Show who you are')
  await inlet.advance(60 * 60_000 + 1_000)
  await page.evaluate(() => void dispatchEvent(new Event('online')))
  await expect(heading(page)).toHaveText('Sign in with your wallet')
  // The wallet is still connected: the message is there at once.
  await page.getByRole('button', sign).click()
  await expect(heading(page)).toHaveText('Show who you are')
})

test('the places where a payer is signed in are listed, and each is signed out of after a question', async ({
  page,
  inlet,
  addWallet,
}) => {
  const account = privateKeyToAccount(generatePrivateKey())
  const wallet = await addWallet({ found: 'announced', account })
  await signInElsewhere(inlet, account, 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Safari/604.1')
  const { url } = await createPayerLink(inlet, wallet.address, newcomer)
  await page.goto(url)
  await signIn(page)
  await expect(heading(page)).toHaveText('Show who you are')
  await page.getByText('Sessions').click()
  const rows = page.locator('.logins li')
  await expect(rows).toHaveCount(2)
  await expect(rows.first()).toContainText('This one')
  await page.getByRole('button', { name: 'Sign out of Safari, iPhone' }).click()
  await page.getByRole('button', { name: 'Sign out of Safari, iPhone' }).click()
  await expect(rows).toHaveCount(1)
  await expect(page.locator('[aria-live=polite].hidden').first()).toHaveText('Signed out of Safari, iPhone')
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await page.getByRole('button', { name: 'Sign out everywhere' }).click()
  await expect(heading(page)).toHaveText('Sign in with your wallet')
  await expect(page.getByText('Sessions')).toHaveCount(0)
  await page.reload()
  await expect(heading(page)).toHaveText('Sign in with your wallet')
})

const depth = afterFirst()
for (const [name, organization, words] of [
  ['an organization that is switched off', { status: 'INACTIVE' }, 'This service is switched off.'],
  ['an organization without wallet sign-in', { walletAuthEnabled: false }, 'This service is switched off.'],
] as const)
  test(`${name} is said, and nothing is signed`, depth(), async ({ page, inlet, addWallet }) => {
    const wallet = await addWallet({ found: 'announced' })
    const { url } = await createPayerLink(inlet, wallet.address)
    await page.goto(url)
    const organizationId = new URL(url).searchParams.get('org') ?? ''
    await inlet.control('/organizations', { organizationId, ...organization })
    await page.getByRole('button', { name: 'Connect Test Wallet' }).click()
    await expect(page.getByRole('alert')).toContainText(words)
    await inlet.control('/organizations', { organizationId, status: 'ACTIVE', walletAuthEnabled: true })
    expect(signs(wallet)).toEqual([])
  })

test('a browser without a wallet gets a link into one, which holds no secret', async ({ page, inlet }) => {
  const { url, sessionId } = await inlet.createSession({ backend: 'infinite', full: true })
  await page.goto(url)
  await expect(page.getByText('No wallet in this browser.')).toBeVisible()
  await page.getByRole('button', { name: 'Any phone' }).click()
  const code = new URL(await readQr(page.getByRole('img', { name: 'QR code that opens this payment' })))
  expect([code.searchParams.get('session'), code.hash]).toEqual([sessionId, ''])
})
