// @vitest-environment happy-dom
import { afterEach, beforeAll, expect, test } from 'vitest'
import { loadParts } from '../faults/loadParts.ts'
import { json, mountPage, type Asked } from '../faults/mountPage.ts'
import type { Screen } from '../faults/screenOf.ts'
import { wires } from '../faults/wires.ts'
import { passToNextLife, spoilStorage, type StorageMode } from './storages.ts'
import { tidy } from '../faults/tidy.ts'

const { daimo } = wires
const hash = `0x${'5e'.repeat(32)}`
/** What is asked of a chain's node names the hash as well. */
const isReport = ({ path, init }: Asked) => path.endsWith('/check') && String(init.body).includes(hash)
const never = () => new Promise<Response>(() => undefined)

beforeAll(loadParts)
afterEach(tidy)

/** One life of a page whose wallet has sent, and whose report, where one is due, is answered or lost. */
async function live(mode: StorageMode, isAnswered: boolean, screen: Screen, isDue: boolean) {
  const reply = (asked: Asked) => (isReport(asked) && !isAnswered ? never() : json(daimo.read()))
  const page = await mountPage(daimo, reply, daimo.link, () => spoilStorage(mode))
  await page.shows(screen)
  if (isDue) await page.asks(isReport, 'the report')
  await page.wait(5_000)
  const reports = page.asked.filter(isReport).length
  page.end()
  return reports
}

test.each([
  ['kept', [1, 1, 0], ['TRACK', 'TRACK', 'TRACK']],
  ['emptied', [1, 0, 0], ['TRACK', 'PAY', 'PAY']],
] as const)(
  'storage %s: the hash is told until the backend has heard it, and then no more',
  async (mode, told, screens) => {
    const sent = { chainId: 'eip155:137', hash, sentAt: daimo.now - 60_000 }
    window.localStorage.setItem(`inlet:${daimo.sessionId}`, JSON.stringify({ sent }))
    const reports = []
    for (const [at, screen] of screens.entries()) {
      reports.push(await live(mode, at > 0, screen, told[at] !== 0))
      passToNextLife(mode, 'opened again')
    }
    expect(reports).toEqual(told)
  },
)
