import { expect, test } from 'vitest'
import { flows } from '../../../app/backends/dynamic/scripted.ts'
import waiting from '../../../app/backends/openfort/recordings/waiting.json'
import { addressesOn, openPaid, secondPieceMs, soonMs } from '../keepsAddress.ts'
import { json, mountPage } from '../mountPage.ts'
import { statusesTold } from '../statusesTold.ts'
import { findTap } from '../tapOn.ts'
import { everyWire, wires } from '../wires.ts'

const { openfort, daimo, dynamic } = wires
const hash = `0x${'ab'.repeat(32)}`

test.each(everyWire)(
  'C06 C07 what of $kind is not to be sent is said before, and nothing else is promised',
  async (wire) => {
    const page = await openPaid(wire)
    await page.wait(secondPieceMs)
    expect(page.text()).toMatch(/is lost|[Oo]nly/)
    page.reply(() => json(wire.read()))
    await page.wait(soonMs(wire))
    expect([page.screen(), page.types().filter((type) => type.startsWith('payment'))]).toEqual(['PAY', []])
    page.end()
  },
)

test.each(everyWire)(
  'C09 C14 money of $kind that is on its way for two hours is said to be slow, and is not asked for again',
  async (wire) => {
    const page = await mountPage(wire, () => json(wire.processing))
    await page.shows('TRACK')
    await page.wait(7_200_000)
    expect(page.text()).toMatch(/longer than usual|business day/)
    expect(page.content.querySelector('main [data-qr]')).toBeNull()
    expect(page.errors()).toEqual([])
    page.end()
  },
)

test('C10 the backend’s hash of a payment counts, also when it changes', async () => {
  const read = (txHash: string) => openfort.read({ status: 'processing', metadata: { txHash } })
  const page = await mountPage(openfort, () => json(read(hash)))
  await page.shows('TRACK')
  const other = `0x${'cd'.repeat(32)}`
  page.reply(() => json(read(other)))
  await page.wait(soonMs(openfort))
  expect(page.markup()).toContain(other)
  expect(page.markup()).not.toContain(hash)
  expect([statusesTold(page), page.errors()]).toEqual([['processing', 'processing'], []])
  page.end()
})

test('C13 what was delivered is told as it is, not as it was asked for', async () => {
  const delivery = { txHash: hash, receivedUnits: '24.50' }
  const page = await mountPage(daimo, () => json(daimo.read({ status: 'succeeded' }, { delivery })))
  await page.shows('END')
  await page.says('24.50 USDC')
  expect(page.types()).toContain('payment.completed')
  page.end()
})

test.each([
  ['without a refund', {}],
  ['with a refund that nobody can look up', { metadata: { refundTxHash: 'soon' } }],
])('B45 C12 a bounced session %s promises nothing that is not known', async (_, change) => {
  const page = await mountPage(openfort, () => json(openfort.read({ ...change, status: 'bounced' })))
  await page.shows('END')
  await page.wait(2_000)
  expect(page.types()).toContain('payment.bounced')
  expect(page.text()).toContain('was sent back')
  expect(page.text()).not.toMatch(/\blost\b|Sent back to/)
  page.end()
})

test.each([
  ['B16 a family', { source: { ...waiting.paymentMethod.source, chain: 'sui:mainnet' } }],
  ['B16 a kind of method', { type: 'carrier_pigeon', receiverAddress: null, source: null }],
])('%s that nobody knows leaves the choice to the payer, and shows no address', async (_, change) => {
  const page = await mountPage(openfort, () =>
    json(openfort.read({ paymentMethod: { ...waiting.paymentMethod, ...change } })),
  )
  await page.shows('CHOOSE')
  expect(page.content.querySelector('main [data-address]')).toBeNull()
  await page.wait(1_000)
  const told = page.heard.flatMap((one) => (one.type === 'session.updated' ? [one.data.session] : []))
  expect(told).toMatchObject([{ status: 'requires_payment_method', issue: 'instructions_unavailable' }])
  page.end()
})

test('B40 a memo that is needed and not there shows no address and leads to another way', async () => {
  const cex = { exchange: 'binance', network: 'Polygon', requiresMemo: true }
  const page = await mountPage(openfort, () =>
    json(openfort.read({ paymentMethod: { ...waiting.paymentMethod, type: 'cex', cex } })),
  )
  await page.says('Money sent without it may be lost')
  await page.wait(secondPieceMs)
  expect(findTap(page.content, 'Pay another way')).toBeDefined()
  expect(addressesOn(page.content)).toEqual([])
  expect([statusesTold(page), page.errors()]).toEqual([['waiting_payment'], []])
  page.end()
})

test('B47 a payment whose token another page has is only watched, and the host hears why', async () => {
  const page = await mountPage(dynamic, () => json(flows.signing), dynamic.link.replace(/#.*/, ''))
  await page.says('Go on where you began')
  await page.wait(1_000)
  const told = page.heard.flatMap((one) => (one.type === 'session.updated' ? [one.data.session] : []))
  expect(told).toMatchObject([{ status: 'waiting_payment', issue: 'watch_only' }])
  expect(page.errors()).toEqual([])
  page.end()
})

test('B38 a link that runs code is left out, and the others stay', async () => {
  const page = await openPaid(openfort)
  await page.says('MetaMask')
  expect(page.markup()).not.toMatch(/javascript:|Evil/)
  page.end()
})

test('B39 a way back to a site that the deployment does not name has no button', async () => {
  for (const returnUrl of [
    'https://evil.example/done',
    'javascript:alert(1)',
    '//evil.example',
    'https://a:b@evil.example',
  ]) {
    const link = openfort.link.replace('#', `&returnUrl=${encodeURIComponent(returnUrl)}#`)
    const page = await mountPage(openfort, () => json(openfort.succeeded), link)
    await page.shows('END')
    await page.wait(1_000)
    expect(page.markup()).not.toMatch(/evil\.example|javascript:/)
    page.end()
  }
})
