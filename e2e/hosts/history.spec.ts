import type { DepositPage } from '../pages/createDepositPage.ts'
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

test('a host that attaches ten seconds late learns the same history', async ({ page, inlet, hostPage }) => {
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
