import type { Page } from '@playwright/test'
import { inDepth } from '../deep/inDepth.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import { createDepositPage, type DepositPage } from '../pages/createDepositPage.ts'
import { wake } from '../pages/readNow.ts'
import { expect, test } from '../test.ts'
import { greetLives } from './greetLives.ts'
import { completionsByEpoch, historyOf, wholeHistory } from './historyOf.ts'
import { leadDeposit, openBody, type Payer } from './leadDeposit.ts'

const payerOf = ({ root, expectScreen }: DepositPage): Payer => ({
  expectScreen,
  async pick(button, option) {
    await root.getByRole('button', { name: button }).click()
    await root.getByRole('option', { name: option }).click()
  },
  look: () => wake(root),
})

test('a host that is there from the start hears each step of a deposit once', async ({ inlet, hostPage }) => {
  const { url, sessionId } = await inlet.createSession(openBody())
  await leadDeposit(inlet, sessionId, payerOf(await hostPage.embed(url)))
  await hostPage.waitFor('payment.completed')
  expect(historyOf(hostPage.messages)).toEqual(wholeHistory)
  expect(completionsByEpoch(hostPage.messages)).toEqual([1])
})

test('a host that attaches ten seconds late learns the same history', inDepth, async ({ page, inlet, hostPage }) => {
  await page.clock.install()
  const { url, sessionId } = await inlet.createSession(openBody())
  let missed = Infinity
  await leadDeposit(inlet, sessionId, payerOf(await hostPage.embed(url)), async (status) => {
    if (status !== 'processing') return
    await page.clock.runFor(10_000)
    // It did not listen until now.
    missed = hostPage.messages.length
    await hostPage.say('host.hello', {})
  })
  const late = () => hostPage.messages.slice(missed)
  await expect.poll(() => late().map(({ type }) => type)).toContain('payment.completed')
  expect(late().find(({ type }) => type === 'state')?.data).toMatchObject({
    session: { sessionId, status: 'processing' },
  })
  expect(historyOf(late())).toEqual(wholeHistory)
  expect(completionsByEpoch(late())).toEqual([1])
})

test('H15 a host that is busy through a whole payment finds every event in order, and the page went on', async ({
  page,
  inlet,
  hostPage,
}) => {
  const { url, sessionId } = await inlet.createSession(waitingBody())
  await (await hostPage.embed(url)).expectScreen('waiting_payment')
  await hostPage.waitFor('session.updated')
  await inlet.fault({ kind: 'hold_delivery', sessionId })
  const deposit = createDepositPage(page.frames().find((frame) => frame.url().startsWith(inlet.pageUrl))!)
  const free = await keepBusy(page)
  await inlet.pay(sessionId)
  await wake(deposit.root)
  await deposit.expectScreen('processing')
  await inlet.clearFaults()
  await wake(deposit.root)
  await deposit.expectScreen('succeeded')
  // A `ready` may have been said again while the thread was still free.
  expect(hostPage.messages.filter(({ type }) => type.startsWith('payment.'))).toEqual([])
  await free()
  await hostPage.waitFor('payment.completed')
  expect(historyOf(hostPage.messages)).toEqual(wholeHistory.slice(1))
  // What was said again counts once.
  const all = [...new Map(hostPage.messages.map((message) => [message.id, message])).values()]
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, at) => at + 1))
})

test('H10 a host that reloads the page at each status learns the same history', async ({ inlet, hostPage }) => {
  const { url, sessionId } = await inlet.createSession(openBody())
  const page = await hostPage.embed(url)
  const { greet, epochs } = greetLives(hostPage)
  await greet()
  await leadDeposit(inlet, sessionId, payerOf(page), async () => {
    await page.root.locator('html').evaluate(() => location.reload())
    await greet()
  })
  await hostPage.waitFor('payment.completed', (message) => message.epoch === epochs.at(-1))
  expect(historyOf(hostPage.messages)).toEqual(wholeHistory)
  expect(epochs).toHaveLength(5)
  expect(completionsByEpoch(hostPage.messages)).toEqual([1, 1])
})

/** Keeps a document's one thread busy, without work: it waits for an answer. Gives what ends that. */
async function keepBusy(page: Page): Promise<() => Promise<void>> {
  let answer = () => {}
  const held = new Promise<void>((resolve) => (answer = resolve))
  const asked = page.waitForRequest('**/busy')
  await page.route('**/busy', async (route) => {
    await held
    await route.fulfill({ body: '' })
  })
  const busy = page.evaluate(() => {
    const request = new XMLHttpRequest()
    request.open('GET', '/busy', false)
    request.send()
  })
  await asked
  return async () => {
    answer()
    await busy
  }
}
