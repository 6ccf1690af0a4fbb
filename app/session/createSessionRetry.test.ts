// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { endTime, first, makeChannels, run, second, sessionOf, startTime, unreachable } from './fakeBackend.ts'
import { follow, type Follow } from './follow.ts'

beforeEach(startTime)
afterEach(endTime)

/** Fails the first read and tries again while what goes on after it is slow to come; each of `arrive` lets it come, or not. */
async function retrySlowly() {
  const arrive: ((isThere: boolean) => void)[] = []
  const loadFollow = () =>
    new Promise<Follow>((resolve, reject) =>
      arrive.push((isThere) => (isThere ? resolve(follow) : reject(new Error('offline')))),
    )
  const running = run({}, makeChannels(), loadFollow)
  await running.settle()
  running.reads[0]!.fail(unreachable())
  await running.settle()
  running.session.retry()
  await running.settle()
  return { ...running, arrive }
}

test('nobody reads beside the second try, and what follows it is compared with its answer', async () => {
  const { reads, wait, session, arrive, dispose } = await retrySlowly()
  arrive[0]!(true)
  await wait(8_000)
  expect(reads).toHaveLength(2)
  reads[1]!.answer(sessionOf('waiting_payment', first))
  await wait(8_000)
  reads[2]!.answer(sessionOf('waiting_payment', second))
  await wait(0)
  expect(session.state()).toMatchObject({ status: 'stopped', error: { code: 'address_changed' } })
  dispose()
})

test('what does not come is asked for once after each pause, and no more once the page is gone', async () => {
  const { reads, wait, arrive, dispose } = await retrySlowly()
  reads[1]!.answer(sessionOf('waiting_payment', first))
  await wait(0)
  const { length } = arrive
  for (const end of arrive) end(false)
  await wait(3_000)
  expect(arrive).toHaveLength(length + 1)
  arrive[length]!(false)
  await wait(0)
  dispose()
  await wait(60_000)
  expect(arrive).toHaveLength(length + 1)
})
