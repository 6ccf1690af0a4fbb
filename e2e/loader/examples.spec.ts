import { afterFirst } from '../deep/inDepth.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { waitingBody } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { buildExample, type Framework } from '../playground/buildExample.ts'
import { expect, test } from '../test.ts'
import { createLoaderHost } from './createLoaderHost.ts'

const exampleOf = (file: string) => readFileSync(join(import.meta.dirname, '../playground/examples', file), 'utf8')

const pageDepth = afterFirst()
for (const file of ['plain.html', 'element.html', 'frame.html'])
  test(`the example ${file} shows a deposit and hears it paid`, pageDepth(), async ({ page, inlet }) => {
    const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
    const lines: string[] = []
    page.on('console', (message) => lines.push(message.text()))
    await createLoaderHost(page).open(exampleOf(file), { url, pageUrl: inlet.pageUrl })
    const deposit = createDepositPage(page.frameLocator('iframe'))
    await deposit.expectScreen('waiting_payment')
    await inlet.pay(sessionId)
    await deposit.expectScreen('succeeded')
    await expect.poll(() => lines.filter((line) => line.startsWith('payment.completed'))).toHaveLength(1)
    expect(lines.join()).not.toContain(clientSecret)
  })

test('the plain example has ten lines', () => {
  expect(exampleOf('plain.html').trim().split('\n').length).toBeLessThanOrEqual(11)
})

test('the frame without the loader fits, says the conformance page', async ({ page, inlet }) => {
  await createLoaderHost(page).open(exampleOf('frame.html'), {
    url: `${inlet.pageUrl}/conformance/#cs=cs_sample`,
    pageUrl: inlet.pageUrl,
  })
  await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveText('Your host fits')
})

const frameworks: readonly Framework[] = ['react', 'vue', 'svelte']
const depth = afterFirst()
for (const framework of frameworks)
  test(
    `the ${framework} example shows a deposit, hears it paid, and leaves nothing behind`,
    depth(),
    async ({ page, inlet }) => {
      const { url, sessionId } = await inlet.createSession(waitingBody())
      const host = createLoaderHost(page)
      await host.open('<body><main></main><script src="{{page}}/inlet.js"></script></body>', {
        url,
        pageUrl: inlet.pageUrl,
      })
      await page.evaluate(await buildExample(framework))
      await page.evaluate((link) => {
        const target = document.querySelector('main')
        Object.assign(window, { unmount: Reflect.get(window, 'mount')(target, link) })
      }, url)
      const deposit = createDepositPage(page.frameLocator('main iframe'))
      await deposit.expectScreen('waiting_payment')
      await inlet.pay(sessionId)
      await deposit.expectScreen('succeeded')
      await expect.poll(async () => (await host.heard()).map(({ type }) => type)).toContain('payment.completed')
      await page.evaluate(() => Reflect.get(window, 'unmount')())
      await expect(page.locator('main')).toBeEmpty()
    },
  )
