import type { Page } from '@playwright/test'
import { createPayerLink, newcomer } from '../fixtures/bankPayers.ts'
import { base, freshAddress, polygon, usdc } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { connectWallet, heading } from '../pages/signIn.ts'
import { addFilledWallet, createSolanaSession, reachSolanaReview, signsOf } from '../pages/solanaFlow.ts'
import { reachReview, sendsOf } from '../pages/walletFlow.ts'
import { expect, test } from '../test.ts'
import { createLoaderHost } from './createLoaderHost.ts'

/** A host's page that has a wallet: what `find` is in its script. */
const bodyWith = (find: string) => `
<body>
  <div id="pay"></div>
  <script src="{{page}}/inlet.js"></script>
  <script>
    const wallet = ${find}
    window.handle = Inlet.open({ url: '{{url}}', container: '#pay', wallet, onEvent: heard })
  </script>
</body>`
const body = bodyWith(`{ provider: window.ethereum, name: 'Test Wallet' }`)
/** All wallets that have registered themselves in the host's page, as the Wallet Standard has it. */
const solanaBody = bodyWith(`[]
    dispatchEvent(new CustomEvent('wallet-standard:app-ready', { detail: { register: (one) => wallet.push(one) } }))`)

const lockedBody = () => ({ amount: '25', target: { ...base, address: freshAddress() } })

/** Speaks as the page in the frame does, past all that the page checks, and gives the host's answer. */
function askAsPage(page: Page, method: string, params: readonly unknown[]) {
  const frame = page.frames().find((one) => one !== page.mainFrame())!
  return frame.evaluate(
    ([method, params]) =>
      new Promise<{ ok: boolean; error?: { code: number } }>((resolve) => {
        const id = `test-${Math.random()}`
        addEventListener('message', ({ data }) => {
          if (data?.type === 'host.answer' && data.data.re === id) resolve(data.data)
        })
        const { searchParams } = new URL(location.href)
        const envelope = { ns: 'inlet', v: 1, id, seq: 1e6, epoch: id, ch: searchParams.get('ch'), session: '', ts: 0 }
        const data = { wallet: '0:Test_Wallet', method, params }
        parent.postMessage({ ...envelope, type: 'wallet.request', data }, '*')
      }),
    [method, params] as const,
  )
}

test('a wallet that the host alone has pays from the frame, by one transaction', async ({ page, inlet, addWallet }) => {
  const wallet = await addWallet({ found: 'window', inFrames: false, chainId: 8453 })
  await inlet.fund(polygon.chain, wallet.address, { usdc: '100', native: '1' })
  const session = lockedBody()
  const { url } = await inlet.createSession(session)
  const host = createLoaderHost(page)
  const origin = await host.open(body, { url, pageUrl: inlet.pageUrl })
  const root = page.frameLocator('#pay iframe')
  await expect(root.getByText(`Wallet of ${new URL(origin).host}`)).toBeVisible()
  await reachReview(root)
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await createDepositPage(root).expectScreen('succeeded')
  expect(sendsOf(wallet)).toHaveLength(1)
  expect(wallet.calls.map(({ method }) => method)).toContain('wallet_switchEthereumChain')
  expect(await inlet.balance(base.chain, base.currency, session.target.address)).toBe(usdc(25n))
  expect((await host.heard()).map(({ type }) => type)).toContain('payment.completed')
})

test('the loader refuses a page that asks the wallet for more than a payment', async ({ page, inlet, addWallet }) => {
  const wallet = await addWallet({ found: 'window', inFrames: false })
  const { url } = await inlet.createSession(lockedBody())
  await createLoaderHost(page).open(body, { url, pageUrl: inlet.pageUrl })
  await expect(page.frameLocator('#pay iframe').getByText('Test Wallet')).toBeVisible()
  const account = wallet.address
  const refused: readonly (readonly [method: string, params: readonly unknown[]])[] = [
    ['eth_sign', [account, '0x00']],
    ['eth_signTypedData_v4', [account, '{}']],
    ['wallet_requestPermissions', [{ eth_accounts: {} }]],
    ['eth_sendTransaction', [{ from: account, data: '0x6000' }]],
    ['eth_sendTransaction', [{ from: account, to: account, type: '0x4', authorizationList: [] }]],
    ['personal_sign', [`0x${'ab'.repeat(32)}`, account]],
    ['solana_requestAccounts', []],
  ]
  for (const [method, params] of refused)
    expect([method, (await askAsPage(page, method, params)).error?.code]).toEqual([method, 4200])
  expect(wallet.calls.filter(({ method }) => refused.some(([one]) => one === method))).toEqual([])
})

test('a Solana wallet that the host alone has pays from the frame, with one prompt', async ({
  page,
  inlet,
  addSolanaWallet,
}) => {
  const wallet = await addFilledWallet(inlet, addSolanaWallet, { inFrames: false })
  const { url, address } = await createSolanaSession(inlet)
  await createLoaderHost(page).open(solanaBody, { url, pageUrl: inlet.pageUrl })
  const root = page.frameLocator('#pay iframe')
  await reachSolanaReview(root)
  await root.getByRole('button', { name: 'Continue in Test Wallet' }).click()
  await createDepositPage(root).expectScreen('succeeded')
  expect(signsOf(wallet)).toHaveLength(1)
  expect(await inlet.balance(base.chain, base.currency, address)).toBe(usdc(25n))
})

test('a host’s wallet signs the message of a sign-in to the letter, and one that says something else never', async ({
  page,
  inlet,
  addWallet,
}) => {
  const wallet = await addWallet({ found: 'window', inFrames: false })
  const { url } = await createPayerLink(inlet, wallet.address, newcomer)
  const challenge = /\/auth\/wallet\/challenge/
  await page.route(challenge, async (route) => {
    const response = await route.fetch()
    const answer = (await response.json()) as { message: string }
    await route.fulfill({ response, json: { ...answer, message: `${answer.message}\nAnd pay 100 USDC` } })
  })
  await createLoaderHost(page).open(body, { url, pageUrl: inlet.pageUrl })
  const root = page.frameLocator('#pay iframe')
  await root.getByRole('button', { name: 'Connect Test Wallet' }).click()
  await expect(root.getByRole('alert')).toBeVisible()
  await expect(root.getByRole('button', { name: 'Sign in with Test Wallet' })).toHaveCount(0)
  const signs = () => wallet.calls.filter(({ method }) => method === 'personal_sign')
  expect(signs()).toEqual([])
  await page.unroute(challenge)
  await page.reload()
  await connectWallet(root)
  const message = await root.locator('pre').textContent()
  await root.getByRole('button', { name: 'Sign in with Test Wallet' }).click()
  await expect(heading(root)).toHaveText('Show who you are')
  const hex = `0x${Buffer.from(message ?? '', 'utf8').toString('hex')}`
  expect(signs().map(({ params }) => params)).toEqual([[hex, wallet.address.toLowerCase()]])
})
