import { afterFirst } from '../deep/inDepth.ts'
import type { FrameLocator, Page } from '@playwright/test'
import type { Summary } from '../../app/documents/conformance/makeReport.ts'
import { tapAway } from '../pages/tapAway.ts'
import { expect, test } from '../test.ts'
import { createLoaderHost } from './createLoaderHost.ts'

const shop = (options: string) => `
<body>
  <button id="go">Pay</button>
  <div id="pay"></div>
  <script src="{{page}}/inlet.js"></script>
  <script>
    go.onclick = () => Inlet.open({ url: '{{page}}/conformance/#cs=cs_sample', ${options} onEvent: heard })
  </script>
</body>`

const depth = afterFirst()
for (const [mode, options] of [
  ['inline', `container: '#pay', wallet: { request: async () => [] },`],
  ['modal', ''],
] as const)
  test(`the conformance page finds no fault in a host with the loader: ${mode}`, depth(), async ({ page, inlet }) => {
    await createLoaderHost(page).open(shop(options), { url: '', pageUrl: inlet.pageUrl })
    await page.getByRole('button', { name: 'Pay' }).click()
    const frame = page.frameLocator('iframe')
    const right = await expectFit(frame)
    expect(right.includes('walletLimit')).toBe(mode === 'inline')
    await frame.locator('[data-try="again"]').click()
    await expectFit(frame)
    tapAway(frame.locator('[data-try="close"]').click())
    await expect(page.locator('iframe')).toHaveCount(0)
  })

test('the conformance page finds no fault in a host with the loader: popup', async ({ page, inlet }) => {
  await createLoaderHost(page).open(shop(`mode: 'popup',`), { url: '', pageUrl: inlet.pageUrl })
  const [popup] = await Promise.all([page.waitForEvent('popup'), page.getByRole('button', { name: 'Pay' }).click()])
  await expectFit(popup)
  const closed = popup.waitForEvent('close')
  tapAway(popup.locator('[data-try="close"]').click())
  await closed
})

/** Waits until every rule was tried, finds no fault named, and gives what is right. */
async function expectFit(place: Page | FrameLocator): Promise<Summary['right']> {
  const read = () => place.locator('html').evaluate(() => (Reflect.get(window, 'inletConformance') as () => Summary)())
  await expect.poll(async () => (await read()).state).toBe('done')
  const { wrong, right } = await read()
  expect(wrong).toEqual([])
  expect(right).toContain('hello')
  return right
}
