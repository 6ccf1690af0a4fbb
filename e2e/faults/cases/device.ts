import { expect, test, vi } from 'vitest'
import { addressesOn, openPaid, soonMs } from '../keepsAddress.ts'
import { json, mountPage } from '../mountPage.ts'
import { everyWire, wires, withReceiver } from '../wires.ts'

const { openfort } = wires
const hour = 3_600_000

/** Infinite's JWT has an end of its own: by a clock that is ahead of it, whoever follows must sign in again. */
const clocks = [hour, -hour, -1.7e12].flatMap((offMs) =>
  everyWire
    .filter(({ kind }) => kind !== 'infinite' || offMs < 0)
    .map((wire) => [offMs / 1000, wire.kind, wire] as const),
)

test.each(clocks)('D01 B43 a clock that is %i s off ends no session of %s early', async (off, _, wire) => {
  const page = await mountPage({ ...wire, now: Math.max(1, wire.now + off * 1000) })
  await page.wait(soonMs(wire))
  await page.shows('PAY')
  expect(page.errors()).toEqual([])
  page.end()
})

test.each([hour, -hour])('D02 a clock that jumps by %i ms ends nothing and asks for nothing more', async (jump) => {
  const page = await openPaid(openfort)
  const asked = page.asked.length
  vi.setSystemTime(Date.now() + jump)
  await page.wait(60_000)
  expect(page.screen()).toBe('PAY')
  expect(page.asked.length - asked).toBeLessThanOrEqual(21)
  expect(page.errors()).toEqual([])
  page.end()
})

test('D03 a page that was out of sight reads at once when it is back, and the address stays', async () => {
  const page = await openPaid(openfort)
  const see = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  document.dispatchEvent(new Event('visibilitychange'))
  const before = page.asked.length
  await page.wait(600_000)
  expect(page.asked.length - before).toBeLessThanOrEqual(11)
  const hidden = page.asked.length
  see.mockReturnValue(false)
  document.dispatchEvent(new Event('visibilitychange'))
  // A return this soon after a read is answered by one a moment later.
  await page.wait(6_500)
  expect(page.asked.length).toBe(hidden + 1)
  expect(addressesOn(page.content)).toEqual([openfort.receiverAddress])
  page.end()
})

test('D04 a device that slept for 8 h shows how the session ended meanwhile', async () => {
  const page = await openPaid(openfort)
  page.reply(() => json(openfort.read({ status: 'expired' })))
  vi.setSystemTime(Date.now() + 8 * hour)
  window.dispatchEvent(new Event('focus'))
  await page.wait(10_000)
  await page.shows('END')
  expect(addressesOn(page.content)).toEqual([])
  expect(page.types()).toContain('payment.expired')
  page.end()
})

test.each(everyWire)('D06 a session of $kind opens and goes on where storage throws', async (wire) => {
  const locked = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(locked)
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(locked)
  const page = await openPaid(wire)
  page.reply(() => json(wire.succeeded))
  await page.wait(soonMs(wire))
  await page.shows('END')
  vi.restoreAllMocks()
  page.end()
})

test.each(everyWire)('D07 a session of $kind goes on without channels and locks', async (wire) => {
  const page = await mountPage(wire, undefined, undefined, () => vi.stubGlobal('BroadcastChannel', undefined))
  await page.shows('PAY')
  page.reply(() => json(wire.succeeded))
  await page.wait(soonMs(wire))
  await page.shows('END')
  page.end()
})

test('D18 a fetch that is put in later is not used, and an address that is swapped in an answer empties the screen', async () => {
  const page = await openPaid(openfort)
  const asked = page.asked.length
  const late = vi.fn(() => Promise.resolve(json(openfort.read())))
  vi.stubGlobal('fetch', late)
  await page.wait(soonMs(openfort))
  expect(late).not.toHaveBeenCalled()
  expect(page.asked.length).toBeGreaterThan(asked)
  const { parse } = JSON
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.spyOn(JSON, 'parse').mockImplementation((text: string) =>
    parse(withReceiver(parse(text) as object, '0x5555555555555555555555555555555555555555')),
  )
  await page.wait(soonMs(openfort))
  await page.shows('STOP')
  vi.restoreAllMocks()
  expect(page.errors()).toEqual([{ code: 'address_changed', recoverable: false }])
  page.end()
})

test('D19 a session opens and ends without random values', async () => {
  vi.spyOn(console, 'warn').mockReturnValue()
  vi.stubGlobal('crypto', {})
  const page = await openPaid(openfort)
  page.reply(() => json(openfort.succeeded))
  await page.wait(soonMs(openfort))
  await page.shows('END')
  page.end()
})

test.each(['text', 'group', 'node'])(
  'D17 an address whose %s an extension changes empties the screen',
  async (what) => {
    const page = await openPaid(openfort)
    const shown = page.content.querySelector('main .address[data-address]')!
    const group = shown.children[3]!
    if (what === 'text') shown.textContent = '0x5555555555555555555555555555555555555555'
    if (what === 'group') group.firstChild!.nodeValue = '5555'
    if (what === 'node') group.append('5')
    await page.shows('STOP')
    expect(page.errors()).toEqual([{ code: 'address_mismatch', recoverable: false }])
    page.end()
  },
)
