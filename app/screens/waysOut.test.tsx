// @vitest-environment happy-dom
import type { Component } from 'solid-js'
import { beforeAll, expect, test, vi } from 'vitest'
import { drawPanel } from '../methods/fakePage.tsx'
import { makeFakeSession } from '../methods/fakeSession.ts'
import type { Instruction } from '../model/instruction.ts'
import { polygonUsdc, samples } from '../model/samples.ts'
import type { Session } from '../model/session.ts'
import { endsKit } from './outcomesLater.ts'
import { screens } from './screens.ts'

const exit = { onDone: undefined, returnUrl: undefined }
const address = '0x52908400098527886E0F7030069857D2E4169EE7'

/** Draws the screen of a session, which can be called off. */
function draw(session: Session) {
  const fake = makeFakeSession()
  fake.show(session)
  const cancel = vi.fn(() => Promise.resolve())
  const Screen = screens[session.status] as Component<{ state: unknown; exit: typeof exit }>
  const running = Object.assign(fake, { cancel })
  const page = drawPanel(() => <Screen state={fake.state()} exit={exit} />, running, { at: 'status' })
  return { ...page, cancel }
}
// The parts are there before a test looks for what they draw.
beforeAll(async () => void (await endsKit.load()))

const review: Session = {
  ...samples.requires_action,
  gate: { kind: 'risk_review' },
  issue: 'review',
  isCancellable: true,
}
const waitingFor = (instruction: Instruction, change: Partial<Session> = {}): Session =>
  ({ ...samples.waiting_payment, instruction, ...change }) as Session

test('a review is waited for, and can be left by another source or called off', async () => {
  const page = draw(review)
  await vi.waitFor(() => expect(page.text()).toContain('The payment is being reviewed'))
  await vi.waitFor(() => expect(page.button('Cancel this payment')).toBeDefined())
  page.click('Choose another source')
  await vi.waitFor(() => expect(page.text()).toContain('Where is your money now?'))
  page.end()
})

test('a refused source is said in neutral words, and another one is the way on', async () => {
  const page = draw({ ...review, issue: 'risk_blocked' })
  await vi.waitFor(() => expect(page.text()).toContain('This payment can’t be made from that source'))
  expect(page.button('Choose another source')?.className).toContain('primary')
  expect(page.text()).not.toMatch(/risk|block|sanction/i)
  page.end()
})

test('a transaction for a wallet that nobody here asks leads to another way', async () => {
  const page = draw(waitingFor({ kind: 'sign', family: 'bitcoin' }))
  await vi.waitFor(() => expect(page.text()).toContain('This is paid in another wallet'))
  await vi.waitFor(() => expect(page.button('Pay another way')?.className).toContain('primary'))
  page.end()
})

test('a page that only watches offers nothing to sign and no way to pay', async () => {
  const page = draw(waitingFor({ kind: 'sign', family: 'evm' }, { issue: 'watch_only', offers: [] }))
  await vi.waitFor(() => expect(page.text()).toContain('Go on where you began'))
  expect(page.text()).toContain('ask Acme for a new link')
  expect(page.button('Pay another way')).toBeUndefined()
  page.end()
})

test('what only this page holds is said, and a payment is called off where it is waited for', async () => {
  const { instruction } = samples.waiting_payment
  const page = draw(waitingFor(instruction, { issue: 'keep_open', isCancellable: true }))
  await vi.waitFor(() => expect(page.text()).toContain('Keep this page open until you have paid'))
  await vi.waitFor(() => expect(page.button('Cancel this payment')).toBeDefined())
  page.click('Cancel this payment')
  page.click('Cancel the payment')
  expect(page.cancel).toHaveBeenCalledOnce()
  page.end()
})

test('C01 too little is no money on its way: what came is said first', async () => {
  const sourceTransfer = { chainId: polygonUsdc.chainId, hash: `0x${'a1'.repeat(32)}`, amount: 24_000_000n }
  const target = { asset: polygonUsdc, address, amount: 25_000_000n }
  const short: Session = { ...samples.processing, issue: 'underpaid', otherAmounts: 'held', target, sourceTransfer }
  for (const session of [short, { ...short, status: 'failed' } as const]) {
    const page = draw(session)
    await vi.waitFor(() => expect(page.text()).toContain('Less than asked arrived'))
    expect(page.text()).toContain('Received24.00\u00a0USDC')
    expect(page.text()).not.toContain('on its way')
    expect(page.text()).not.toContain('The payment failed')
    page.end()
  }
})

test('an end after a payment does not say that none was seen', async () => {
  const { sourceTransfer } = samples.processing
  const page = draw({ ...samples.expired, ...(sourceTransfer && { sourceTransfer }) })
  await vi.waitFor(() => expect(page.text()).toContain('A payment was seen before the end.'))
  expect(page.text()).not.toContain('nothing was taken')
  page.end()
})

test('C12 a refund that began is not said to be there', async () => {
  const { refund, ...facts } = samples.bounced
  const page = draw({ ...facts, issue: 'refund_started' })
  await vi.waitFor(() => expect(page.text()).toContain('Your money is on its way back'))
  expect(refund).toBeDefined()
  expect(page.text()).not.toMatch(/came back|sent back/i)
  page.end()
})

test('a delivery that nobody reports is said with who can tell', async () => {
  const page = draw({ ...samples.processing, issue: 'delivery_unreported' })
  await vi.waitFor(() => expect(page.text()).toContain('Its delivery is not reported here; Acme can tell you.'))
  page.end()
})

test('the payer’s word alone is not a payment that was seen', async () => {
  const { sourceTransfer, route, ...facts } = samples.processing
  const page = draw({ ...facts, issue: 'reported_paid' })
  await vi.waitFor(() => expect(page.text()).toContain('Waiting to see your payment'))
  expect([sourceTransfer, route].every(Boolean)).toBe(true)
  const stages = [...document.querySelectorAll('.stages li')].map((stage) => [stage.className, stage.textContent])
  expect(stages[1]).toEqual(['now', 'Looking for the paymentAn exchange may take some minutes to send.'])
  page.end()
})
