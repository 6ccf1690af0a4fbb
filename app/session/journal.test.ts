import { expect, test } from 'vitest'
import { makeJournal, type Entry } from './journal.ts'

const sent = { chainId: 'eip155:137', hash: `0x${'5e'.repeat(32)}`, sentAt: 1_800_000_000_000 } as const
const other: Entry = { sent: { ...sent, hash: `0x${'6f'.repeat(32)}` } }

/** A storage that takes what it is given until it is full. */
function makeStorage() {
  const kept = new Map<string, string>()
  let isFull = false
  const storage = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem(key: string, text: string) {
      if (isFull) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, text)
    },
  }
  return { storage: storage as unknown as Storage, fill: (full: boolean) => void (isFull = full) }
}

test('what a full storage would not take is remembered, and no older entry comes back in its place', () => {
  const { storage, fill } = makeStorage()
  const journal = makeJournal('fnd_1', () => storage)
  journal.write({ choosingUntil: 1 })
  fill(true)
  journal.write({ sent })
  expect(journal.read()).toEqual({ sent })
  expect(makeJournal('fnd_1', () => storage).read()).toEqual({ choosingUntil: 1 })
  fill(false)
  journal.write({ sent, reported: sent.hash })
  expect(makeJournal('fnd_1', () => storage).read()).toEqual({ sent, reported: sent.hash })
})

test('what another tab writes is read, where storage works', () => {
  const { storage } = makeStorage()
  const journal = makeJournal('fnd_1', () => storage)
  journal.write({ sent })
  makeJournal('fnd_1', () => storage).write(other)
  expect(journal.read()).toEqual(other)
})

test('where storage throws or is none, an entry lives as long as the page', () => {
  const denied = () => {
    throw new DOMException('denied', 'SecurityError')
  }
  for (const storage of [denied, () => null as unknown as Storage]) {
    const journal = makeJournal('fnd_1', storage)
    journal.write({ sent })
    expect([journal.read(), makeJournal('fnd_1', storage).read()]).toEqual([{ sent }, {}])
  }
})
