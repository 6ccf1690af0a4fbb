import type { Page } from '@playwright/test'
import { waitingBody } from '../fixtures/sessions.ts'
import { changeEntry } from '../pages/changeEntry.ts'
import { expect, test } from '../test.ts'

const evil = 'window.added = true'
/** What somebody adds who may write the document and files beside it, and not the headers. */
const additions = {
  'a file': '<script src="/added.js"></script>',
  'a module': '<script type="module" src="/added.js"></script>',
  'a line of code': `<script>${evil}</script>`,
  'an attribute': `<img src="/none" onerror="${evil}">`,
}

/** Adds to the head of each document of the page, and serves what it asks for. */
async function addToHead(page: Page, markup: string): Promise<void> {
  await page.route('**/added.js', (route) => route.fulfill({ contentType: 'text/javascript', body: evil }))
  await page.route(
    (url) => url.pathname === '/',
    async (route) => {
      const response = await route.fetch()
      await route.fulfill({ response, body: (await response.text()).replace('</title>', `</title>${markup}`) })
    },
  )
}

for (const [what, markup] of Object.entries(additions))
  test(`${what} that somebody adds to the document never runs, the browser says so, and the payer can pay`, async ({
    page,
    context,
    inlet,
    depositPage,
  }) => {
    // To the browser a document that the test answers is not of this machine.
    await context.grantPermissions(['local-network-access'])
    const refused = page.waitForEvent('console', (message) => /Content Security Policy/.test(message.text()))
    await addToHead(page, markup)
    const { url, sessionId } = await inlet.createSession(waitingBody())
    await page.goto(url)
    await refused
    await depositPage.expectScreen('waiting_payment')
    expect(await depositPage.readAddress()).toBe((await inlet.sessionInfo(sessionId)).receiverAddress)
    expect(await page.evaluate(() => 'added' in window)).toBe(false)
  })

test('a byte that is gone from the entry starts nothing: the page says so, and nothing can be paid', async ({
  page,
  inlet,
}) => {
  await changeEntry(page, (code) => code.replace(';', ''))
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await expect(page.getByRole('heading', { name: 'This page did not start' })).toBeVisible()
  const { receiverAddress } = await inlet.sessionInfo(sessionId)
  expect((await page.content()).toLowerCase()).not.toContain(String(receiverAddress).toLowerCase())
})

test('a byte that is gone from a part shows no address, and the part comes whole by a tap', async ({
  page,
  inlet,
  depositPage,
}) => {
  const isReceiver = (url: URL) => /\/receiver-[^/]*\.js$/.test(url.pathname)
  let isWhole = false
  const whole: string[] = []
  await page.route(isReceiver, async (route) => {
    if (isWhole) {
      whole.push(route.request().url())
      return route.continue()
    }
    const response = await route.fetch()
    await route.fulfill({ response, body: (await response.text()).replace(';', '') })
  })
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await expect(page.getByRole('main').getByText('This part of the page did not load.')).toBeVisible()
  await expect(page.locator('[data-address], [data-qr]')).toHaveCount(0)
  isWhole = true
  // What waits beside it asks again by itself, and never before an answer that was changed is refused.
  await expect.poll(() => whole).toHaveLength(1)
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect(page.locator('main [data-address]')).toBeVisible()
  expect(await depositPage.readAddress()).toBe((await inlet.sessionInfo(sessionId)).receiverAddress)
})

test('no script of the origin can be made a worker of the page: its policy refuses', async ({
  page,
  inlet,
  depositPage,
}) => {
  const { url } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  // The loader is a script that is there, as one that somebody added would be.
  const outcome = await page.evaluate(() =>
    navigator.serviceWorker.register('/inlet.js').then(
      () => 'registered',
      (reason: unknown) => String(reason),
    ),
  )
  expect(outcome).toContain('TrustedScriptURL')
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})
