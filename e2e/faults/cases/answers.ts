import { expect, test, vi } from 'vitest'
import { addressesOn, expectKeepsAddress, expectOpensLater, openPaid, soonMs } from '../keepsAddress.ts'
import { json, mountPage } from '../mountPage.ts'
import { statusesTold } from '../statusesTold.ts'
import { everyWire, secretMark, wires } from '../wires.ts'

const { openfort } = wires
const html = '<html><h1>502 Bad Gateway</h1></html>'

test.each(everyWire)('B02 a 403 of $kind with a reason ends it in neutral words', async (wire) => {
  const page = await mountPage(wire, () => json({ error: { code: 'geo', message: 'SANCTIONED COUNTRY' } }, 403))
  await page.shows('END')
  expect(page.markup() + JSON.stringify(page.heard)).not.toContain('SANCTIONED')
  expect(page.errors()).toEqual([{ code: 'session_unauthorized', recoverable: false }])
  page.end()
})

test.each(everyWire)('B03 a session that $kind does not know ends it', async (wire) => {
  const page = await mountPage(wire, () => json({}, 404))
  await page.shows('END')
  await page.wait(3_600_000)
  expect(page.asked).toHaveLength(1)
  expect(page.errors()).toEqual([{ code: 'session_not_found', recoverable: false }])
  page.end()
})

test.each(everyWire)('B04 a 404 of $kind about a session that was there leaves the address with its age', (wire) =>
  expectKeepsAddress(wire, () => json({}, 404), 'session_not_found'),
)

test.each(everyWire)('B06 a refusal of $kind with a script in its words is said in the page’s own', async (wire) => {
  const body = { error: { code: 'bad', message: '<img src=x onerror=alert(1)>PWNED' }, message: 'PWNED' }
  for (const status of [400, 422]) {
    const page = await mountPage(wire, () => json(body, status))
    await page.shows('HOLD')
    expect(page.markup() + JSON.stringify(page.heard)).not.toMatch(/PWNED|onerror/)
    expect(page.errors()).toEqual([{ code: 'backend_rejected', recoverable: true }])
    page.end()
  }
})

test.each(everyWire)('B07 a wait of 120 s that $kind asks for is kept', async (wire) => {
  const page = await openPaid(wire)
  page.reply(() => json({}, 429, { 'Retry-After': '120' }))
  const before = page.asked.length
  while (page.asked.length === before) await page.wait(1_000)
  await page.wait(118_000)
  expect(page.asked).toHaveLength(before + 1)
  await page.says('Last checked')
  expect(page.errors()).toEqual([{ code: 'backend_rate_limited', recoverable: true }])
  expect(addressesOn(page.content)).toContain(wire.receiverAddress)
  page.end()
})

test.each([
  ['B08 a date', 'Wed, 21 Oct 2099 07:28:00 GMT', 70_000],
  ['B09 nothing', '', 70_000],
  ['B09 a time that is over', '-120', 70_000],
  ['B09 words', 'abc', 70_000],
  ['B09 thirty years', '999999999', 16.6 * 60_000],
  ['B09 more than a number holds', '9'.repeat(400), 16.6 * 60_000],
])('%s to wait after a 429 keeps the page within its own pauses', async (_, retryAfter, withinMs) => {
  const page = await openPaid(openfort)
  page.reply(() => json({}, 429, { 'Retry-After': retryAfter }))
  await page.wait(20_000)
  const before = page.asked.length
  await page.wait(withinMs)
  expect(page.asked.length).toBeGreaterThan(before)
  expect(page.asked.length - before).toBeLessThan(10)
  expect([page.screen(), page.errors()]).toEqual(['PAY', [{ code: 'backend_rate_limited', recoverable: true }]])
  page.end()
})

test.each(everyWire)('B10 one 500 of $kind is forgotten with the next answer', async (wire) => {
  const page = await openPaid(wire)
  let isFirst = true
  page.reply(() => {
    const answer = isFirst ? json({}, 500) : json(wire.read())
    isFirst = false
    return answer
  })
  await page.wait(2 * soonMs(wire))
  expect([page.screen(), page.text().includes('Last checked')]).toEqual(['PAY', false])
  expect(page.errors()).toEqual([{ code: 'backend_failed', recoverable: true }])
  page.end()
})

test.each([502, 503, 504])('B11 ten minutes of %i cost 22 requests at most, and the address stays', async (status) => {
  const page = await openPaid(openfort)
  page.reply(() => json(html, status))
  const before = page.asked.length
  await page.wait(600_000)
  expect(page.asked.length - before).toBeLessThanOrEqual(22)
  expect([page.screen(), page.errors()]).toEqual(['PAY', [{ code: 'backend_failed', recoverable: true }]])
  page.end()
})

test.each(everyWire)(
  'B50 an hour of maintenance at $kind is a read a minute at most, and money on its way stays so',
  async (wire) => {
    const page = await mountPage(wire, () => json(wire.processing))
    await page.shows('TRACK')
    page.reply(() => json(html, 503))
    await page.wait(600_000)
    const before = page.asked.length
    await page.wait(3_000_000)
    expect(page.asked.length - before).toBeLessThanOrEqual(100)
    expect([page.screen(), page.errors()]).toEqual(['TRACK', [{ code: 'backend_failed', recoverable: true }]])
    page.end()
  },
)

test.each(everyWire)('B12 a 200 of $kind with an error inside is no session', async (wire) => {
  const envelope = () => json({ error: { code: 'internal', message: 'oops' } })
  await expectOpensLater(wire, envelope, 'backend_unreadable')
})

test.each(everyWire)('B13 an answer of $kind that does not parse leaves the address with its age', (wire) =>
  expectKeepsAddress(wire, () => json('{"id":'), 'backend_unreadable'),
)

test.each(
  [[], null, 'text', 17, { session: [], id: 4, status: null, paymentStatus: {} }].flatMap((body) =>
    everyWire.map((wire) => [wire.kind, JSON.stringify(body), wire] as const),
  ),
)('B14 %s answers %s, and nothing is shown by it', (_, body, wire) =>
  expectOpensLater(wire, () => json(body), 'backend_unreadable'),
)

test.each(everyWire)('B15 a status of $kind that nobody knows shows no address and goes on', async (wire) => {
  const page = await mountPage(wire, () => json(wire.unknown))
  await page.wait(2_000)
  await page.shows('TRACK')
  expect(addressesOn(page.content)).not.toContain(wire.receiverAddress)
  expect([statusesTold(page), page.errors()]).toEqual([['processing'], []])
  page.reply(() => json(wire.succeeded))
  await page.wait(soonMs(wire))
  await page.shows('END')
  page.end()
})

test.each(everyWire)(
  'B17 C08 money of $kind that was seen and is gone can be paid again at the same address',
  async (wire) => {
    const page = await openPaid(wire)
    page.reply(() => json(wire.processing))
    await page.wait(soonMs(wire))
    await page.shows('TRACK')
    page.reply(() => json(wire.read()))
    await page.wait(soonMs(wire))
    await page.shows('PAY')
    expect(addressesOn(page.content)).toContain(wire.receiverAddress)
    expect(statusesTold(page)).toEqual(['waiting_payment', 'processing', 'waiting_payment'])
    page.end()
  },
)

test('B18 an end that may still move takes no word that it never was, and logs it once', async () => {
  const logged = vi.spyOn(console, 'warn').mockReturnValue()
  const page = await mountPage(openfort, () => json(openfort.read({ status: 'expired' })))
  await page.shows('END')
  const heard = page.heard.length
  page.reply(() => json(openfort.read()))
  await page.wait(600_000)
  expect(page.screen()).toBe('END')
  expect(page.heard.slice(heard).filter(({ type }) => /^(?:session|payment|error)/.test(type))).toEqual([])
  expect(logged.mock.calls).toEqual([['inlet: status dropped', 'waiting_payment']])
  page.end()
})

test.each(everyWire)('B18 an end of $kind does not end', async (wire) => {
  const page = await mountPage(wire, () => json(wire.succeeded))
  await page.shows('END')
  const heard = page.heard.length
  for (const answer of [wire.read(), wire.processing, wire.unknown]) {
    page.reply(() => json(answer))
    window.dispatchEvent(new Event('focus'))
    await page.wait(soonMs(wire))
  }
  expect(page.screen()).toBe('END')
  expect(page.heard.slice(heard).filter(({ type }) => /^(?:session|payment|error)/.test(type))).toEqual([])
  page.end()
})

test.each(everyWire)('B37 a secret that $kind sends back is nowhere', async (wire) => {
  const said = vi.spyOn(console, 'warn').mockReturnValue()
  const echo = { message: wire.link, error: { message: wire.link, details: { [wire.link]: wire.link } } }
  for (const status of [400, 401, 404, 500, 200]) {
    const page = await mountPage(wire, () => json(echo, status))
    await page.wait(5_000)
    expect(page.markup() + document.title).not.toContain(secretMark)
    expect(JSON.stringify([page.heard, said.mock.calls, { ...window.localStorage }])).not.toContain(secretMark)
    page.end()
  }
})
