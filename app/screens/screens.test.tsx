// @vitest-environment happy-dom
import { createSignal } from 'solid-js'
import { render } from 'solid-js/web'
import { beforeAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { App } from '../App.tsx'
import { DepositError } from '../errors.ts'
import { createI18n } from '../i18n/createI18n.tsx'
import { enErrors } from '../i18n/enErrors.ts'
import { samples } from '../model/samples.ts'
import { moneyAsset } from '../chains/bank.ts'
import type { Session } from '../model/session.ts'
import type { DepositState } from '../model/depositState.ts'
import { readParams } from '../params.ts'
import { createNavigation } from '../session/createNavigation.tsx'
import type { SentTransfer } from '../session/journal.ts'
import type { RunningSession } from '../session/SessionContext.tsx'

import { endsKit } from './outcomesLater.ts'

const params = readParams('', '', () => undefined)
const live = (session: Session) => ({ status: session.status, session }) as DepositState
const [state, setState] = createSignal<DepositState>({ status: 'loading' })
const [sent, setSent] = createSignal<SentTransfer>()
const [refundAddress, setRefundAddress] = createSignal<string>()
const stop = vi.fn((error: DepositError) => void setState({ status: 'stopped', error }))
const session: RunningSession = {
  state,
  checkedAt: () => Date.now(),
  ageMs: () => 0,
  sentTransfer: sent,
  refundAddress,
  ready: () => Promise.resolve(),
  choose: () => Promise.resolve(),
  refresh: () => Promise.resolve(true),
  recordSent: () => undefined,
  retry: () => undefined,
  stop,
  reportNotice: () => undefined,
  close: () => undefined,
  sourceAssets: () => Promise.resolve([]),
  tokenOptions: undefined,
  payLink: undefined,
  isFixed: false,
  reportPaid: undefined,
  cancel: undefined,
  lookAgain: undefined,
  ramp: undefined,
  keepInstruction: undefined,
}
let dispose: () => void

beforeEach(() => {
  document.body.replaceChildren()
  history.replaceState(null, '')
  setState({ status: 'loading' })
  setSent(undefined)
  setRefundAddress('0x27b1fdb04752bbC536007A920D24ACB045561c26')
  stop.mockClear()
  const root = document.createElement('div')
  document.body.append(root)
  dispose = render(
    () => (
      <App
        session={session}
        navigation={createNavigation(window, false)}
        i18n={createI18n(['en'], document.documentElement)}
        params={params}
        hasHost={() => false}
      />
    ),
    root,
  )
})
afterEach(() => dispose())

const text = () =>
  document
    .querySelector('main')!
    .textContent.replace(/[\u2066-\u2069\u00a0]/g, (sign) => (sign === '\u00a0' ? ' ' : ''))
// A part that loads in a test's own time may be late.
beforeAll(async () => void (await endsKit.load()))

/** The whole document as text, attributes included. */
const markup = () => new XMLSerializer().serializeToString(document.body)
const drawn = (words: string) => vi.waitFor(() => expect(text()).toContain(words))

test.each([
  ['requires_payment_method', 'Deposit 25.00 USDC'],
  ['requires_action', 'Show who you are'],
  ['waiting_payment', 'Send 25.07 USDC on Polygon'],
  ['processing', 'Your money is on its way'],
  ['succeeded', '25.00 USDC arrived'],
  ['bounced', '25.05 USDC went back on Polygon'],
  ['expired', 'nothing was taken'],
  ['failed', 'The payment failed'],
  ['cancelled', 'The payment was cancelled'],
] as const)('%s says "%s" under one heading', async (status, words) => {
  setState(live(samples[status]))
  await drawn(words)
  expect(document.querySelector('main')!.dataset['screen']).toBe(status)
  expect(document.querySelectorAll('h1').length).toBe(1)
})

test('a page whose key has ended waits for no payment', async () => {
  setState(live(samples.waiting_payment))
  await drawn('Waiting for your payment')
  setState(live({ ...samples.waiting_payment, issue: 'key_ended' }))
  await drawn('This page can no longer follow the payment')
  expect(text()).not.toContain('Waiting for your payment')
})

describe('a sale to a bank', () => {
  const bank = { direction: 'sell', rail: 'ach', currency: 'USD', stage: 'funds_received', fees: [] } as const
  const sale = { target: { asset: moneyAsset('USD', 2), address: 'Chase ••4321' }, bank }

  test.each(['waiting_payment', 'processing', 'succeeded', 'bounced', 'failed', 'cancelled'] as const)(
    'in %s names no chain for the bank',
    async (status) => {
      setState(live({ ...samples[status], ...sale } as Session))
      await vi.waitFor(() => expect(document.querySelector('h1')).not.toBeNull())
      expect(text()).not.toContain('swift')
    },
  )

  test('that a wallet sent goes on to the bank', async () => {
    setSent({ chainId: 'eip155:137', hash: `0x${'a1'.repeat(32)}`, sentAt: Date.now() })
    setState(live({ ...samples.waiting_payment, ...sale } as Session))
    await drawn('Arrives in your account Chase ••4321')
    expect(text()).not.toContain('swift')
  })

  test('that should have ended long ago promises no time', async () => {
    setState(live({ ...samples.processing, ...sale, bank: { ...bank, completesAt: 1 } } as Session))
    await drawn('Bank transfers usually take 1 to 3 business days')
    expect(text()).not.toContain('1970')
  })
})

describe('the address screen', () => {
  test('shows one address: on screen, in its attribute, and in the code', async () => {
    setState(live(samples.waiting_payment))
    await vi.waitFor(() => expect(document.querySelector('.card [data-address]')).not.toBeNull())
    const shown = document.querySelector<HTMLElement>('.card [data-address]')!
    expect(shown.textContent).toBe(shown.dataset['address'])
    for (const code of document.querySelectorAll<HTMLElement>('[data-qr]'))
      expect(code.dataset['qr']).toBe(shown.dataset['address'])
    expect(stop).not.toHaveBeenCalled()
  })

  test('a wrong checksum stops the page and shows no address', async () => {
    const { instruction } = samples.waiting_payment
    if (instruction.kind !== 'transfer') throw new Error('the sample is a transfer')
    const broken = { ...instruction, receiverAddress: '0x52908400098527886e0F7030069857D2E4169EE7' }
    setState(live({ ...samples.waiting_payment, instruction: broken }))
    await drawn('Do not send')
    expect(document.querySelector('main [data-address]')).toBeNull()
    expect(markup()).not.toContain(broken.receiverAddress)
  })

  test('B40 an unknown memo shows no address and leads to another way', async () => {
    const { instruction } = samples.waiting_payment
    if (instruction.kind !== 'transfer') throw new Error('the sample is a transfer')
    setState(live({ ...samples.waiting_payment, instruction: { ...instruction, memo: { kind: 'unknown' } } }))
    await drawn('This way needs a memo that we do not have')
    await drawn('Pay another way')
    expect(markup()).not.toContain(instruction.receiverAddress)
  })
})

describe('what happened is said only as far as it is known', () => {
  const transfer: SentTransfer = { chainId: 'eip155:137', hash: `0x${'5e'.repeat(32)}`, sentAt: Date.now() }
  const linkTo = (hash: string) => document.querySelectorAll(`main a[href$="${hash}"]`).length

  test('an end without a told amount names none, not even a locked one', async () => {
    const { delivery, ...facts } = samples.succeeded
    const { amount, ...transaction } = delivery!
    setState(live({ ...facts, delivery: transaction }))
    await drawn('Your money arrived')
    expect(amount).toBe(samples.succeeded.target.amount)
    expect(text()).not.toContain('25.00')
  })

  test('an expired link does not say that nothing was taken when this wallet sent', async () => {
    setSent(transfer)
    setState(live(samples.expired))
    await drawn('Your wallet sent a payment at')
    expect(text()).not.toContain('nothing was taken')
    expect(text()).not.toContain('To pay now')
    expect(linkTo(transfer.hash)).toBe(1)
  })

  test.each(['processing', 'succeeded', 'bounced', 'failed'] as const)(
    '%s links to what this wallet sent where the backend does not tell the payment',
    async (status) => {
      const { hash } = samples.processing.sourceTransfer!
      setSent(transfer)
      setState(live(samples[status]))
      await vi.waitFor(() => expect(linkTo(transfer.hash) + linkTo(hash)).toBe(1))
      const untold = Object.entries(samples[status]).filter(([key]) => key !== 'sourceTransfer')
      setState(live(Object.fromEntries(untold) as Session))
      await vi.waitFor(() => expect(linkTo(transfer.hash)).toBe(1))
    },
  )

  test('B45 money that came back names an address only where it is known for the route it went by', async () => {
    setState(live(samples.bounced))
    await drawn('Sent back to')
    setState(live({ ...samples.bounced, refund: { ...samples.bounced.refund!, chainId: 'eip155:1' } }))
    expect(text()).not.toContain('Sent back to')
    setState(live(samples.bounced))
    expect(text()).toContain('Sent back to')
    setRefundAddress(undefined)
    expect(text()).not.toContain('Sent back to')
    expect(document.querySelectorAll('main [data-address]')).toHaveLength(0)
  })
})

test('a stopped page holds no address, amount or link to pay, from the first moment on', async () => {
  setState({ status: 'stopped', error: new DepositError('address_changed', {}), session: samples.waiting_payment })
  expect(document.querySelector('[data-address], [data-qr], main a')).toBeNull()
  await drawn('Do not send')
  expect(document.querySelector('[data-address], [data-qr], main a')).toBeNull()
  expect(markup()).not.toMatch(/0x[0-9a-fA-F]{6}/)
})

test.each(['param_missing', 'session_not_found', 'session_unauthorized', 'backend_unknown'] as const)(
  '%s has a screen of its own words',
  async (code) => {
    setState({ status: 'unavailable', error: new DepositError<'memo_unavailable'>(code as 'memo_unavailable', {}) })
    await drawn('Ask Acme for a new link.')
    expect(document.querySelectorAll('h1').length).toBe(1)
    expect(text()).toContain(enErrors.errors[code].title)
  },
)

test('trouble is said over the screen, which stays', async () => {
  setState(live(samples.processing))
  await drawn('Your money is on its way')
  setState({
    ...live(samples.processing),
    trouble: new DepositError('backend_unreachable', { backend: 'openfort' }),
  } as DepositState)
  await vi.waitFor(() => expect(document.querySelector('.over')?.textContent).toContain('This page keeps trying.'))
  expect(text()).toContain('Your money is on its way')
})
