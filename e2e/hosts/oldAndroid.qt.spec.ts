import { base, freshAddress, usdc } from '../fixtures/sessions.ts'
import { expect } from '../test.ts'
import { test } from './qt/qtTest.ts'
import { tapText } from './tapText.ts'

test('in Chromium 102 a payer chooses, pays, and the app hears it in order', async ({ inlet, host }, info) => {
  const target = { ...base, address: freshAddress() }
  const { url, sessionId, clientSecret } = await inlet.createSession({ target })
  host.load(url)
  await host.expectScreen('requires_payment_method')
  expect(await host.evaluate('return navigator.userAgent')).toContain(' Chrome/102.')
  await tapText(host, 'button', 'Any wallet')
  await tapText(host, '[role=option]', 'USDC on Polygon')
  await host.expectScreen('waiting_payment')
  const address = () => host.evaluate('return document.querySelector("main [data-address]")?.dataset.address')
  await expect.poll(address).toMatch(/^0x[0-9a-fA-F]{40}$/)
  await host.snapshot(info.outputPath('waiting.png'))
  await inlet.pay(sessionId, '25')
  await host.waitFor('payment.completed')
  await host.expectScreen('succeeded')
  await host.snapshot(info.outputPath('done.png'))

  expect(await inlet.balance(base.chain, base.currency, target.address)).toBeGreaterThan(usdc(24n))
  expect(host.messages.map(({ seq }) => seq)).toEqual(host.messages.map((_, index) => index + 1))
  expect(host.messages[0]?.type).toBe('ready')
  expect(host.heard('payment.completed')).toHaveLength(1)
  expect(JSON.stringify(host.messages)).not.toContain(clientSecret)
  expect(host.complaints).toEqual([])
  await host.evaluate('console.error("heard")')
  await expect.poll(() => host.complaints).toEqual([expect.stringContaining('heard')])
})

test('in Chromium 102 a reload comes back to the screen, and the app may ask', async ({ inlet, host }) => {
  const { url } = await inlet.createSession({ target: { ...base, address: freshAddress() } })
  host.load(url)
  await host.expectScreen('requires_payment_method')
  const { epoch } = await host.waitFor('ready')
  host.reload()
  await host.waitFor('ready', (message) => message.epoch !== epoch)
  await host.expectScreen('requires_payment_method')
  await host.say('host.hello', {})
  await host.waitFor('state', (message) => message.epoch !== epoch)
})
