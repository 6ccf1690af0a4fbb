import { waitingBody } from '../fixtures/sessions.ts'
import { createDepositPage } from '../pages/createDepositPage.ts'
import { expect, test } from '../test.ts'
import { createLoaderHost } from './createLoaderHost.ts'

const tenLines = `
<body>
  <div id="pay"></div>
  <script src="{{page}}/inlet.js"></script>
  <script>
    Inlet.open({ url: '{{url}}', container: '#pay', onEvent: heard, onClose: (reason) => heard({ type: 'gone', data: { reason } }) })
  </script>
</body>`

test('ten lines of HTML embed a deposit and hear it paid', async ({ page, inlet }) => {
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  const host = createLoaderHost(page)
  await host.open(tenLines, { url, pageUrl: inlet.pageUrl })
  const deposit = createDepositPage(page.frameLocator('#pay iframe'))
  await deposit.expectScreen('waiting_payment')
  await inlet.pay(sessionId)
  await deposit.expectScreen('succeeded')
  const types = async () => (await host.heard()).map(({ type }) => type)
  await expect.poll(types).toContain('payment.completed')
  expect((await types()).filter((type) => type === 'ready' || type === 'payment.completed')).toEqual([
    'ready',
    'payment.completed',
  ])
  expect(JSON.stringify(await host.heard())).not.toContain(clientSecret)
})

test('the frame is as high as its content, both ways', async ({ page, inlet }) => {
  const { url } = await inlet.createSession(waitingBody())
  await createLoaderHost(page).open(tenLines, { url, pageUrl: inlet.pageUrl })
  const frame = page.locator('#pay iframe')
  const deposit = createDepositPage(page.frameLocator('#pay iframe'))
  await deposit.expectScreen('waiting_payment')
  const rest = async () => {
    const { scroll, client } = await deposit.root
      .locator('html')
      .evaluate(({ scrollHeight, clientHeight }) => ({ scroll: scrollHeight, client: clientHeight }))
    return scroll - client
  }
  const height = async () => (await frame.boundingBox())!.height
  await expect.poll(async () => (await rest()) === 0 && (await height()) !== 420).toBe(true)
  const before = await height()
  await deposit.root.locator('.foot summary').first().click()
  await expect.poll(height).toBeGreaterThan(before)
  await deposit.root.locator('.foot summary').first().click()
  await expect.poll(height).toBe(before)
})

test('the element embeds, hears, changes its look live, and outlives a move and a return', async ({ page, inlet }) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  const host = createLoaderHost(page)
  const body = `<body><p id="a"></p><p id="b"></p><inlet-deposit src="{{url}}" locale="en"></inlet-deposit>
    <script>document.querySelector('inlet-deposit').addEventListener('inlet', ({ detail }) => heard(detail))</script>
    <script src="{{page}}/inlet.js"></script><script src="{{page}}/inlet.js"></script></body>`
  await host.open(body, { url, pageUrl: inlet.pageUrl })
  const element = page.locator('inlet-deposit')
  const deposit = createDepositPage(page.frameLocator('inlet-deposit iframe'))
  await deposit.expectScreen('waiting_payment')
  await element.evaluate((it) => it.setAttribute('theme', 'dark'))
  await expect(page.locator('inlet-deposit iframe')).toHaveCSS('color-scheme', 'dark')
  await element.evaluate((it) => document.querySelector('#b')?.append(it))
  await deposit.expectScreen('waiting_payment')
  await element.evaluate(async (it) => {
    it.remove()
    await new Promise((resolve) => setTimeout(resolve))
    document.querySelector('#a')?.append(it)
  })
  await deposit.expectScreen('waiting_payment')
  await expect(page.locator('iframe')).toHaveCount(1)
  await inlet.pay(sessionId)
  await expect.poll(async () => (await host.heard()).map(({ type }) => type)).toContain('payment.completed')
})

test('two deposits on one page hear each its own, also when they are opened before their containers are read', async ({
  page,
  inlet,
}) => {
  const [one, two] = [await inlet.createSession(waitingBody()), await inlet.createSession(waitingBody())]
  const host = createLoaderHost(page)
  const body = `<script src="{{page}}/inlet.js"></script><script>
    Inlet.open({ url: '{{url}}', container: '#one', onEvent: (event) => heard({ type: 'one', data: event }) })
    Inlet.open({ url: '${two.url}', container: '#two', onEvent: (event) => heard({ type: 'two', data: event }) })
    </script><body><div id="one"></div><div id="two"></div></body>`
  await host.open(body, { url: one.url, pageUrl: inlet.pageUrl })
  for (const place of ['#one', '#two'])
    await createDepositPage(page.frameLocator(`${place} iframe`)).expectScreen('waiting_payment')
  const sessionsOf = async (which: string) => [
    ...new Set((await host.heard()).filter(({ type }) => type === which).map(({ data }) => data['session'])),
  ]
  await expect.poll(() => sessionsOf('one')).toEqual([one.sessionId])
  await expect.poll(() => sessionsOf('two')).toEqual([two.sessionId])
})

test('a strict policy of the host is kept', async ({ page, inlet }) => {
  const { url } = await inlet.createSession(waitingBody())
  const reports: string[] = []
  page.on('console', (message) => message.type() === 'error' && reports.push(message.text()))
  const policy = `default-src 'none'; script-src 'nonce-a' ${inlet.pageUrl}; frame-src ${inlet.pageUrl}; require-trusted-types-for 'script'`
  await createLoaderHost(page).open(
    `<body><script src="{{page}}/inlet.js"></script><script nonce="a">Inlet.open({ url: '{{url}}' })</script></body>`,
    { url, pageUrl: inlet.pageUrl },
    { 'content-security-policy': policy },
  )
  await createDepositPage(page.frameLocator('dialog iframe')).expectScreen('waiting_payment')
  expect(reports.filter((text) => /Content Security|Trusted/.test(text) && !/favicon/.test(text))).toEqual([])
})

test('what is wrong is named, and never with the link', async ({ page, inlet }) => {
  const { url } = await inlet.createSession(waitingBody())
  await createLoaderHost(page).open('<body><script src="{{page}}/inlet.js"></script></body>', {
    url,
    pageUrl: inlet.pageUrl,
  })
  const complaint = (options: object) =>
    page.evaluate((given) => {
      try {
        const loader = Reflect.get(window, String('Inlet')) as { open(options: object): unknown }
        loader.open(given)
        return 'nothing'
      } catch (error) {
        return String(error)
      }
    }, options)
  expect(await complaint({})).toBe('TypeError: Inlet: url must be http(s)')
  expect(await complaint({ url: 'http://[#cs=marker' })).toBe('TypeError: Inlet: url must be http(s)')
  expect(await complaint({ url: 'javascript:alert(1)' })).toBe('TypeError: Inlet: url must be http(s)')
  expect(await complaint({ url, container: '#nowhere' })).toBe('TypeError: Inlet: container must match an element')
})
