import type { Page } from '@playwright/test'
import { base, freshAddress, waitingBody } from '../fixtures/sessions.ts'
import { expectOutcome } from '../pages/expectOutcome.ts'
import { readNow } from '../pages/readNow.ts'
import { expect, test } from '../test.ts'

const mostTabs = 20

/** Presses Tab until the element of this name has the focus. */
async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.locator(':focus').and(page.getByRole('button', { name }).or(page.getByRole('listbox')))
  for (let tab = 0; tab < mostTabs; tab += 1) {
    await page.keyboard.press('Tab')
    if ((await wanted.count()) > 0) return
  }
  throw new Error(`${mostTabs} tabs do not reach ${name}`)
}

test('D12 a payer without a pointer gets from the first question to a copied address', async ({ page, inlet }) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const { url, sessionId } = await inlet.createSession({ target: { ...base, address: freshAddress() } })
  await page.goto(url)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await tabTo(page, 'Any wallet')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { name: 'What will you send?' })).toBeFocused()
  await expect(page.getByRole('option').first()).toBeVisible()
  await tabTo(page, 'Search')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')

  await expect(page.getByRole('heading', { level: 1, name: /^Send USDC on/ })).toBeFocused()
  await expect(page.locator('main [data-address]')).toBeVisible()
  await tabTo(page, /^Copy \w+ address$/)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: /address copied$/ })).toBeFocused()

  const { receiverAddress } = await inlet.sessionInfo(sessionId)
  await page.goto(inlet.playgroundUrl)
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(receiverAddress)
})

test('D12 each new status takes the focus to its heading and is said once', async ({ page, inlet, depositPage }) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await inlet.fault({ kind: 'hold_delivery', sessionId })
  await page.goto(url)
  await depositPage.expectScreen('waiting_payment')
  const said: string[] = []
  await page.exposeFunction('__said', (text: string) => void said.push(text))
  await page.evaluate(() => {
    const region = document.querySelector('[role="status"]')
    const tell = () => void Reflect.get(window, '__said')(region?.textContent)
    if (region) new MutationObserver(tell).observe(region, { childList: true, characterData: true, subtree: true })
  })

  await inlet.pay(sessionId)
  await expectOutcome(inlet, depositPage, sessionId, 'processing')
  await expect(page.getByRole('heading', { name: 'Your money is on its way' })).toBeFocused()
  await readNow(page, page)
  await inlet.clearFaults()
  await expectOutcome(inlet, depositPage, sessionId, 'succeeded')
  await expect(page.getByRole('heading', { name: 'Your money arrived' })).toBeFocused()
  expect(said).toEqual(['Your money is on its way', 'Your money arrived'])
})
