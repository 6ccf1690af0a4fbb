import { inDepth } from '../deep/inDepth.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { decodeQr } from '../pages/readQr.ts'
import { expect, test } from '../test.ts'

const devices = {
  desktop: { viewport: { width: 1280, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 3 },
}

/** The first promise, proven on pixels: what is seen, scanned and copied is the session's one address. */
for (const [device, options] of Object.entries(devices))
  for (const colorScheme of ['light', 'dark'] as const)
    test(
      `on a ${device} in ${colorScheme}, the code in the picture, the clipboard and the text are one address`,
      (device === 'phone') === (colorScheme === 'dark') ? {} : inDepth,
      async ({ browser, inlet }) => {
        const permissions = ['clipboard-read', 'clipboard-write']
        const context = await browser.newContext({ ...options, colorScheme, permissions })
        const page = await context.newPage()
        const deposit = createDepositPage(page)
        const { url, sessionId } = await inlet.createSession(waitingBody())
        await page.goto(url)
        await deposit.expectScreen('waiting_payment')
        if (device === 'phone') await page.getByText('Pay from another device').click()
        const code = page.locator('main [data-qr]')
        await expect(code).toBeVisible()
        await code.scrollIntoViewIfNeeded()

        const { receiverAddress } = await inlet.sessionInfo(sessionId)
        expect(decodeQr(await page.screenshot())).toBe(receiverAddress)
        expect(await deposit.readAddress()).toBe(receiverAddress)
        await expect(page.locator('main [data-address]').first()).toHaveAttribute(
          'data-address',
          String(receiverAddress),
        )

        await page.getByRole('button', { name: 'Copy Polygon address' }).click()
        await expect(page.getByRole('button', { name: 'Polygon address copied' })).toBeVisible()
        // The page may write the clipboard, not read it: another document asks.
        await page.goto(inlet.playgroundUrl)
        expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(receiverAddress)
        await context.close()
      },
    )

test('on the smallest phone the network’s name, the whole address and the button that copies it are in one view', async ({
  page,
  inlet,
  depositPage,
}) => {
  await page.setViewportSize({ width: 320, height: 568 })
  const { url } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  const button = page.getByRole('button', { name: 'Copy Polygon address' })
  await button.scrollIntoViewIfNeeded()
  for (const part of [
    page.getByText('Polygon address', { exact: true }),
    page.locator('main .address').first(),
    button,
  ])
    await expect(part).toBeInViewport({ ratio: 1 })
})
