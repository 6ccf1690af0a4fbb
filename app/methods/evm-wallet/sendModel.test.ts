// @vitest-environment happy-dom
import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { remember } from '../../lib/sessionMemory.ts'
import { makeFakeSession } from '../fakeSession.ts'
import { markSend } from '../sendMark.ts'
import { openPayment, sampleId, sends, useFakePayments } from './fakePayment.ts'
import { hash, makeDeferred, makeFakeProvider, walletError } from './fakeProvider.ts'

useFakePayments()

const steps = ['tap', 'tap twice', 'send', 'refuse', 'lose', 'look', 'reopen', 'wait'] as const

/**
 * Plays what a payer and a wallet may do, in any order. A payer has one payment to give away; another one only after a
 * plain no of the wallet, or after having said that nothing went out.
 */
async function play(course: readonly (typeof steps)[number][]): Promise<void> {
  const session = makeFakeSession()
  let prompt: ReturnType<typeof makeDeferred<string>> | undefined
  let prompts = 0
  const provider = makeFakeProvider({
    eth_sendTransaction: () => {
      prompts += 1
      prompt = makeDeferred<string>()
      return prompt.promise
    },
  })
  let panel = openPayment(session, provider)
  let allowed = 1
  const close = (how: (open: NonNullable<typeof prompt>) => void, isNo = false) => {
    if (!prompt) return
    how(prompt)
    prompts -= 1
    prompt = undefined
    if (isNo) allowed += 1
  }
  const acts: Record<(typeof steps)[number], () => void> = {
    tap: () => void panel.payment.pay(),
    'tap twice': () => void [panel.payment.pay(), panel.payment.pay()],
    send: () => close(({ resolve }) => resolve(hash)),
    refuse: () => close(({ reject }) => reject(walletError(4001)), true),
    lose: () => close(({ reject }) => reject(walletError(4900))),
    look() {
      if (panel.payment.phase() !== 'unknown') return
      allowed += 1
      panel.payment.confirmUnsent()
    },
    reopen() {
      panel.end()
      panel = openPayment(session, provider)
    },
    wait: () => undefined,
  }
  for (const step of course) {
    acts[step]()
    await vi.advanceTimersByTimeAsync(step === 'wait' ? 60_000 : 100)
    expect(prompts).toBeLessThanOrEqual(1)
    expect(sends(provider)).toBeLessThanOrEqual(allowed)
    expect(session.sent.length).toBeLessThanOrEqual(1)
  }
  close(({ reject }) => reject(walletError(4001)))
  await vi.advanceTimersByTimeAsync(5_000)
  panel.end()
  markSend(sampleId)
  remember(`hash:${sampleId}`, '')
}

test('whatever payer and wallet do, and in which order, no payment goes out that the payer did not decide on', () =>
  fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...steps), { minLength: 4, maxLength: 30 }), play), {
    numRuns: 150,
  }))
