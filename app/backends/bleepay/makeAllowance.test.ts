import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeAllowance } from './makeAllowance.ts'
import { makeReadLog } from './makeReadLog.ts'

/** Storage that tabs share. */
function makeStorage(): Storage {
  const values = new Map<string, string>()
  return {
    length: 0,
    clear: () => values.clear(),
    key: () => null,
    getItem: (key) => values.get(key) ?? null,
    setItem: (key, value) => void values.set(key, value),
    removeItem: (key) => void values.delete(key),
  }
}

test('the page looks every 82.5 s, and one look is always left for the payer', () => {
  let time = 1_000_000
  const allowance = makeAllowance(makeReadLog('k', makeStorage()), () => time)
  for (let looks = 0; looks < 20; looks += 1) {
    expect([allowance.waitMs(false), allowance.waitMs(true)]).toEqual([0, 0])
    allowance.spend()
    expect([allowance.waitMs(false), allowance.waitMs(true)]).toEqual([82_500, 0])
    time += 82_500
  }
})

test('of two tabs, the one that looked last lets the other go first', () => {
  let time = 1_000_000
  const storage = makeStorage()
  const [one, other] = [0, 1].map(() => makeAllowance(makeReadLog('k', storage), () => time))
  one!.spend()
  time += 77_500
  expect([one!.waitMs(false), other!.waitMs(false)]).toEqual([5_000, 0])
})

test('the payer’s looks end after five, and start again when the first is old', () => {
  let time = 1_000_000
  const allowance = makeAllowance(makeReadLog('k', makeStorage()), () => time)
  for (let looks = 0; looks < 5; looks += 1) {
    expect(allowance.waitMs(true)).toBe(0)
    allowance.spend()
    time += 1_000
  }
  expect(allowance.waitMs(true)).toBe(305_000)
  time += 305_000
  expect(allowance.waitMs(true)).toBe(0)
})

test('without storage that reloads share, looks are two minutes apart', () => {
  const deny = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  for (const storage of [undefined, { ...makeStorage(), setItem: deny }]) {
    const allowance = makeAllowance(makeReadLog('k', storage), () => 1_000_000)
    allowance.spend()
    expect(allowance.waitMs(false)).toBe(125_000)
  }
})

test('storage that somebody wrote into counts as empty, and so does the future', () => {
  const storage = makeStorage()
  storage.setItem('k', '"><script>')
  const log = makeReadLog('k', storage)
  expect(log.times()).toEqual([])
  storage.setItem('k', '9000000 9000001 9000002 9000003 9000004')
  expect(makeAllowance(log, () => 1_000_000).waitMs(true)).toBe(0)
})

test('a refusal all the same is waited out: as told, else longer each time, until an answer', () => {
  let time = 1_000_000
  const allowance = makeAllowance(makeReadLog('k', makeStorage()), () => time)
  const waits = [undefined, undefined, undefined, undefined, 7_000].map((retryAfterMs) => {
    allowance.refused(retryAfterMs)
    return allowance.waitMs(true)
  })
  expect(waits).toEqual([60_000, 120_000, 300_000, 300_000, 7_000])
  time += 7_000
  allowance.answered()
  allowance.refused(undefined)
  expect(allowance.waitMs(true)).toBe(60_000)
})

test('no 300 s ever hold more than five reads, whatever tabs, reloads and payers do', () => {
  const act = fc.record({ tab: fc.nat(2), isAsked: fc.boolean(), isReload: fc.boolean(), pauseMs: fc.nat(90_000) })
  fc.assert(
    fc.property(fc.array(act, { minLength: 30, maxLength: 120 }), (acts) => {
      let time = 1_000_000
      const storage = makeStorage()
      const open = () => makeAllowance(makeReadLog('k', storage), () => time)
      const tabs = [open(), open(), open()]
      const sent: number[] = []
      for (const { tab, isAsked, isReload, pauseMs } of acts) {
        time += pauseMs
        if (isReload) tabs[tab] = open()
        if (tabs[tab]!.waitMs(isAsked) > 0) continue
        tabs[tab]!.spend()
        sent.push(time)
      }
      for (const [index, at] of sent.entries()) {
        const sixth = sent[index + 5]
        if (sixth !== undefined) expect(sixth - at).toBeGreaterThan(300_000)
      }
      expect(sent.length).toBeGreaterThan(0)
    }),
    { seed: 1 },
  )
})
