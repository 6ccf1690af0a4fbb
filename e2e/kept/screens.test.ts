// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import { addressesOn } from '../faults/keepsAddress.ts'
import { loadParts } from '../faults/loadParts.ts'
import { mountPage } from '../faults/mountPage.ts'
import { tidy } from '../faults/tidy.ts'
import { linkFor, type Manner } from './reopen.ts'
import { screenAfter } from './screenAfter.ts'
import { standings } from './standings.ts'
import { passToNextLife, spoilStorage, storageModes, type StorageMode } from './storages.ts'

const modes = Object.keys(storageModes) as StorageMode[]
const manners: readonly Manner[] = ['reloaded', 'opened again']
const cases = standings.flatMap((standing) =>
  modes.flatMap((mode) => manners.map((manner) => [standing.name, mode, manner, standing] as const)),
)
const ends = /^payment\.(completed|bounced|expired|failed|cancelled)$/

beforeAll(loadParts)

afterEach(tidy)

test.each(cases)('%s, storage %s: %s, the page is on the right screen', async (_, mode, manner, standing) => {
  vi.spyOn(console, 'warn').mockReturnValue()
  const { wire, reply, screen } = standing
  const spoil = () => spoilStorage(mode)
  const first = await mountPage(wire, reply, wire.link, spoil)
  await first.wait(1_000)
  await first.shows(screen)
  const addresses = addressesOn(first.content)
  const link = linkFor(manner, wire.link)
  first.end()
  passToNextLife(mode, manner)

  const second = await mountPage(wire, reply, link, spoil)
  const expected = screenAfter(standing, mode, manner)
  await second.wait(1_000)
  if (expected === 'NO LINK') await second.says('This link')
  else {
    await second.shows(expected)
    expect(addressesOn(second.content)).toEqual(expected === screen ? addresses : [])
  }
  // Nothing is done for the payer, whatever was forgotten, and each life tells of the end once.
  const acts = [...first.asked, ...second.asked].filter(({ method }) => method !== 'GET')
  expect(acts).toEqual([])
  expect(new Set([...first.heard, ...second.heard].map(({ epoch }) => epoch)).size).toBe(2)
  for (const life of [first, second]) {
    const told = life.types().filter((type) => ends.test(type))
    expect(told.length).toBeLessThanOrEqual(1)
    expect(told.length === 1).toBe(screen === 'END' && (life === first || expected === 'END'))
  }
  second.end()
})
