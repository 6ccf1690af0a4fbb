import { expect, test } from 'vitest'
import { addressesOn, expectKeepsAddress, expectOpensLater, openPaid, soonMs } from '../keepsAddress.ts'
import { json, mountPage, noLine } from '../mountPage.ts'
import { everyWire, wires } from '../wires.ts'

const { openfort } = wires

const mebibyte = new Uint8Array(2 ** 20).fill(0x20)

test.each([
  ['N14 an answer of 100 MB', (pulls: number) => (pulls <= 100 ? mebibyte : undefined)],
  ['N15 an answer that unpacks without an end', () => mebibyte],
])('%s is cut off at 4 MB, and leaves the address with its age', async (_, next) => {
  let pulls = 0
  let most = 0
  const reply = () => {
    pulls = 0
    const pull = (body: ReadableStreamDefaultController<Uint8Array>) => {
      most = Math.max(most, (pulls += 1))
      const part = next(pulls)
      if (part) body.enqueue(part)
      else body.close()
    }
    return new Response(new ReadableStream({ pull }))
  }
  await expectKeepsAddress(openfort, reply, 'backend_unreadable')
  expect(most).toBeLessThan(8)
})

test.each(everyWire)('N16 N17 answers of $kind that a browser keeps from the page are no answers', (wire) =>
  expectOpensLater(wire, noLine, 'backend_unreachable'),
)

test.each(everyWire)(
  'N18 B01 a 401 of $kind at the start ends it, and nothing is asked again without a tap',
  async (wire) => {
    const page = await mountPage(wire, () => json({}, 401))
    await page.shows('END')
    const asked = page.asked.length
    await page.wait(3_600_000)
    expect(page.asked).toHaveLength(asked)
    // A flow is public: only one that is not there is refused.
    const code = wire.kind === 'dynamic' ? 'session_not_found' : 'session_unauthorized'
    expect(page.errors()).toEqual([{ code, recoverable: false }])
    page.end()
  },
)

test('N20 a line that comes and goes each second for 2 min costs no more requests than one that stands, and no flicker', async () => {
  const page = await openPaid(openfort)
  const asked = page.asked.length
  const screens = new Set<string>()
  let isOnline = true
  let failed = 0
  page.reply(() => {
    if (isOnline) return json(openfort.read())
    failed += 1
    return noLine()
  })
  for (let change = 0; change < 120; change += 1) {
    isOnline = !isOnline
    window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'))
    // Out of step with the reads, so that some of them fail.
    await page.wait(1_090)
    screens.add(page.screen())
  }
  expect([...screens]).toEqual(['PAY'])
  expect(addressesOn(page.content)).toEqual([openfort.receiverAddress])
  expect(page.asked.length - asked).toBeLessThanOrEqual(130_000 / 4_000)
  expect(failed).toBeGreaterThan(3)
  expect(page.errors().length).toBeLessThanOrEqual(failed)
  page.end()
})

test.each(everyWire)('N21 each request to $kind stands alone: no cookie, no line that has to be kept', async (wire) => {
  const page = await openPaid(wire)
  await page.wait(soonMs(wire))
  for (const { init } of page.asked) expect([init.credentials, init.cache]).toEqual(['omit', 'no-store'])
  page.end()
})

test.each(everyWire)('N22 an old answer of $kind out of a cache does not bring back an end', async (wire) => {
  const page = await mountPage(wire, () => json(wire.succeeded))
  await page.shows('END')
  page.reply(() => json(wire.processing))
  await page.wait(soonMs(wire))
  expect(page.screen()).toBe('END')
  expect(page.types().filter((type) => type === 'payment.completed')).toHaveLength(1)
  page.end()
})

test('N26 one request that is lost with its connection is asked again', async () => {
  const page = await openPaid(openfort)
  let isLost = false
  page.reply(() => {
    if (isLost) return json(openfort.read())
    isLost = true
    return noLine()
  })
  await page.wait(15_000)
  expect([page.screen(), page.text().includes('Last checked')]).toEqual(['PAY', false])
  expect(page.errors().length).toBeLessThanOrEqual(1)
  page.end()
})

test('N16 a backend without the header later on leaves the address with its age', () =>
  expectKeepsAddress(openfort, noLine, 'backend_unreachable'))
