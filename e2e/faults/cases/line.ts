import { expect, test, vi } from 'vitest'
import { addressesOn, expectKeepsAddress, expectOpensLater, openPaid, soonMs } from '../keepsAddress.ts'
import { json, mountPage, noLine, type Reply } from '../mountPage.ts'
import { everyWire, wires } from '../wires.ts'

const { openfort } = wires
const never = () => new Promise<Response>(() => undefined)
/** Headers, and then what `pull` gives. */
const streamed = (pull: (body: ReadableStreamDefaultController<Uint8Array>) => void | Promise<void>) =>
  new Response(new ReadableStream({ pull }))
const stalled = () => streamed(() => new Promise(() => undefined))
const dripping = () =>
  streamed(async (body) => {
    await new Promise((go) => setTimeout(go, 1_000))
    body.enqueue(new TextEncoder().encode(' '))
  })
const cutShort = () => json(JSON.stringify(openfort.read()).slice(0, 200))
const reset = () => streamed((body) => body.error(new TypeError('network error')))

/** Tells the page that there is a line, or none. */
function setOnline(isOnline: boolean) {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(isOnline)
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
}

test.each(everyWire)('N01 N04 N19 no line at the start of $kind is said, and the page goes on by itself', (wire) =>
  expectOpensLater(wire, noLine, 'backend_unreachable'),
)

test.each(everyWire)('N04 N19 requests to $kind that get nowhere leave the address with its age', (wire) =>
  expectKeepsAddress(wire, noLine, 'backend_unreachable'),
)

test('N02 a payer who goes offline is told so, and the address stays', async () => {
  const page = await openPaid(openfort)
  page.reply(noLine)
  setOnline(false)
  await page.wait(10_000)
  await page.says('You are offline')
  expect(addressesOn(page.content)).toEqual([openfort.receiverAddress])
  expect(page.errors()).toEqual([{ code: 'backend_unreachable', recoverable: true }])
  page.reply(() => json(openfort.read()))
  setOnline(true)
  await page.wait(8_000)
  expect(page.text()).not.toContain('You are offline')
  expect(page.screen()).toBe('PAY')
  page.end()
})

test('N02 a line that is back is not called lost, also where nothing answers over it yet', async () => {
  const page = await openPaid(openfort)
  page.reply(noLine)
  setOnline(false)
  await page.wait(10_000)
  await page.says('You are offline')
  setOnline(true)
  await page.says('We cannot reach the payment service.')
  expect(page.text()).not.toContain('You are offline')
  expect(page.screen()).toBe('PAY')
  page.end()
})

test('N03 what a wallet has sent stays on screen without a line', async () => {
  const sent = { chainId: 'eip155:137', hash: `0x${'5e'.repeat(32)}`, sentAt: openfort.now - 60_000 }
  window.localStorage.setItem('inlet:fnd_3b1c', JSON.stringify({ sent }))
  const page = await mountPage(openfort)
  await page.shows('TRACK')
  page.reply(noLine)
  setOnline(false)
  await page.wait(20_000)
  await page.says('You are offline')
  expect(page.screen()).toBe('TRACK')
  expect(page.content.querySelector(`a[href$="${sent.hash}"]`)).not.toBeNull()
  expect(page.errors()).toEqual([{ code: 'backend_unreachable', recoverable: true }])
  page.end()
})

test.each(everyWire)('N05 a captive portal’s page in place of $kind is no session', async (wire) => {
  const portal = () => json('<html><form action="https://login.example">Sign in</form></html>')
  await expectOpensLater(wire, portal, 'backend_unreadable')
})

test('N05 a captive portal later on leaves the address with its age', () =>
  expectKeepsAddress(openfort, () => json('<!doctype html>'), 'backend_unreadable'))

/** A portal that redirects: as a browser does, it is followed to the login unless the request says that this is an error. */
const redirected: Reply = ({ init }) => (init.redirect === 'error' ? noLine() : json('<form>Sign in</form>'))
test.each(everyWire)('N06 a redirect of $kind to a login is not followed: at the start it is no answer', (wire) =>
  expectOpensLater(wire, redirected, 'backend_unreachable'),
)
test.each(everyWire)('N06 a redirect of $kind to a login later on leaves the address with its age', (wire) =>
  expectKeepsAddress(wire, redirected, 'backend_unreachable'),
)

test.each([
  ['N07 a body that stalls', stalled],
  ['N08 a body that comes one byte a second', dripping],
  ['N09 a request that gets no answer at all', never],
])('%s ends after 10 s and is tried again', async (_, reply) => {
  const page = await mountPage(openfort, reply)
  await page.wait(9_000)
  expect([page.screen(), page.errors()]).toEqual(['LOAD', []])
  await page.wait(1_500)
  await page.shows('HOLD')
  expect(page.errors()).toEqual([{ code: 'backend_unreachable', recoverable: true }])
  page.end()
  await expectKeepsAddress(openfort, reply, 'backend_unreachable')
})

test.each(everyWire)('N10 answers of $kind that take 5 s are waited for, one at a time', async (wire) => {
  let open = 0
  let most = 0
  const page = await mountPage(wire, async () => {
    most = Math.max(most, (open += 1))
    await new Promise((go) => setTimeout(go, 5_000))
    open -= 1
    return json(wire.read())
  })
  await page.wait(60_000)
  await page.shows('PAY')
  await page.wait(soonMs(wire))
  expect([most, page.screen(), page.errors()]).toEqual([1, 'PAY', []])
  page.end()
})

test('N10 a page that loads for three seconds says that it is still at work', async () => {
  const page = await mountPage(openfort, never)
  await page.wait(2_900)
  expect(page.text()).not.toContain('Still working')
  await page.wait(100)
  expect([page.screen(), page.text().includes('Still working')]).toEqual(['LOAD', true])
  page.end()
})

test.each([
  ['N11 an answer that is cut short', cutShort, 'backend_unreadable'],
  ['N11 an answer whose line is cut', reset, 'backend_unreachable'],
])('%s leaves the address with its age', (_, reply, code) => expectKeepsAddress(openfort, reply, code))

test.each(everyWire)('N13 the same answer of $kind again changes nothing on screen and is no event', async (wire) => {
  const page = await openPaid(wire)
  await page.wait(2_000)
  const before = page.markup()
  const told = page.types().filter((type) => type === 'session.updated').length
  await page.wait(soonMs(wire))
  expect(page.asked.length).toBeGreaterThan(1)
  const text = (html: string) => html.replace(/<time[^>]*>[^<]*<\/time>/g, '')
  expect(text(page.markup())).toBe(text(before))
  expect(page.types().filter((type) => type === 'session.updated')).toHaveLength(told)
  page.end()
})
