import { inDepth } from '../deep/inDepth.ts'
import { base, freshAddress, usdc, waitingBody } from '../fixtures/sessions.ts'
import { ways } from '../fixtures/ways.ts'
import { expect } from '../test.ts'
import { tapText } from './tapText.ts'
import { test } from './webkitTest.ts'

test('a native WebKit host hears the whole deposit through its message handler', async ({ inlet, host }) => {
  const { url, sessionId, clientSecret } = await inlet.createSession(waitingBody())
  host.load(url)
  await host.waitFor('ready')
  await inlet.pay(sessionId)
  await host.waitFor('payment.completed')
  await host.expectScreen('succeeded')
  expect(host.heard('payment.detected')).toHaveLength(1)
  expect(JSON.stringify(host.messages)).not.toContain(clientSecret)
})

/** Left while it waits: this one stays in `npm test`. */
const always = 'waiting_payment'

for (const { status, body, reach } of ways)
  test(
    `D08 a page killed in ${status} comes back to it, as a new epoch that tells where it stands`,
    status === always ? {} : inDepth,
    async ({ inlet, host }) => {
      const { url, sessionId } = await inlet.createSession(body())
      await reach(inlet, sessionId)
      host.load(url)
      const { epoch } = await host.waitFor('ready')
      await host.expectScreen(status)
      await host.killPage()
      host.reload()
      await host.waitFor('ready', (message) => message.epoch !== epoch)
      await host.expectScreen(status)
      await host.say('host.hello', {})
      const { data } = await host.waitFor('state', (message) => message.epoch !== epoch)
      expect(data).toMatchObject({ status, session: { sessionId, status } })
    },
  )

test('a deposit whose page is killed at every step ends, and each epoch tells of it once', async ({ inlet, host }) => {
  const target = { ...base, address: freshAddress() }
  const { url, sessionId } = await inlet.createSession({ target })
  const epochs: string[] = []
  const kill = async (status: string) => {
    const { epoch } = await host.waitFor('ready', (message) => !epochs.includes(message.epoch))
    epochs.push(epoch)
    await host.expectScreen(status)
    await host.killPage()
    // As an app does: with the first link, because the page took the secret out of its own.
    host.load(url)
  }
  host.load(url)
  await kill('requires_payment_method')
  await host.expectScreen('requires_payment_method')
  await tapText(host, 'button', 'Any wallet')
  await tapText(host, '[role=option]', 'USDC on Polygon')
  await kill('waiting_payment')
  await inlet.fault({ kind: 'hold_delivery', sessionId })
  await host.expectScreen('waiting_payment')
  await inlet.pay(sessionId, '25')
  await kill('processing')
  await inlet.clearFaults()
  await kill('succeeded')
  await host.expectScreen('succeeded')
  await host.waitFor('payment.completed', (message) => !epochs.includes(message.epoch))

  // What was sent, less the route's fee.
  expect(await inlet.balance(base.chain, base.currency, target.address)).toBeGreaterThan(usdc(24n))
  const completed = host.heard('payment.completed').map(({ epoch }) => epoch)
  expect(completed).toHaveLength(2)
  expect(new Set(completed).size).toBe(2)
  expect(new Set(host.heard('ready').map(({ epoch }) => epoch)).size).toBe(5)
})
