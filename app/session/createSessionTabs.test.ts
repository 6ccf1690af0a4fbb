// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Session } from '../model/session.ts'
import { endTime, first, makeChannels, run, second, sessionOf, startTime, unreachable, usdc } from './fakeBackend.ts'
import { follow, type Follow } from './follow.ts'

beforeEach(startTime)
afterEach(endTime)
afterEach(() => void vi.restoreAllMocks())

const third = '0x6666666666666666666666666666666666666666'
const sent = { chainId: 'eip155:137', hash: `0x${'b'.repeat(64)}`, sentAt: 1 } as const

/** A tab that has read the first address, and hears nothing yet: `arrive` lets what goes on after it come. */
async function openDeaf(openChannel = makeChannels()) {
  let arrive = () => {}
  const loadFollow = () => new Promise<Follow>((resolve) => (arrive = () => resolve(follow)))
  const tab = run({}, openChannel, loadFollow)
  await tab.settle()
  tab.reads[0]!.answer(sessionOf('waiting_payment', first))
  await tab.settle()
  return { ...tab, arrive: () => arrive() }
}

/** A tab whose payer chooses the same coin anew: `answer` and `fail` end that. */
async function openChooser(openChannel = makeChannels()) {
  let answer: (session: Session) => void = () => {}
  let fail: (error: unknown) => void = () => {}
  const setPaymentMethod = () => new Promise<Session>((...ways) => ([answer, fail] = ways))
  const tab = run({ setPaymentMethod }, openChannel)
  await tab.settle()
  tab.reads[0]!.answer(sessionOf('waiting_payment', first))
  await tab.settle()
  const choosing = tab.session.choose({ kind: 'transfer', asset: usdc }).catch(() => undefined)
  await tab.settle()
  return {
    ...tab,
    async ends(end: 'answered' | 'lost') {
      if (end === 'answered') answer(sessionOf('waiting_payment', second))
      else fail(unreachable())
      await choosing
    },
  }
}

const shown = ({ session }: ReturnType<typeof run>) => {
  const state = session.state()
  return state.status === 'waiting_payment' ? state.session.route?.receiverAddress : state.status
}
type Tab = ReturnType<typeof run>
/** Lets the next read begin, and answers it. */
async function reads(tab: Tab, address: string) {
  const { length } = tab.reads
  await tab.wait(4_000)
  expect(tab.reads).toHaveLength(length + 1)
  tab.reads[length]!.answer(sessionOf('waiting_payment', address))
  await tab.settle()
}

test.each(['answered', 'lost'] as const)(
  'a choice of another tab that was %s before this one could hear is no alarm, and a later change is one',
  async (end) => {
    const openChannel = makeChannels()
    const here = await openDeaf(openChannel)
    const there = await openChooser(openChannel)
    await there.ends(end)
    there.dispose()
    here.arrive()
    await reads(here, second)
    expect(shown(here)).toBe(second)
    await reads(here, third)
    expect(shown(here)).toBe('stopped')
    here.dispose()
  },
)

/** A tab that hears, and one whose payer has chosen anew with a refund address, which the first hears of. */
async function chosenBeside() {
  const openChannel = makeChannels()
  const setPaymentMethod = () => Promise.resolve(sessionOf('waiting_payment', second))
  const [here, there] = [run({}, openChannel), run({ setPaymentMethod }, openChannel)]
  for (const tab of [here, there]) {
    await tab.settle()
    tab.reads[0]!.answer(sessionOf('waiting_payment', first))
    await tab.settle()
  }
  await there.session.choose({ kind: 'transfer', asset: usdc, refundAddress: third })
  await here.settle()
  return { here, there }
}

test.each([
  ['a choice', () => undefined],
  ['a payment', (there: Tab) => there.session.recordSent(sent)],
])('what the other tabs hear of %s writes nothing over what a choice left behind', async (_, goOn) => {
  const { here, there } = await chosenBeside()
  goOn(there)
  await here.settle()
  const again = run({}, makeChannels())
  await again.settle()
  again.reads[0]!.answer(sessionOf('waiting_payment', second))
  await again.settle()
  expect(again.session.refundAddress()).toBe(third)
  for (const tab of [here, there, again]) tab.dispose()
})

test('a choice that is under way in another tab when this one begins to hear is no alarm', async () => {
  const openChannel = makeChannels()
  const here = await openDeaf(openChannel)
  const there = await openChooser(openChannel)
  here.arrive()
  await reads(here, first)
  await reads(here, second)
  expect(shown(here)).toBe(second)
  here.dispose()
  there.dispose()
})

test('a choice that a tab took with it when it was closed is no alarm for half a minute', async () => {
  const openChannel = makeChannels()
  const here = await openDeaf(openChannel)
  const there = await openChooser(openChannel)
  there.dispose()
  here.arrive()
  await reads(here, second)
  expect(shown(here)).toBe(second)
  await here.wait(30_000)
  here.reads.at(-1)!.answer(sessionOf('waiting_payment', second))
  await reads(here, second)
  await reads(here, third)
  expect(shown(here)).toBe('stopped')
  here.dispose()
})

test('a choice of this tab that takes longer than two reads is no alarm to the second', async () => {
  const tab = await openChooser()
  await reads(tab, first)
  await reads(tab, second)
  expect(shown(tab)).toBe(second)
  tab.dispose()
})

test.each([
  ['that no word told of, as to a page that was put to sleep,', 0],
  ['of a tab that this one did not hear, made before the device slept for an hour,', 60 * 60_000],
])('a choice %s is no alarm, and a later change is one', async (_, sleptMs) => {
  const here = await openDeaf(makeChannels())
  here.arrive()
  await reads(here, first)
  const there = await openChooser(makeChannels())
  await there.ends('answered')
  there.dispose()
  vi.setSystemTime(Date.now() + sleptMs)
  await reads(here, second)
  expect(shown(here)).toBe(second)
  await reads(here, third)
  expect(shown(here)).toBe('stopped')
  here.dispose()
})

test.each([
  ['that was made before this page was opened', 60 * 60_000],
  ['whose time a clock that was set back took into the future', -60 * 60_000],
])('a choice %s excuses nothing', async (_, setMs) => {
  const there = await openChooser(makeChannels())
  await there.ends('answered')
  there.dispose()
  vi.setSystemTime(Date.now() + setMs)
  const here = await openDeaf()
  here.arrive()
  await reads(here, second)
  expect(shown(here)).toBe('stopped')
  here.dispose()
})

test('a choice of another session excuses nothing, nor does what no tab wrote', async () => {
  window.sessionStorage.setItem('inlet:fnd_2', JSON.stringify({ choosingUntil: Date.now() }))
  window.sessionStorage.setItem('inlet:fnd_1', '{"choosingUntil":"now"}')
  const here = await openDeaf()
  here.arrive()
  await reads(here, second)
  expect(shown(here)).toBe('stopped')
  here.dispose()
})

test('where storage throws, word of a choice is heard all the same', async () => {
  const locked = vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const openChannel = makeChannels()
  const here = await openDeaf(openChannel)
  here.arrive()
  await here.settle()
  const there = await openChooser(openChannel)
  await there.ends('answered')
  await here.settle()
  here.reads.at(-1)!.answer(sessionOf('waiting_payment', second))
  await here.settle()
  expect(shown(here)).toBe(second)
  expect(locked).toHaveBeenCalled()
  here.dispose()
  there.dispose()
})

test('what one tab learns of the payment the others read at once, and nobody asks again after that', async () => {
  const openChannel = makeChannels()
  const [here, there] = [run({ minPollMs: 60_000 }, openChannel), run({ minPollMs: 60_000 }, openChannel)]
  for (const tab of [here, there]) {
    await tab.settle()
    tab.reads[0]!.answer(sessionOf('waiting_payment', first))
    await tab.settle()
  }
  void there.session.refresh()
  await there.settle()
  there.reads[1]!.answer(sessionOf('succeeded', first))
  await here.settle()
  expect(here.reads).toHaveLength(2)
  here.reads[1]!.answer(sessionOf('succeeded', first))
  await here.settle()
  expect([shown(here), shown(there)]).toEqual(['succeeded', 'succeeded'])
  expect(there.reads).toHaveLength(2)
  here.dispose()
  there.dispose()
})
