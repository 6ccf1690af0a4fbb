import { pauseMs, type Circumstances } from '../../app/session/schedule.ts'

/** Many pages that wait for one backend. Times in ms from the start of the simulation. */
export type Crowd = {
  readonly pages: number
  /** Pages open one after another over this time. */
  readonly openedOverMs: number
  /** The share of pages that nobody looks at. */
  readonly hiddenShare: number
  /** From when to when every read fails. */
  readonly outage?: { readonly fromMs: number; readonly toMs: number; readonly retryAfterMs?: number }
  readonly forMs: number
  readonly seed: number
}

/** What the backend sees of a crowd. */
export type Load = {
  /** Reads in each second. */
  readonly perSecond: readonly number[]
  /** The most reads that one page sent. */
  readonly mostOfOnePage: number
}

type Page = { readonly openedAt: number; readonly isHidden: boolean; failures: number; reads: number }

/** The backend's own shortest pause, where it has none. */
const noMinimum = 0
/** Pages whose next read is due are kept by tenths of a second. */
const slotMs = 100

/**
 * Counts the reads of many pages by the page's own schedule: the code that decides the pause here is the code that
 * decides it in the page. Each page waits for its payment from when it was opened to the end.
 */
export function simulateCrowd(crowd: Crowd): Load {
  const random = makeRandom(crowd.seed)
  const slots: Page[][] = Array.from({ length: Math.ceil(crowd.forMs / slotMs) }, () => [])
  const perSecond = new Array<number>(Math.ceil(crowd.forMs / 1_000)).fill(0)
  const pages = Array.from({ length: crowd.pages }, (): Page => {
    const openedAt = random() * crowd.openedOverMs
    return { openedAt, isHidden: random() < crowd.hiddenShare, failures: 0, reads: 0 }
  })
  for (const page of pages) slots[Math.floor(page.openedAt / slotMs)]?.push(page)
  for (const [slot, due] of slots.entries()) {
    const at = slot * slotMs
    for (const page of due) {
      page.reads += 1
      const second = Math.floor(at / 1_000)
      perSecond[second] = (perSecond[second] ?? 0) + 1
      const isDown = crowd.outage !== undefined && at >= crowd.outage.fromMs && at < crowd.outage.toMs
      page.failures = isDown ? page.failures + 1 : 0
      const pause = pauseMs(circumstancesOf(page, at, random(), isDown ? crowd.outage?.retryAfterMs : undefined))
      if (pause !== undefined) slots[Math.floor((at + pause) / slotMs)]?.push(page)
    }
  }
  return { perSecond, mostOfOnePage: pages.reduce((most, { reads }) => Math.max(most, reads), 0) }
}

function circumstancesOf(page: Page, at: number, random: number, retryAfterMs: number | undefined): Circumstances {
  const { openedAt, isHidden, failures } = page
  return {
    status: 'waiting_payment',
    sinceMs: at - openedAt,
    isHidden,
    failures,
    retryAfterMs,
    minMs: noMinimum,
    random,
  }
}

/** Gives numbers from 0 up to 1, the same ones for the same seed. */
function makeRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Gives the mean and the highest number of reads a second between two times. */
export function readsBetween({ perSecond }: Load, fromMs: number, toMs: number): { mean: number; most: number } {
  const part = perSecond.slice(fromMs / 1_000, toMs / 1_000)
  const sum = part.reduce((total, reads) => total + reads, 0)
  return { mean: sum / part.length, most: part.reduce((most, reads) => Math.max(most, reads), 0) }
}
