import { By } from 'selenium-webdriver'
import { base, freshAddress, waitingBody } from '../fixtures/sessions.ts'
import { expect } from '../test.ts'
import type { TappedHost } from './webkit/startTappedHost.ts'
import { test } from './webkitTest.ts'

/** Taps what a payer sees by its words, once it is there. */
async function tap({ driver }: TappedHost, words: string): Promise<void> {
  const found = By.xpath(`//main//*[self::button or self::a or @role="option"][contains(., "${words}")]`)
  await expect.poll(() => driver.findElements(found).then(({ length }) => length)).toBeGreaterThan(0)
  await driver.findElement(found).click()
}

test('a payer in an app chooses, copies the address and pays', async ({ inlet, tappedHost: host }) => {
  const { url, sessionId } = await inlet.createSession({ target: { ...base, address: freshAddress() } })
  await host.driver.get(url)
  await host.expectScreen('requires_payment_method')
  await tap(host, 'Any wallet')
  await tap(host, 'USDC on Polygon')
  await host.expectScreen('waiting_payment')
  await tap(host, 'Copy Polygon address')
  await expect.poll(() => host.evaluate('return document.body.innerText')).toContain('Polygon address copied')
  const address = await host.evaluate('return document.querySelector("main [data-address]").dataset.address')
  expect(await host.clipboard()).toBe(address)
  await inlet.pay(sessionId, '25')
  await host.waitFor('payment.completed')
})

test('a tapped wallet link leaves by the app, and the page goes on', async ({ inlet, tappedHost: host }) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await host.driver.get(url)
  await host.expectScreen('waiting_payment')
  await tap(host, 'Open in MetaMask')
  await expect.poll(() => host.navigations).toEqual([expect.objectContaining({ gesture: true })])
  expect(host.navigations[0]?.url).toContain('https://link.metamask.io/')
  await host.expectScreen('waiting_payment')
  await inlet.pay(sessionId)
  await host.waitFor('payment.completed')
  expect(new Set(host.messages.map(({ epoch }) => epoch)).size).toBe(1)
})

test('an app that opens no window, and one that takes other schemes, keep their page', async ({ inlet, host }) => {
  const { url } = await inlet.createSession(waitingBody())
  host.load(url)
  await host.expectScreen('waiting_payment')
  expect(await host.evaluate('return window.open("https://wallet.example/") === null')).toBe(true)
  await host.evaluate('location.href = "metamask://wc?uri=wc:1"')
  await expect
    .poll(() => host.navigations.map((one) => one.url))
    .toEqual(['https://wallet.example/', 'metamask://wc?uri=wc:1'])
  await host.expectScreen('waiting_payment')
})
