import { afterFirst } from '../deep/inDepth.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import { createDepositPage, type DepositPage } from '../pages/createDepositPage.ts'
import { watchLeaks } from '../pages/watchLeaks.ts'
import { expect, test } from '../test.ts'
import { createHostServer } from './createHostServer.ts'
import { addFrame, sayToFrame } from './hostilePages.ts'
import { nastyCommands } from './nastyMessages.ts'

/** What the payer would pay by. */
async function payable(deposit: DepositPage) {
  return {
    address: await deposit.readAddress(),
    qr: await deposit.readQr(),
    code: await deposit.root.locator('main [data-qr]').first().getAttribute('data-qr'),
    title: await deposit.root.locator('main h1').first().innerText(),
  }
}
const say = (type: string, id: string, data = {}) => JSON.stringify({ ns: 'inlet', v: 1, type, id, data })
const ping = (id: string) => say('host.ping', id)
const isAnswerTo =
  (id: string) =>
  ({ data }: { data: Record<string, unknown> }) =>
    data['re'] === id

test('H06 nothing that an allowed host says moves what is paid, or brings out the secret', async ({
  page,
  inlet,
  hostPage,
}) => {
  const leaks = watchLeaks(page)
  const { url, clientSecret, sessionId } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  await hostPage.waitFor('ready')
  const before = await payable(deposit)
  await sayToFrame(page, nastyCommands)
  await sayToFrame(page, [ping('after')])
  await hostPage.waitFor('state', isAnswerTo('after'))
  expect(await payable(deposit)).toEqual(before)
  expect(await deposit.root.locator('html').evaluate(() => 'polluted' in {})).toBe(false)
  expect(hostPage.messages.map(({ session }) => session)).toEqual(hostPage.messages.map(() => sessionId))
  expect(JSON.stringify(hostPage.messages)).not.toContain(clientSecret)
  expect(await leaks.find(clientSecret, inlet.sandboxUrl)).toEqual([])
})

test('H05 a flood is dropped, and a repeated id is answered once', async ({ page, inlet, hostPage }) => {
  const { url } = await inlet.createSession(waitingBody())
  const deposit = await hostPage.embed(url)
  await deposit.expectScreen('waiting_payment')
  await hostPage.waitFor('ready')
  const before = await payable(deposit)
  await sayToFrame(page, [ping('one'), ping('one'), ping('two')])
  await hostPage.waitFor('state', isAnswerTo('two'))
  expect(hostPage.heard('state').filter(isAnswerTo('one'))).toHaveLength(1)
  const told = hostPage.heard('state').length
  await sayToFrame(
    page,
    Array.from({ length: 2_000 }, (_, at) => ping(`flood-${at}`)),
  )
  const isHeard = async () => {
    await sayToFrame(page, [ping(crypto.randomUUID())])
    return hostPage.messages.at(-1)?.data['re']
  }
  await expect.poll(isHeard).not.toMatch(/^(?:flood|two)/)
  // Two seconds' worth at most, for the flood may cross the turn of one.
  expect(hostPage.heard('state').length - told).toBeLessThan(150)
  expect(await payable(deposit)).toEqual(before)
})

test('a frame beside the page is not its host', async ({ page, inlet, hostPage }) => {
  const { url } = await inlet.createSession(waitingBody())
  const server = await createHostServer()
  await (await hostPage.embed(url)).expectScreen('waiting_payment')
  const sibling = await addFrame(page, server.url)
  await sayToFrame(sibling, [
    say('host.hello', 'spoofed', { caps: ['open', 'back', 'close'] }),
    say('host.theme', 'theme', { mode: 'dark' }),
  ])
  await sayToFrame(page, [ping('true')])
  await hostPage.waitFor('state', isAnswerTo('true'))
  expect(hostPage.messages.filter(isAnswerTo('spoofed'))).toEqual([])
  await expect(page.frameLocator('iframe >> nth=0').locator('html')).toHaveAttribute('data-theme', 'system')
  await server.close()
})

const depth = afterFirst()
for (const [name, answer] of [
  ['is missing', { status: 404, body: 'Not found' }],
  ['is a page', { status: 200, body: '<!doctype html><title>hosts</title>' }],
  ['holds other things', { status: 200, body: '{"hosts": ["*", "null", 7, {}]}' }],
  ['lets everybody in by a star', { status: 200, body: '{"hosts": ["*", "http://*", "null"]}' }],
  ['leads elsewhere', { status: 302, headers: { location: 'http://127.0.0.1:9/' }, body: '' }],
] as const)
  test(
    `where the list of hosts ${name}, nobody hears anything and nothing can be paid`,
    depth(),
    async ({ page, inlet, hostPage }) => {
      const { url } = await inlet.createSession(waitingBody())
      await page.route('**/hosts.json', (route) => route.fulfill({ contentType: 'application/json', ...answer }))
      const deposit = await hostPage.embed(url)
      await deposit.expectScreen('unavailable')
      await expect(deposit.root.locator('[data-address], [data-qr]')).toHaveCount(0)
      expect(hostPage.messages).toEqual([])
    },
  )

test('a list of hosts that never comes ends in words, and comes again by a tap', async ({ page, inlet, hostPage }) => {
  await page.clock.install()
  const { url } = await inlet.createSession(waitingBody())
  let isSilent = true
  await page.route('**/hosts.json', (route) => (isSilent ? undefined : route.continue()))
  const deposit = await hostPage.embed(url)
  await expect.poll(() => page.frames().length).toBe(2)
  const isUnavailable = async () => {
    await page.clock.runFor(5_000)
    return await deposit.screen('unavailable').isVisible()
  }
  await expect.poll(isUnavailable).toBe(true)
  expect(hostPage.messages).toEqual([])
  isSilent = false
  await deposit.root.getByRole('button', { name: 'Try again' }).click()
  const isBack = async () => {
    await page.clock.runFor(5_000)
    return await deposit.screen('waiting_payment').isVisible()
  }
  await expect.poll(isBack).toBe(true)
  await hostPage.waitFor('ready')
})

test('an opener that claims to be an allowed host hears nothing and is not heard', async ({ page, inlet, hostUrl }) => {
  const leaks = watchLeaks(page)
  const { url, clientSecret } = await inlet.createSession(waitingBody())
  const evil = await createHostServer()
  await page.goto(evil.url)
  const opening = page.waitForEvent('popup')
  await page.evaluate(
    (link) => {
      const heard: unknown[] = []
      addEventListener('message', ({ data }) => heard.push(data))
      Object.assign(window, { heard, popup: open(link) })
    },
    `${url.replace('#', `&parentOrigin=${encodeURIComponent(hostUrl)}&ch=x#`)}`,
  )
  const popup = await opening
  const deposit = createDepositPage(popup)
  await deposit.expectScreen('waiting_payment')
  const before = await payable(deposit)
  await page.evaluate(
    (all) => {
      for (const text of all) Reflect.get(window, 'popup').postMessage(JSON.parse(text), '*')
    },
    [...nastyCommands, say('host.theme', 'theme', { mode: 'dark' })],
  )
  expect(await popup.evaluate(() => document.documentElement.dataset['theme'])).toBe('system')
  expect(await payable(deposit)).toEqual(before)
  expect(await page.evaluate(() => Reflect.get(window, 'heard') as unknown[])).toEqual([])
  expect(await leaks.find(clientSecret, inlet.sandboxUrl)).toEqual([])
  await evil.close()
})

test('a wallet’s browser is nobody’s host: it gets no Done, no secret and no more than where the payment stands', async ({
  page,
  inlet,
  depositPage,
}) => {
  const heard: string[] = []
  await page.exposeBinding('__post', (_source, text: string) => void heard.push(text))
  await page.addInitScript(() => {
    const postMessage = (text: string) => void Reflect.get(window, '__post')(text)
    Object.assign(window, { ReactNativeWebView: { postMessage } })
  })
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await inlet.pay(sessionId)
  await depositPage.expectScreen('succeeded')
  await expect.poll(() => heard.join()).toContain('payment.completed')
  await expect(page.getByRole('button', { name: 'Done' })).toHaveCount(0)
  expect(new URL(page.url()).hash).toContain(clientSecret)
  for (const text of heard) expect((JSON.parse(text) as { data: object }).data).toEqual({ status: expect.any(String) })
})

test('an app that says hello before the page’s scripts are there is answered', async ({ page, inlet, depositPage }) => {
  const heard: string[] = []
  await page.exposeBinding('__post', (_source, text: string) => void heard.push(text))
  await page.addInitScript(() => {
    const postMessage = (text: string) => void Reflect.get(window, '__post')(text)
    Object.assign(window, { InletHost: Object.freeze({ postMessage }) })
    const greet = () => {
      if (!window.Inlet) return
      watch.disconnect()
      window.Inlet.receive({ ns: 'inlet', v: 1, type: 'host.hello', id: 'early', data: {} })
    }
    const watch = new MutationObserver(greet)
    watch.observe(document, { childList: true, subtree: true })
  })
  const { url } = await inlet.createSession(waitingBody())
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  await expect.poll(() => heard.join()).toContain('"re":"early"')
})
