import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openJournal } from './journal.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inlet-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('entries come back in order, with amounts of any size', () => {
  const file = join(folder, 'journal.jsonl')
  const first = openJournal(file)
  first.journal.append({ units: 2n ** 200n, deep: [{ units: 0n }] })
  first.journal.append({ text: 'ñ', none: null, list: [1n, 'a', null] })
  first.journal.append(7n)
  first.journal.append({ said: '"$units"', $units: 3 })
  first.journal.close()
  expect(openJournal(file).entries).toEqual([
    { units: 2n ** 200n, deep: [{ units: 0n }] },
    { text: 'ñ', none: null, list: [1n, 'a', null] },
    7n,
    { said: '"$units"', $units: 3 },
  ])
})

test('a line that a crash cut off is dropped, and the journal goes on', () => {
  const file = join(folder, 'journal.jsonl')
  const first = openJournal(file)
  first.journal.append({ text: 'ñ' })
  first.journal.close()
  appendFileSync(file, '{"text":"cut')
  const second = openJournal(file)
  expect(second.entries).toEqual([{ text: 'ñ' }])
  second.journal.append({ text: 'next' })
  second.journal.close()
  expect(readFileSync(file, 'utf8')).toBe('[{"text":"ñ"}]\n[{"text":"next"}]\n')
})

test('what belongs together is one line, and a crash in it loses all of it', () => {
  const file = join(folder, 'journal.jsonl')
  const { journal } = openJournal(file)
  journal.together(() => {
    journal.append({ step: 1 })
    journal.together(() => journal.append({ step: 2 }))
  })
  journal.close()
  expect(readFileSync(file, 'utf8')).toBe('[{"step":1},\t{"step":2}]\n')
  expect(openJournal(file).entries).toEqual([{ step: 1 }, { step: 2 }])
})

test('of what is put again and again, only what it became is kept, where it first was', () => {
  const file = join(folder, 'journal.jsonl')
  const { journal } = openJournal(file)
  journal.together(() => {
    journal.put({ key: 'row 1', value: { step: 1 } })
    journal.put({ key: '","value":\t', value: { said: '\t,"value":' } })
    journal.put({ key: 'row 1', value: { step: 2 } })
  })
  expect(readFileSync(file, 'utf8')).not.toContain('"step":1')
  journal.append({ text: 'without a key' })
  journal.put({ key: '","value":\t2', value: null })
  journal.put({ key: 'row 1', value: { step: 3n } })
  journal.close()
  expect(openJournal(file).entries).toEqual([
    { key: 'row 1', value: { step: 3n } },
    { key: '","value":\t', value: { said: '\t,"value":' } },
    { text: 'without a key' },
    { key: '","value":\t2', value: null },
  ])
})
