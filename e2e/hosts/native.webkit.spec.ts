import { waitingBody } from '../fixtures/sessions.ts'
import { expect, test } from '../test.ts'
import { startWebkitHost } from './webkit/startWebkitHost.ts'

test('a native WebKit host hears the whole deposit through its message handler', async ({ inlet }) => {
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  const host = await startWebkitHost()
  try {
    host.load(url)
    await host.waitFor('ready')
    await inlet.pay(sessionId)
    await host.waitFor('payment.completed')
    expect(await host.evaluate('return document.querySelector("main").dataset.screen')).toBe('succeeded')
    expect(JSON.stringify(host.messages)).not.toContain(clientSecret)
  } finally {
    await host.close()
  }
})

test('a page whose process was killed comes back to the same session', async ({ inlet }) => {
  const { url } = await inlet.createSession(waitingBody())
  const host = await startWebkitHost()
  try {
    host.load(url)
    const { epoch } = await host.waitFor('ready')
    await host.killPage()
    host.reload()
    await host.waitFor('ready', (message) => message.epoch !== epoch)
    await expect
      .poll(() => host.evaluate('return document.querySelector("main")?.dataset.screen'))
      .toBe('waiting_payment')
  } finally {
    await host.close()
  }
})
