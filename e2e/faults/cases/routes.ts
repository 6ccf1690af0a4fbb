import { expect, test, vi } from 'vitest'
import { enAside } from '../../../app/i18n/enAside.ts'
import waiting from '../../../app/backends/openfort/recordings/waiting.json'
import { addressesOn, expectOpensLater, openPaid, secondPieceMs, soonMs } from '../keepsAddress.ts'
import type { Reply } from '../mountPage.ts'
import { json, mountPage } from '../mountPage.ts'
import { statusesTold } from '../statusesTold.ts'
import type { Wire } from '../wires.ts'
import { everyWire, wires, withReceiver } from '../wires.ts'

const { openfort } = wires
const other = '0x5555555555555555555555555555555555555555'

type Page = Awaited<ReturnType<typeof mountPage>>

/** Nothing can be paid any more, for good, and the host heard of it once. */
async function expectStopped(page: Page, wire: Wire, code: string) {
  await page.shows('STOP')
  expect(page.content.querySelector('main [data-address], main [data-qr], main a, main button')).toBeNull()
  expect(page.errors()).toEqual([{ code, recoverable: false }])
  page.reply(() => json(wire.read()))
  await page.wait(soonMs(wire))
  expect([page.screen(), page.errors().length]).toEqual(['STOP', 1])
  page.end()
}

async function expectFirstStops(wire: Wire, answer: Reply, code: string) {
  vi.spyOn(console, 'warn').mockReturnValue()
  await expectStopped(await mountPage(wire, answer), wire, code)
}

async function expectLaterStops(wire: Wire, answer: Reply, code: string) {
  vi.spyOn(console, 'warn').mockReturnValue()
  const page = await openPaid(wire)
  page.reply(answer)
  await page.wait(soonMs(wire))
  await expectStopped(page, wire, code)
}

test.each(everyWire)('B19 an answer of $kind about another session empties the screen', async (wire) => {
  await expectFirstStops(wire, () => json(wire.otherSession), 'session_mismatch')
  await expectLaterStops(wire, () => json(wire.otherSession), 'session_mismatch')
})

test.each(everyWire)('B20 a receiver address of $kind that moves on its route empties the screen', (wire) =>
  expectLaterStops(
    wire,
    () => json(withReceiver(wire.read(), other)),
    // BleePay pays to the target itself, and that is what is seen to differ first.
    wire.kind === 'bleepay' ? 'session_mismatch' : 'address_changed',
  ),
)

/** Openfort's answer with its payment method changed. */
const withMethod = (change: object) => openfort.read({ paymentMethod: { ...waiting.paymentMethod, ...change } })
const { addressUri } = waiting.paymentMethod

test.each([
  ['B21 names another address', addressUri.replaceAll(openfort.receiverAddress, other)],
  ['B28 names another chain', addressUri.replace('@137', '@8453')],
  ['B28 names another token', addressUri.replace('0x3c49', '0x3c48')],
])('%s in its payment URI than beside it: nothing is shown', async (_, uri) => {
  await expectFirstStops(openfort, () => json(withMethod({ addressUri: uri })), 'address_mismatch')
  await expectLaterStops(openfort, () => json(withMethod({ addressUri: uri })), 'address_mismatch')
})

const nobodies = [
  ['B22 nobody’s', '0x0000000000000000000000000000000000000000'],
  ['B23 mistyped', '0x52908400098527886e0F7030069857D2E4169EE7'],
  ['B23 a digit short', '0x444444444444444444444444444444444444444'],
  ['B23 one of Tron', 'TXLAQ63Xg1NAzckPwKHvzw7CSEmLMEqcdj'],
  ['B23 one of Solana', '7EcDhSYGxXyscszYEp35KHN8vvw3svAuLKTzXwCFLtV'],
] as const

test.each(nobodies.flatMap(([words, address]) => everyWire.map((wire) => [words, wire.kind, address, wire] as const)))(
  '%s as the receiver address of %s is never shown',
  async (_, __, address, wire) =>
    expectFirstStops(wire, () => json(withReceiver(wire.read(), address)), 'address_invalid'),
)

test.each(everyWire)('B22 the contract of the very token as the receiver address of $kind is never shown', (wire) => {
  const token =
    wire.kind === 'infinite'
      ? '0x2791bca1f2de4661ed88a30c99a7a9449aa84174'
      : wire.kind === 'openfort' || wire.kind === 'bleepay'
        ? '0x3c499c542cef5e3811e1192ce70d8cc03d5c3359'
        : '0x833589fcd6edb6e08f4c7c32d4f71b54bda02913'
  return expectFirstStops(wire, () => json(withReceiver(wire.read(), token)), 'address_invalid')
})

test('B22 a receiver that is the target itself is paid as any other', async () => {
  const page = await mountPage(wires.dynamic, () =>
    json(wires.dynamic.read({ toAddress: wires.dynamic.receiverAddress })),
  )
  await page.shows('PAY')
  expect(page.errors()).toEqual([])
  page.end()
})

test.each(everyWire.filter(({ otherTarget }) => otherTarget))(
  'B24 another target of $kind than at first empties the screen',
  (wire) => expectLaterStops(wire, () => json(wire.otherTarget), 'session_mismatch'),
)

test.each([
  ['B25 no end at all', null],
  ['B25 an end a year from now', openfort.now / 1000 + 31_536_000],
  ['B25 an end that is over by this clock', openfort.now / 1000 - 60],
])('%s leaves the session payable until the backend says otherwise', async (_, expiresAt) => {
  const page = await mountPage(openfort, () => json(openfort.read({ expiresAt })))
  await page.shows('PAY')
  page.reply(() => json(openfort.read({ expiresAt, status: 'expired' })))
  await page.wait(soonMs(openfort))
  await page.shows('END')
  expect(page.types()).toContain('payment.expired')
  expect(addressesOn(page.content)).toEqual([])
  page.end()
})

test('B25 an end in ms where seconds were agreed cannot be read', () =>
  expectOpensLater(openfort, () => json(openfort.read({ expiresAt: openfort.now })), 'backend_unreadable'))

test.each<readonly [amount: string, shown: string]>([
  ['0.021', '0.021 USDC'],
  ['1000.00', '1,000.00 USDC'],
  ...['-1.50', '-1', 'NaN', 'Infinity', '1.5e9', ''].map((amount) => [amount, enAside.costs.none] as const),
])('B29 a fee of “%s” is shown as %s, and nothing is paid by it', async (amount, shown) => {
  const page = await mountPage(openfort, () =>
    json(withMethod({ fees: [{ kind: 'relayerGas', amount, currency: 'USDC' }] })),
  )
  await page.shows('PAY')
  await page.wait(secondPieceMs)
  for (const fold of page.content.querySelectorAll('details')) {
    fold.open = true
    fold.dispatchEvent(new Event('toggle'))
  }
  await page.says(shown)
  expect(page.content.querySelector('main')!.textContent).not.toMatch(/NaN|Infinity|e9|-1/)
  expect(page.errors()).toEqual([])
  page.end()
})

test('B30 a minimum above the locked amount is said, and the payer decides', async () => {
  const page = await mountPage(openfort, () =>
    json({ ...withMethod({ minAmount: '50000000' }), amountUnits: '25000000' }),
  )
  await page.shows('PAY')
  await page.says('50.00')
  expect(page.errors()).toEqual([])
  page.end()
})

test.each(everyWire)(
  'B34 B44 a session of $kind that ended long ago opens at its end, without a transaction',
  async (wire) => {
    const page = await mountPage(wire, () => json(wire.succeeded))
    await page.shows('END')
    await page.wait(2_000)
    expect(statusesTold(page)).toEqual(['succeeded'])
    expect(page.types().filter((type) => type.startsWith('payment.'))).toEqual([
      'payment.detected',
      'payment.completed',
    ])
    page.end()
  },
)
