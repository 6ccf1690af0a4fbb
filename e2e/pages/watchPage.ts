import type { Page } from '@playwright/test'

/** How the page's document lives, from its first moment on. */
export type PageWatch = {
  /** The sum of all layout shifts so far, those after an act of the payer too. */
  shift(): Promise<number>
  /** How many changes the document has seen since `forgetChanges`. */
  changes(): Promise<number>
  forgetChanges(): Promise<void>
  /** How many timers are waiting to run. */
  timers(): Promise<number>
}

type Counts = { shift: number; changes: number; timers: number }

/** Counts layout shifts, changes and timers in every document that the tab opens from now on. */
export async function watchPage(page: Page): Promise<PageWatch> {
  await page.addInitScript(count)
  const read = (name: keyof Counts) => page.evaluate((key) => Reflect.get(window, '__counts')()[key] as number, name)
  return {
    shift: () => read('shift'),
    changes: () => read('changes'),
    timers: () => read('timers'),
    forgetChanges: () => page.evaluate(() => void Reflect.get(window, '__forgetChanges')()),
  }
}

/** Runs in the page, before its own scripts. */
function count(): void {
  let shift = 0
  let changes = 0
  const timers = new Set<unknown>()
  const observer = new PerformanceObserver((list) => add(list.getEntries()))
  const add = (entries: PerformanceEntryList) => {
    for (const entry of entries) shift += Number(Reflect.get(entry, 'value'))
  }
  observer.observe({ type: 'layout-shift', buffered: true })
  const seeChanges = new MutationObserver((records) => (changes += records.length))
  seeChanges.observe(document, { childList: true, subtree: true, attributes: true, characterData: true })

  const { setTimeout, clearTimeout, setInterval, clearInterval } = window
  window.setTimeout = ((work: (...values: unknown[]) => void, ms?: number, ...values: unknown[]) => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      work(...values)
    }, ms)
    timers.add(timer)
    return timer
  }) as typeof window.setTimeout
  window.setInterval = ((work: () => void, ms?: number) => {
    const timer = setInterval(work, ms)
    timers.add(timer)
    return timer
  }) as typeof window.setInterval
  window.clearTimeout = ((timer?: number) => {
    timers.delete(timer)
    clearTimeout(timer)
  }) as typeof window.clearTimeout
  window.clearInterval = ((timer?: number) => {
    timers.delete(timer)
    clearInterval(timer)
  }) as typeof window.clearInterval

  Object.assign(window, {
    __counts: () => {
      add(observer.takeRecords())
      changes += seeChanges.takeRecords().length
      return { shift, changes, timers: timers.size }
    },
    __forgetChanges: () => {
      seeChanges.takeRecords()
      changes = 0
    },
  })
}
