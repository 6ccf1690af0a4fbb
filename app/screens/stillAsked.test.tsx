// @vitest-environment happy-dom
import type { Component } from 'solid-js'
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { drawPanel } from '../methods/fakePage.tsx'
import { makeFakeSession } from '../methods/fakeSession.ts'
import { markSend } from '../methods/sendMark.ts'
import { samples } from '../model/samples.ts'
import type { SentTransfer } from '../session/journal.ts'
import { endsKit } from './outcomesLater.ts'
import { screens } from './screens.ts'

const exit = { onDone: undefined, returnUrl: undefined }
const words = 'refuse it there'
const paidOrOver = ['processing', 'expired', 'cancelled', 'failed', 'succeeded', 'bounced'] as const

function draw(status: (typeof paidOrOver)[number], sent?: SentTransfer) {
  const fake = makeFakeSession()
  fake.show(samples[status])
  fake.recordSent(sent)
  const Screen = screens[status] as Component<{ state: unknown; exit: typeof exit }>
  const page = drawPanel(() => <Screen state={fake.state()} exit={exit} />, fake, { at: 'status' })
  return { ...page, sessionId: samples[status].sessionId }
}
beforeAll(async () => void (await endsKit.load()))
afterEach(() => localStorage.clear())

test.each(paidOrOver)('%s: a wallet that still asks is to be refused, until its answer is known', async (status) => {
  markSend(samples[status].sessionId, Date.now())
  const page = draw(status)
  await vi.waitFor(() => expect(page.text()).toContain(words))
  markSend(page.sessionId)
  expect(page.text()).not.toContain(words)
  page.end()
})

test.each(paidOrOver)('%s: where no wallet was asked, none is spoken of', async (status) => {
  const page = draw(status)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(page.text()).not.toContain(words)
  page.end()
})

test.each(paidOrOver)('%s: what was sent is asked for no more', async (status) => {
  markSend(samples[status].sessionId, Date.now())
  const page = draw(status, { chainId: 'eip155:137', hash: `0x${'a1'.repeat(32)}`, sentAt: Date.now() })
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(page.text()).not.toContain(words)
  page.end()
})
