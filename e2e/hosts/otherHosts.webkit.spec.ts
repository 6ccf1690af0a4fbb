import { waitingBody } from '../fixtures/sessions.ts'
import { expect } from '../test.ts'
import { test } from './webkitTest.ts'

test.describe('an app written for Daimo', () => {
  test.use({ hostOptions: { handlers: ['daimoPay'] } })

  test('hears a whole deposit in Daimo’s words, in order', async ({ inlet, host }) => {
    const body = { backend: 'daimo', amount: '25', paymentMethod: { type: 'evm' } }
    const { url, sessionId, clientSecret } = await inlet.createSession(body)
    const link = new URL(`/webview?${new URLSearchParams({ session: sessionId, cs: clientSecret })}`, url)
    host.load(link.href)
    await host.waitFor('contentHeightChanged')
    await inlet.pay(sessionId)
    await host.waitFor('paymentCompleted')
    const said = host.messages.filter(({ type }) => type !== 'contentHeightChanged')
    expect(said.map(({ type }) => type)).toEqual(['ready', 'modalOpened', 'paymentStarted', 'paymentCompleted'])
    for (const message of said) expect(message).toMatchObject({ source: 'daimo-pay', version: 1, payload: {} })
    for (const { payload } of host.heard('contentHeightChanged').map((message) => ({ payload: {}, ...message })))
      expect(Reflect.get(payload, 'height')).toBeGreaterThan(0)
    expect(JSON.stringify(host.messages)).not.toContain(clientSecret)
  })
})

test.describe('an app that sees navigations alone', () => {
  test.use({ hostOptions: { handlers: [] } })

  test('is called at every step, and the page stays where it is', async ({ inlet, host }) => {
    const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
    host.load(`${url}&callback=acme`)
    await host.expectScreen('waiting_payment')
    await inlet.pay(sessionId)
    await host.expectScreen('succeeded')
    const types = () => host.navigations.map((one) => new URL(one.url).searchParams.get('type'))
    await expect.poll(types).toContain('payment.completed')
    expect(types()[0]).toBe('ready')
    expect(types().filter((type) => type === 'payment.completed')).toHaveLength(1)
    expect(JSON.stringify(host.navigations)).not.toContain(clientSecret)
    await host.expectScreen('succeeded')
  })
})
