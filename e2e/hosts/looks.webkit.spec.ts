import { readFileSync } from 'node:fs'
import { PNG } from 'pngjs'
import { base, freshAddress, waitingBody } from '../fixtures/sessions.ts'
import { expect } from '../test.ts'
import type { WebkitHost } from './webkit/webkitHost.ts'
import { test } from './webkitTest.ts'

/** Everything whose text does not fit into it, and the page itself where it scrolls sideways. */
const overflowing = `
  const wide = [...document.querySelectorAll('main *')].filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
  const cut = wide.filter((one) => getComputedStyle(one).overflowX !== 'visible' && !one.matches('.hidden, .offscreen'))
  return [...cut.map((one) => one.outerHTML.slice(0, 120)), document.documentElement.scrollWidth - innerWidth]`

/** How light the corner below the test banner is, from 0 to 255, as it is drawn. */
async function lightness(host: WebkitHost, path: string): Promise<number> {
  await host.snapshot(path)
  const { width, height, data } = PNG.sync.read(readFileSync(path))
  expect([width, height]).toEqual([390, 844])
  return data[(300 * width + 4) * 4] ?? 0
}

/** What is drawn last where an address is shown, as an underlined link: with it the screen is whole. */
const lastLink =
  'const link = document.querySelector("a.link"); return link && getComputedStyle(link).textDecorationLine'
const expectWhole = (host: WebkitHost) => expect.poll(() => host.evaluate(lastLink)).toBe('underline')

test('the page follows the device into the dark and back while it is open', async ({ inlet, host }, info) => {
  const { url } = await inlet.createSession(waitingBody())
  const path = info.outputPath('page.png')
  host.load(url)
  await host.expectScreen('waiting_payment')
  await expect.poll(() => lightness(host, path)).toBeGreaterThan(240)
  host.dark(true)
  await expect.poll(() => lightness(host, path)).toBeLessThan(60)
  host.dark(false)
  await expect.poll(() => lightness(host, path)).toBeGreaterThan(240)
})

test('with text twice as large nothing is cut off and nothing scrolls sideways', async ({ inlet, host }) => {
  const open = await inlet.createSession({ target: { ...base, address: freshAddress() } })
  const { url, sessionId } = await inlet.createSession(waitingBody())
  host.text(2)
  host.load(open.url)
  await host.expectScreen('requires_payment_method')
  expect(await host.evaluate(overflowing)).toEqual([0])
  host.load(url)
  await host.expectScreen('waiting_payment')
  await expectWhole(host)
  expect(await host.evaluate('return getComputedStyle(document.documentElement).fontSize')).toBe('32px')
  expect(await host.evaluate(overflowing)).toEqual([0])
  await inlet.pay(sessionId)
  await host.expectScreen('succeeded')
  expect(await host.evaluate(overflowing)).toEqual([0])
})

test('D10 on the smallest phone, with text twice as large, the address is whole', async ({ inlet, host }) => {
  const { url } = await inlet.createSession(waitingBody())
  host.resize(320, 568)
  host.text(2)
  host.load(url)
  await host.expectScreen('waiting_payment')
  await expect.poll(() => host.evaluate('return innerWidth')).toBe(320)
  await expectWhole(host)
  expect(await host.evaluate(overflowing)).toEqual([0])
})

test('an app in the background learns of the money when the payer comes back', async ({ inlet, host }) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  host.load(url)
  await host.expectScreen('waiting_payment')
  host.show(false)
  await expect.poll(() => host.evaluate('return document.visibilityState')).toBe('hidden')
  await inlet.pay(sessionId)
  host.show(true)
  await host.waitFor('payment.completed')
  await host.expectScreen('succeeded')
})

test('a link looks like one', async ({ inlet, host }) => {
  const { url } = await inlet.createSession(waitingBody())
  host.load(url)
  await host.expectScreen('waiting_payment')
  await expectWhole(host)
})
