// @vitest-environment happy-dom
import fc from 'fast-check'
import { createComponent, createRoot, createSignal } from 'solid-js'
import { expect, test, vi } from 'vitest'
import { nextTask } from '../lib/nextTask.ts'
import type { Transfer } from '../model/instruction.ts'
import { samples } from '../model/samples.ts'
import { SessionProvider } from '../session/SessionContext.tsx'
import { createReveal, type Reveal } from './createReveal.ts'
import { makeFakeSession } from './fakeSession.ts'

const sample = samples.waiting_payment.instruction as Transfer
const other = '0x8617E340B3D01FA5F11F306F4090FD50E238070D'
const minute = 60_000

/** A reveal over facts of an age, in ms, and a backend that answers when it is asked, or does not. */
function run(ageMs: number, isAlive: boolean) {
  const [instruction, setInstruction] = createSignal(sample)
  const refresh = vi.fn(() => Promise.resolve(isAlive))
  const session = { ...makeFakeSession(), ageMs: () => ageMs, refresh }
  let made: ReturnType<typeof createReveal>
  const dispose = createRoot((stop) => {
    createComponent(SessionProvider, {
      session,
      get children() {
        made = createReveal(instruction)
        return null
      },
    })
    return stop
  })
  return { reveal: () => made.reveal(), retry: () => made.retry(), setInstruction, refresh, session, dispose }
}

async function settled(reveal: () => Reveal): Promise<Reveal> {
  await vi.waitFor(() => expect(reveal().status).not.toBe('checking'))
  return reveal()
}

test('an address that was not on screen is shown by facts of this minute alone, whatever their age and the backend', () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(fc.nat(2 * minute), fc.constantFrom(0, minute - 1, minute, Infinity)),
      fc.boolean(),
      async (ageMs, isAlive) => {
        const { reveal, refresh, dispose } = run(ageMs, isAlive)
        const isShown = (await settled(reveal)).status === 'shown'
        expect(isShown).toBe(ageMs < minute || isAlive)
        expect(refresh).toHaveBeenCalledTimes(ageMs < minute ? 0 : 1)
        dispose()
      },
    ),
    { numRuns: 100 },
  ))

test('over old facts and a dead backend another address is not shown in place of the one that was, until a tap is answered', async () => {
  const { reveal, retry, setInstruction, refresh, session, dispose } = run(0, true)
  expect((await settled(reveal)).status).toBe('shown')
  session.ageMs = () => 2 * minute
  refresh.mockResolvedValue(false)
  setInstruction({ ...sample, receiverAddress: other })
  expect(await settled(reveal)).toEqual({ status: 'failed', reason: 'stale' })
  retry()
  await nextTask()
  expect(await settled(reveal)).toEqual({ status: 'failed', reason: 'stale' })
  refresh.mockResolvedValue(true)
  retry()
  expect(await settled(reveal)).toEqual({ status: 'shown', address: other })
  dispose()
})
