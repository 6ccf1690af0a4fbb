import { afterFirst } from '../deep/inDepth.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { expect, test } from '../test.ts'
import { createLoaderHost } from './createLoaderHost.ts'
import { lie } from './lie.ts'

const body = `
<body>
  <div id="pay"></div>
  <script src="{{page}}/inlet.js"></script>
  <script>Inlet.open({ url: '{{url}}', container: '#pay', onEvent: heard })</script>
</body>`

test('a frame that went elsewhere is not believed', async ({ page, inlet }) => {
  const { url } = await inlet.createSession(waitingBody())
  const host = createLoaderHost(page)
  await host.open(body, { url, pageUrl: inlet.pageUrl })
  await createDepositPage(page.frameLocator('#pay iframe')).expectScreen('waiting_payment')
  const ch = await page
    .locator('#pay iframe')
    .evaluate((frame: HTMLIFrameElement) => new URL(frame.src).searchParams.get('ch'))
  expect(ch).not.toBe(null)
  await page.evaluate(
    (html) =>
      new Promise((resolve) => {
        addEventListener('message', ({ data }) => data === 'said' && resolve(undefined))
        const frame = document.querySelector('iframe')!
        frame.removeAttribute('src')
        frame.srcdoc = html
      }),
    lie(ch ?? ''),
  )
  expect((await host.heard()).map(({ type }) => type)).not.toContain('payment.completed')
})

const depth = afterFirst()
for (const url of ['javascript:alert(1)', 'data:text/html,x', 'blob:x', 'file:///x'])
  test(`a link that is no page is refused: ${url}`, depth(), async ({ page, inlet }) => {
    const code = `try { Inlet.open({ url: ${JSON.stringify(url)} }) } catch (error) { heard({ type: String(error) }) }`
    const html = `<body><script src="{{page}}/inlet.js"></script><script>${code}</script></body>`
    const host = createLoaderHost(page)
    await host.open(html, { url, pageUrl: inlet.pageUrl })
    expect((await host.heard()).map(({ type }) => type)).toEqual(['TypeError: Inlet: url must be http(s)'])
    await expect(page.locator('iframe')).toHaveCount(0)
  })
