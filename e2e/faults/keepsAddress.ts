import { expect, vi } from 'vitest'
import type { Reply } from './mountPage.ts'
import { json, mountPage } from './mountPage.ts'
import type { Wire } from './wires.ts'

/** Gives a time that is long enough for some more reads, in ms, whatever went wrong before: BleePay is looked at seldom. */
export const soonMs = ({ kind }: Wire): number => (kind === 'bleepay' ? 310_000 : 65_000)
/** A panel is drawn in two pieces; by now, in ms, the second one is there. */
export const secondPieceMs = 100

/** Opens a session that waits for its payment. */
export async function openPaid(wire: Wire) {
  const page = await mountPage(wire)
  await page.shows('PAY')
  expect(addressesOn(page.content)).toContain(wire.receiverAddress)
  return page
}

/** Gives every address on screen, once each. */
export function addressesOn(content: ParentNode): readonly string[] {
  const shown = [...content.querySelectorAll<HTMLElement>('main [data-address], main [data-qr]')]
  return [...new Set(shown.map(({ dataset }) => (dataset['address'] ?? dataset['qr'] ?? '').toLowerCase()))]
}

/**
 * Lets reads fail while an address is on screen: it stays, with the age of the facts, and the host hears of one failure;
 * when reads succeed again, the notice is gone.
 */
export async function expectKeepsAddress(wire: Wire, reply: Reply, code: string): Promise<void> {
  vi.spyOn(console, 'warn').mockReturnValue()
  const page = await openPaid(wire)
  const addresses = addressesOn(page.content)
  page.reply(reply)
  await page.wait(soonMs(wire))
  await page.says('Last checked')
  expect(page.screen()).toBe('PAY')
  expect(addressesOn(page.content)).toEqual(addresses)
  expect(page.errors()).toEqual([{ code, recoverable: true }])
  page.reply(() => json(wire.read()))
  await page.wait(soonMs(wire))
  expect(page.text()).not.toContain('Last checked')
  expect(page.screen()).toBe('PAY')
  expect(page.errors()).toHaveLength(1)
  page.end()
}

/** Lets the very first read fail: nothing can be paid, the host hears of one failure, and a later read opens the session. */
export async function expectOpensLater(wire: Wire, reply: Reply, code: string): Promise<void> {
  vi.spyOn(console, 'warn').mockReturnValue()
  const page = await mountPage(wire, reply)
  await page.wait(30_000)
  await page.shows('HOLD')
  expect(page.errors()).toEqual([{ code, recoverable: true }])
  page.reply(() => json(wire.read()))
  await page.wait(soonMs(wire))
  await page.shows('PAY')
  expect(page.errors()).toHaveLength(1)
  page.end()
}
