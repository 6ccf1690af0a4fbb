// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest'
import { returnChannel } from '../lib/returnChannel.ts'
import { endTime, makeChannels, run, sessionOf, setHidden, startTime } from './fakeBackend.ts'

beforeEach(startTime)
afterEach(endTime)

test('a return that many tell of is one read', async () => {
  const { reads, settle, wait, session, dispose } = run({ minPollMs: 60_000 })
  await settle()
  reads[0]!.answer(sessionOf('waiting_payment'))
  await wait(30_000)
  const tell = () => {
    window.dispatchEvent(new Event('focus'))
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    document.dispatchEvent(new Event('visibilitychange'))
    session.noteReturn()
  }
  tell()
  await settle()
  tell()
  reads[1]!.answer(sessionOf('waiting_payment'))
  await settle()
  tell()
  await wait(50_000)
  expect(reads).toHaveLength(2)
  dispose()
})

test('a return during a read that began before it is answered by another one', async () => {
  const { reads, settle, wait, session, dispose } = run({ minPollMs: 60_000 })
  await settle()
  await wait(3_000)
  session.noteReturn()
  reads[0]!.answer(sessionOf('waiting_payment'))
  await wait(6_000)
  expect(reads).toHaveLength(2)
  dispose()
})

test('the return page’s word during a read that began before it is answered by another one', async () => {
  const openChannel = makeChannels()
  const { reads, settle, wait, dispose } = run({ minPollMs: 60_000 }, openChannel)
  await settle()
  await wait(3_000)
  openChannel(returnChannel).postMessage({ type: 'returned' })
  reads[0]!.answer(sessionOf('waiting_payment'))
  await wait(6_000)
  expect(reads).toHaveLength(2)
  dispose()
})

test('a return just after a read that nobody came back for is answered by another one', async () => {
  const { reads, settle, wait, session, dispose } = run({ minPollMs: 60_000 })
  await settle()
  await wait(3_000)
  reads[0]!.answer(sessionOf('waiting_payment'))
  await wait(1_000)
  session.noteReturn()
  await wait(5_000)
  expect(reads).toHaveLength(2)
  dispose()
})

test('who leaves and is back within a moment has returned twice', async () => {
  const { reads, settle, wait, session, dispose } = run({ minPollMs: 60_000 })
  await settle()
  reads[0]!.answer(sessionOf('waiting_payment'))
  await wait(30_000)
  session.noteReturn()
  await settle()
  reads[1]!.answer(sessionOf('waiting_payment'))
  await wait(500)
  setHidden(true)
  await wait(500)
  setHidden(false)
  await wait(5_000)
  expect(reads).toHaveLength(3)
  dispose()
})

test.each(['focus', 'host'])('%s alone tells of a return', async (teller) => {
  const { reads, settle, wait, session, dispose } = run({ minPollMs: 60_000 })
  await settle()
  reads[0]!.answer(sessionOf('waiting_payment'))
  await wait(30_000)
  if (teller === 'host') session.noteReturn()
  else window.dispatchEvent(new Event('focus'))
  await settle()
  expect(reads).toHaveLength(2)
  dispose()
})
