import { afterFirst } from '../deep/inDepth.ts'
import type { Page } from '@playwright/test'
import type { Report } from '../../app/documents/wallet-check/report.ts'
import { expectReadable } from '../pages/expectReadable.ts'
import { expect, test } from '../test.ts'
import { hostileWallets } from '../wallets/hostileWallets.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const wallet = (page: Page, id: number) => page.locator(`[data-wallet="${id}"]`)
const factOf = (page: Page, name: string) => page.locator(`[data-fact="${name}"] dd`)
const reportOf = (page: Page) => page.evaluate(() => (Reflect.get(window, 'inletWalletCheck') as () => Report)())

/** Asks a wallet a question and waits until it is free again. */
async function ask(page: Page, id: number, question: string): Promise<void> {
  const button = wallet(page, id).getByRole('button', { name: question })
  await button.click()
  await expect(button).not.toHaveAttribute('aria-disabled')
}

/** What the result says as text, as it would be shared. */
async function sharedText(page: Page): Promise<string> {
  return (await page.locator('pre').textContent()) ?? ''
}

test('wallets are listed, asked on a tap alone, and their answers are shared without the address', async ({
  page,
  inlet,
  addWallet,
  addSolanaWallet,
}) => {
  const evm = await addWallet({ name: 'Test Wallet', reject: ['personal_sign'] })
  const sun = await addSolanaWallet({ name: 'Sun' })
  const requests: string[] = []
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(`${inlet.pageUrl}/wallet-check`)
  await expect(title(page)).toHaveText('Wallets here: 2')
  await expect(factOf(page, 'header')).toHaveText('As sent')
  expect([...evm.calls, ...sun.calls]).toEqual([])

  await ask(page, 1, 'Connect')
  await ask(page, 1, 'Switch networks and back')
  await ask(page, 1, 'Sign a harmless text')
  await ask(page, 2, 'Connect')
  const { acts } = await reportOf(page)
  expect(acts.map(({ wallet: id, asked, outcome, detail }) => [id, asked, outcome, detail])).toEqual([
    [1, 'eth_requestAccounts', 'answered', `["${evm.address}"]`],
    [1, 'wallet_switchEthereumChain 0x2105', 'answered', '0x2105'],
    [1, 'wallet_switchEthereumChain 0x89', 'answered', '0x89'],
    [1, 'personal_sign', 'refused', expect.stringContaining('4001')],
    [2, 'standard:connect', 'answered', `["${sun.address}"]`],
  ])
  expect(await sharedText(page)).not.toMatch(new RegExp(`${evm.address}|${sun.address}`))
  await page.getByLabel('Include whole addresses').check()
  expect(await sharedText(page)).toContain(evm.address)
  expect(requests.filter((url) => !/\/wallet-check$|\/favicon|^data:|^blob:/.test(url))).toEqual([])
})

test('one visit compares both policies', async ({ page, inlet }) => {
  await page.goto(`${inlet.pageUrl}/wallet-check`)
  await expect(factOf(page, 'html')).toHaveText('Blocked')
  await page.getByRole('link', { name: 'Check again under the other policy' }).click()
  await expect(factOf(page, 'html')).toHaveText('Allowed')
  await expect(factOf(page, 'header')).toHaveText('As sent')
  expect((await sharedText(page)).match(/policy (?:strict|wallets)/g)).toEqual(['policy wallets', 'policy strict'])
})

test('hostile wallets are named as text, and stop nothing', async ({ page, inlet }) => {
  await page.addInitScript(hostileWallets)
  await page.goto(`${inlet.pageUrl}/wallet-check`)
  await expect(factOf(page, 'header')).toHaveText('As sent')
  const { wallets } = await reportOf(page)
  expect(wallets.filter(({ name }) => name === 'MetaMask')).toHaveLength(20)
  expect(wallets.find(({ place }) => place === 'window.ethereum')?.problem).toContain('hostile')
  expect(wallets.map(({ name }) => name).filter((name) => /[\u202e\u0000]/.test(name) || name.length > 32)).toEqual([])
  const silent = wallets.find(({ name }) => name === 'Silent')
  await wallet(page, silent?.id ?? 0)
    .getByRole('button', { name: 'Connect' })
    .click()
  await expect(wallet(page, silent?.id ?? 0)).toContainText('Waiting for your wallet')
  const throwing = wallets.find(({ name }) => name === 'Throws')
  await ask(page, throwing?.id ?? 0, 'Connect')
  expect((await reportOf(page)).acts.map(({ outcome, detail }) => [outcome, detail])).toEqual([['failed', 'null']])
  expect(await page.evaluate(() => Reflect.get(window, 'hacked') as unknown)).toBeUndefined()
})

test.describe('a policy that was changed on the way', () => {
  const header = 'content-security-policy'
  for (const [name, edit, fact, value] of [
    [
      'a nonce in the header',
      (policy: string) => policy.replace('script-src', "script-src 'nonce-x'"),
      'header',
      "script-src +'nonce-x'",
    ],
    ['no header', () => undefined, 'inline', 'Allowed'],
  ] as const)
    // prettier-ignore
    test(`${name} is told`, async ({ page, inlet }) => {
      await page.route('**/wallet-check', async (route) => {
        const answer = await route.fetch()
        const { [header]: policy = '', ...rest } = answer.headers()
        const edited = edit(policy)
        await route.fulfill({ response: answer, headers: edited === undefined ? rest : { ...rest, [header]: edited } })
      })
      await page.goto(`${inlet.pageUrl}/wallet-check`)
      await expect(factOf(page, fact)).toContainText(value)
      await expect(factOf(page, fact)).toContainText('Unusual')
      await expect(factOf(page, 'meta')).toHaveText('As sent')
    })

  test('a page whose script is refused says so in the document itself', async ({ page, inlet }) => {
    await page.route('**/wallet-check', async (route) => {
      const answer = await route.fetch()
      await route.fulfill({ response: answer, body: (await answer.text()).replace('</script>', ';</script>') })
    })
    await page.goto(`${inlet.pageUrl}/wallet-check`)
    await expect(title(page)).toHaveText('This check did not start')
  })
})

test('a link that opens nothing is told so', async ({ page, inlet }) => {
  await page.goto(`${inlet.pageUrl}/wallet-check`)
  await page.getByRole('link', { name: 'Open phantom:' }).click()
  await expect(page.locator('#links li')).toContainText('Nothing opened')
})

const depth = afterFirst()
for (const [locale, text] of [
  ['en', 'No wallet here'],
  ['es', 'No hay ninguna cartera aquí'],
  ['ar', 'لا توجد محفظة هنا'],
] as const)
  test(`the check can be read by everybody, in ${locale}`, depth(), async ({ page, inlet }) => {
    await page.goto(`${inlet.pageUrl}/wallet-check?locale=${locale}`)
    await expect(title(page)).toHaveText(text)
    await expect(factOf(page, 'header')).toBeVisible()
    await page.locator('summary').click()
    await expectReadable(page)
  })
