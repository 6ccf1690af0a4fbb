import { afterFirst } from '../deep/inDepth.ts'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { root } from '../commands/run.mjs'
import { base, freshAddress, waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'

/** The list of the page that this worker serves; what a test writes there is gone when it ends. */
const listOf = (pageUrl: string) => join(root, `.cache/e2e/site-${new URL(pageUrl).port}/hosts.json`)
let restore = () => {}

test.beforeEach(({ inlet }) => {
  const file = listOf(inlet.pageUrl)
  const before = readFileSync(file)
  restore = () => writeFileSync(file, before)
})
test.afterEach(() => restore())

/** Takes the header's word on hosts away, as where an operator sends no headers: the page must find out by itself. */
async function withoutHeader(page: Page, pageUrl: string): Promise<void> {
  await page.route(`${pageUrl}/?*`, async (route) => {
    const response = await route.fetch()
    const headers = response.headers()
    const policy = headers['content-security-policy']?.replace(/frame-ancestors [^;]*;?/, '') ?? ''
    await route.fulfill({ response, headers: { ...headers, 'content-security-policy': policy } })
  })
}

test('H01 a list that was edited lets another host in, and out, without a build', async ({
  inlet,
  hostPage,
  hostUrl,
}) => {
  const { url } = await inlet.createSession(waitingBody())
  writeFileSync(listOf(inlet.pageUrl), JSON.stringify({ hosts: ['https://other.example'] }))
  const refusals: string[] = []
  hostPage.page.on('console', (message) => refusals.push(message.text()))
  await hostPage.embed(url)
  await expect.poll(() => refusals.join()).toContain('frame-ancestors')
  expect(hostPage.messages).toEqual([])

  writeFileSync(listOf(inlet.pageUrl), JSON.stringify({ hosts: [hostUrl] }))
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  await hostPage.waitFor('ready')
})

const refused = [
  {
    name: 'a host that is not in the list',
    list: { hosts: ['https://other.example'] },
    says: 'to "hosts" in hosts.json',
  },
  { name: 'a host of a broken list', list: { hosts: 'all' }, says: 'hosts.json beside the page must be' },
]
const depth = afterFirst()
for (const { name, list, says } of refused)
  test(
    `H02 ${name} reads what to change, and the payer can open the page in full`,
    depth(),
    async ({ inlet, hostPage }) => {
      const { url, clientSecret } = await inlet.createSession(waitingBody())
      writeFileSync(listOf(inlet.pageUrl), JSON.stringify(list))
      await withoutHeader(hostPage.page, inlet.pageUrl)
      const lines: string[] = []
      hostPage.page.on('console', (message) => lines.push(message.text()))
      const deposit = await hostPage.embed(url)
      await deposit.expectScreen('unavailable')
      const open = deposit.root.getByRole('link')
      await expect(open.first()).toBeVisible()
      await expect.poll(() => lines.filter((line) => line.includes(says)).length).toBe(1)
      await expect(deposit.root.locator('[data-address], [data-qr]')).toHaveCount(0)
      expect(hostPage.messages).toEqual([])
      // The browser's own lines name the URLs that it fetched.
      expect(lines.filter((line) => line.startsWith('inlet:')).join()).not.toContain(clientSecret)
      const popup = hostPage.page.waitForEvent('popup')
      await open.first().click()
      await expect((await popup).locator('[data-screen="waiting_payment"]')).toBeVisible()
    },
  )

/** Runs in the host's document: puts the page into a frame of a document that has no origin. */
function embedInNowhere(url: string): void {
  const nowhere = document.createElement('iframe')
  const markup = `<iframe src="${url.replaceAll('&', '&amp;')}" width="380" height="600"></iframe>`
  nowhere.src = `data:text/html,${encodeURIComponent(markup)}`
  nowhere.width = nowhere.height = '700'
  document.body.replaceChildren(nowhere)
}

test('H04 a host without an origin shows nothing to pay, and its payer can open the page in full', async ({
  inlet,
  hostPage: { page, ...hostPage },
  hostUrl,
}) => {
  const { url } = await inlet.createSession(waitingBody())
  await withoutHeader(page, inlet.pageUrl)
  await page.goto(hostUrl)
  await page.evaluate(embedInNowhere, url)
  const inner = page.frameLocator('iframe').frameLocator('iframe')
  await expect(inner.locator('[data-screen="unavailable"]')).toBeVisible()
  await expect(inner.locator('[data-address], [data-qr]')).toHaveCount(0)
  expect(hostPage.messages).toEqual([])
  const popup = page.waitForEvent('popup')
  await inner.getByRole('link').first().click()
  await expect((await popup).locator('[data-screen="waiting_payment"]')).toBeVisible()
})

test('H04 a frame that a listed host deprives of its origin can be paid, and the host’s own window alone could hear it', async ({
  inlet,
  hostPage,
}) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url, {}, 'allow-scripts')
  await deposit.expectScreen('waiting_payment')
  expect(await deposit.readAddress()).toBe((await inlet.sessionInfo(sessionId)).receiverAddress)
  await inlet.pay(sessionId)
  await deposit.expectScreen('succeeded')
  // What comes from no origin is nobody's word to a host.
  expect(hostPage.messages).toEqual([])
})

test('a parentOrigin that is not the parent is refused', async ({ inlet, hostPage }) => {
  const { url } = await inlet.createSession(waitingBody())
  const lines: string[] = []
  hostPage.page.on('console', (message) => lines.push(message.text()))
  const deposit = await hostPage.embed(url, { parentOrigin: 'http://localhost:1' })
  await deposit.expectScreen('unavailable')
  await expect.poll(() => lines.join()).toContain('parentOrigin in the URL must be')
  expect(hostPage.messages).toEqual([])
})

test('a popup whose opener may not hear it is a page of its own, and says why once', async ({
  inlet,
  hostPage,
  context,
}) => {
  const { url } = await inlet.createSession(waitingBody())
  writeFileSync(listOf(inlet.pageUrl), JSON.stringify({ hosts: [] }))
  const lines: string[] = []
  context.on('console', (message) => lines.push(message.text()))
  const deposit = await hostPage.openPopup(url)
  await deposit.expectScreen('waiting_payment')
  await expect.poll(() => lines.filter((line) => line.includes('to "hosts" in hosts.json')).length).toBe(1)
  expect(hostPage.messages).toEqual([])
})

test('a host that may not hear the page offers it no wallet, and its wallet is asked nothing', async ({
  inlet,
  hostPage,
}) => {
  const { url } = await inlet.createSession({ target: { ...base, address: freshAddress() } })
  const wallets = [{ id: 'main', family: 'eip155', name: 'Acme' }]
  const offer = async () => {
    await hostPage.page.evaluate(
      ([origin, wallets]) => {
        const popup = window.open('', 'inlet')
        const say = (type: string, data: object) =>
          popup?.postMessage({ ns: 'inlet', v: 1, type, id: `${Math.random()}`, data }, origin)
        say('host.hello', {})
        say('host.wallets', { wallets })
      },
      [inlet.pageUrl, wallets] as const,
    )
  }
  const allowed = await hostPage.openPopup(url)
  await hostPage.waitFor('ready')
  await offer()
  await expect(allowed.root.getByRole('button', { name: /Acme/ })).toBeVisible()
  await allowed.root.close()

  writeFileSync(listOf(inlet.pageUrl), JSON.stringify({ hosts: [] }))
  const refused = await hostPage.openPopup(url)
  await refused.expectScreen('requires_payment_method')
  const before = hostPage.messages.length
  await offer()
  // What is heard is heard within the turn, and the page goes on.
  await refused.root.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)))
  await expect(refused.root.getByRole('button', { name: 'Any wallet' })).toBeVisible()
  await expect(refused.root.getByRole('button', { name: /Acme/ })).toHaveCount(0)
  expect(hostPage.messages).toHaveLength(before)
})
