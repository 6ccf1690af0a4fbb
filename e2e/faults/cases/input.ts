import { expect, test } from 'vitest'
import { mountPage } from '../mountPage.ts'
import { everyWire, secretMark, wires } from '../wires.ts'

const { openfort, daimo } = wires
const long = 'x'.repeat(65_536)

test.each([
  ['U01 no session', 'backend=openfort#cs=cs_marker', 'param_missing'],
  ['U01 no secret', 'backend=openfort&session=fnd_3b1c', 'param_missing'],
  ['U02 an id of 64 KiB', `backend=openfort&session=${long}#cs=cs_marker`, 'param_invalid'],
  ['U02 a path for an id', 'backend=openfort&session=..%2F..%2Fadmin#cs=cs_marker', 'param_invalid'],
  ['U02 an id with a space', 'backend=openfort&session=fnd%203#cs=cs_marker', 'param_invalid'],
  ['U03 two sessions', 'backend=openfort&session=fnd_3b1c&session=fnd_4#cs=cs_marker', 'param_invalid'],
  ['U03 two backends', 'backend=openfort&backend=daimo&session=fnd_3b1c#cs=cs_marker', 'param_invalid'],
  ['U05 two secrets', 'backend=openfort&session=fnd_3b1c&cs=cs_marker#cs=cs_marker2', 'param_invalid'],
  ['U06 an id that is encoded twice', 'backend=openfort&session=fnd%255F3b1c#cs=cs_marker', 'param_invalid'],
  ['U06 half a character', 'backend=openfort&session=fnd_%ED%A0%80#cs=cs_marker', 'param_invalid'],
  ['U06 a NUL', 'backend=openfort&session=fnd_3b1c%00#cs=cs_marker', 'param_invalid'],
  ['U07 B46 a backend that is not in the deployment', 'backend=other&session=fnd_3b1c#cs=cs_marker', 'backend_unknown'],
  ['B46 no backend where there are several', 'session=fnd_3b1c#cs=cs_marker', 'param_missing'],
])('%s in the link opens nothing and asks nobody', async (_, link, code) => {
  const page = await mountPage(openfort, undefined, link)
  await page.shows('END')
  await page.wait(60_000)
  expect(page.asked).toEqual([])
  expect(page.errors()).toEqual([{ code, recoverable: false }])
  expect(page.markup() + JSON.stringify(page.heard)).not.toContain(secretMark)
  page.end()
})

test('U04 a secret in the query opens the session and is gone from there before anything is asked', async () => {
  const page = await mountPage(openfort, undefined, 'backend=openfort&session=fnd_3b1c&cs=cs_marker')
  expect(window.location.search).not.toContain(secretMark)
  await page.shows('PAY')
  expect(page.errors()).toEqual([])
  page.end()
})

test('U07 an API that the link names is not called', async () => {
  const page = await mountPage(
    openfort,
    undefined,
    openfort.link.replace('#', '&api=https://evil.example&apiBase=//evil.example#'),
  )
  await page.shows('PAY')
  expect(page.asked.filter(({ url }) => !url.startsWith('http://localhost:'))).toEqual([])
  page.end()
})

test('U08 a language that nobody has is English, from left to right', async () => {
  const page = await mountPage(openfort, undefined, openfort.link.replace('#', '&locale=tlh-Piqd#'))
  await page.shows('PAY')
  expect([document.documentElement.lang, document.documentElement.dir]).toEqual(['en', 'ltr'])
  page.end()
})

test.each(everyWire)('U14 switches of tests and debuggers do nothing to a session of $kind', async (wire) => {
  const plain = await mountPage(wire)
  await plain.shows('PAY')
  const before = plain.text()
  plain.end()
  const switches = '&testWallet=1&mock=1&debug=1&amount=1&address=0x5555555555555555555555555555555555555555&to=x'
  const page = await mountPage(wire, undefined, wire.link.replace('#', `${switches}#`))
  await page.shows('PAY')
  expect(page.text()).toBe(before)
  page.end()
})

test('U12 a title of 2,000 characters that turns and hides text is cleaned, short, and text', async () => {
  const title = `\u202E<b>Pay\u200B me</b>${'👩‍👩‍👧'.repeat(2_000)}`
  const display = { title, verb: title }
  const page = await mountPage(daimo, () =>
    Response.json(daimo.read({ display, status: 'requires_payment_method', paymentMethod: null })),
  )
  await page.shows('CHOOSE')
  expect(page.text()).not.toMatch(/[\u202E\u200B]/)
  expect(page.content.querySelector('main b')).toBeNull()
  expect(page.text().length).toBeLessThan(2_000)
  page.end()
})
