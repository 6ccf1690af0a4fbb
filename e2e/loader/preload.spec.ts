import { waitingBody } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { expect, test } from '../test.ts'
import { createLoaderHost } from './createLoaderHost.ts'

const shop = `
<body>
  <button id="go">Pay</button>
  <script src="{{page}}/inlet.js"></script>
  <script>
    go.onpointerenter = () => Inlet.preload('{{url}}')
    go.onclick = () => Inlet.open({ url: '{{url}}', onEvent: heard })
  </script>
</body>`

test('preloading asks the page’s origin for one small file, says nothing of the session, and leaves nothing behind', async ({
  page,
  inlet,
}) => {
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  const asked: string[] = []
  await createLoaderHost(page).open(shop, { url, pageUrl: inlet.pageUrl })
  const before = await page.content()
  page.on('request', (request) => asked.push(request.url()))
  await page.getByRole('button', { name: 'Pay' }).hover()
  await expect.poll(() => asked).toEqual([`${inlet.pageUrl}/favicon.svg`])
  await expect(page.locator('iframe')).toHaveCount(0)
  expect(await page.content()).toBe(before)
  expect(asked.join()).not.toMatch(new RegExp(`${sessionId}|${clientSecret}`))

  await page.getByRole('button', { name: 'Pay' }).click()
  await createDepositPage(page.frameLocator('dialog iframe')).expectScreen('waiting_payment')
})
