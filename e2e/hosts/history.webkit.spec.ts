import { expect } from '../test.ts'
import { inDepth } from '../deep/inDepth.ts'
import { greetLives } from './greetLives.ts'
import { completionsByEpoch, historyOf, wholeHistory } from './historyOf.ts'
import { leadDeposit, openBody, type Payer } from './leadDeposit.ts'
import { tapText } from './tapText.ts'
import type { WebkitHost } from './webkit/webkitHost.ts'
import { test } from './webkitTest.ts'

const payerOf = (host: WebkitHost): Payer => ({
  expectScreen: host.expectScreen,
  async pick(button, option) {
    await tapText(host, 'button', button)
    await tapText(host, '[role=option]', option)
  },
  look: async () => void (await host.evaluate('dispatchEvent(new Event("online"))')),
})

test('an app that hears each step from the start hears it once', async ({ inlet, host }) => {
  const { url, sessionId } = await inlet.createSession(openBody())
  host.load(url)
  await leadDeposit(inlet, sessionId, payerOf(host))
  await host.waitFor('payment.completed')
  expect(historyOf(host.messages)).toEqual(wholeHistory)
  expect(completionsByEpoch(host.messages)).toEqual([1])
})

test('an app that attaches ten seconds late learns the same history', inDepth, async ({ inlet, host }) => {
  const { url, sessionId } = await inlet.createSession(openBody())
  let missed = Infinity
  host.load(url)
  await leadDeposit(inlet, sessionId, payerOf(host), async (status) => {
    if (status !== 'processing') return
    // The engine has no other clock.
    await expect.poll(() => host.evaluate('return performance.now() > 10_000')).toBe(true)
    missed = host.messages.length
    await host.say('host.hello', {})
  })
  const late = () => host.messages.slice(missed)
  await expect.poll(() => late().map(({ type }) => type)).toContain('payment.completed')
  expect(late().find(({ type }) => type === 'state')?.data).toMatchObject({
    session: { sessionId, status: 'processing' },
  })
  expect(historyOf(late())).toEqual(wholeHistory)
  expect(completionsByEpoch(late())).toEqual([1])
})

test('an app that loads the page again at each status learns the same history', inDepth, async ({ inlet, host }) => {
  const { url, sessionId } = await inlet.createSession(openBody())
  const { greet, epochs } = greetLives(host)
  host.load(url)
  await greet()
  await leadDeposit(inlet, sessionId, payerOf(host), async () => {
    host.reload()
    await greet()
  })
  await host.waitFor('payment.completed', (message) => message.epoch === epochs.at(-1))
  expect(historyOf(host.messages)).toEqual(wholeHistory)
  expect(epochs).toHaveLength(5)
  expect(completionsByEpoch(host.messages)).toEqual([1, 1])
})
