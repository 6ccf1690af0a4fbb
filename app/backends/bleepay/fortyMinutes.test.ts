// @vitest-environment happy-dom
import { createRoot } from 'solid-js'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createSession } from '../../session/createSession.ts'
import { endTime, makeChannels, startTime } from '../../session/fakeBackend.ts'
import { follow } from '../../session/follow.ts'
import { makeJournal } from '../../session/journal.ts'
import { createBleepay } from './createBleepay.ts'
import { answerOf } from './scripted.ts'

const minute = 60_000

beforeEach(() => {
  startTime()
  window.localStorage.clear()
})
afterEach(endTime)

/** A backend that lets five reads through in any 300 s, and refuses the sixth as the real one does: without a word when. */
function makeServer() {
  const served: number[] = []
  let refused = 0
  const expiresAt = new Date(Date.now() + 30 * minute).toISOString()
  const fetch = () => {
    const now = Date.now()
    if (served.filter((time) => time > now - 300_000).length >= 5) {
      refused += 1
      return Promise.resolve(new Response('{}', { status: 429 }))
    }
    served.push(now)
    const paymentStatus = now >= Date.parse(expiresAt) ? 'EXPIRED' : 'CREATED'
    return Promise.resolve(new Response(JSON.stringify(answerOf({ expiresAt, paymentStatus }))))
  }
  return { fetch, served, refused: () => refused }
}

test('forty minutes with three reloads, a second tab and an eager payer never meet the limiter', async () => {
  const server = makeServer()
  const openChannel = makeChannels()
  const open = () => {
    const credentials = { sessionId: 'dep_8f21', clientSecret: 'dep_secret' }
    const backend = createBleepay({ id: 'bleepay', apiBase: 'https://payments.example' }, credentials, server)
    return createRoot((dispose) => {
      const session = createSession({
        connect: () => Promise.resolve(backend),
        loadFollow: () => Promise.resolve(follow),
        sessionId: 'dep_8f21',
        journal: makeJournal('dep_8f21', () => window.sessionStorage),
        openChannel,
        document,
        window,
        now: () => Date.now(),
        random: () => 0.5,
      })
      return { session, dispose }
    })
  }
  const wait = (ms: number) => vi.advanceTimersByTimeAsync(ms)

  let first = open()
  await wait(100)
  expect(first.session.state().status).toBe('waiting_payment')
  const second = open()
  await wait(100)
  expect(second.session.state().status).toBe('waiting_payment')
  for (const reloadAfterMs of [2 * minute, 3_000, 12 * minute]) {
    await wait(reloadAfterMs)
    first.dispose()
    first = open()
    await wait(100)
    expect(first.session.state().status).toBe('waiting_payment')
    await first.session.refresh()
    await second.session.refresh()
  }
  await wait(26 * minute)
  expect([first.session.state().status, second.session.state().status]).toEqual(['expired', 'expired'])
  first.dispose()
  second.dispose()
  expect(server.refused()).toBe(0)
  // As often as it may: four looks of its own in every 310 s, and what the payer asked for.
  expect(server.served.length).toBeGreaterThan(28)
  expect(vi.getTimerCount()).toBe(0)
})
