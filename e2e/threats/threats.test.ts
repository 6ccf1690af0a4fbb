import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../commands/run.mjs'
import { trials } from './rows/trials.ts'
import { tables } from './threats.ts'
import { writeThreats } from './writeThreats.ts'

const rows = tables.flatMap(([, own]) => own)

test('there are ten invariants and 52 threats, in order', () => {
  const threats = Array.from({ length: 52 }, (_, at) => `T${String(at + 1).padStart(2, '0')}`)
  const invariants = Array.from({ length: 10 }, (_, at) => `I${at + 1}`)
  expect(rows.map(({ id }) => id)).toEqual([...invariants, ...threats])
})

test.each([...rows, ...trials])('$id is held by tests that are there', ({ proofs }) => {
  expect(proofs.length).toBeGreaterThan(0)
  for (const [file, title] of proofs) {
    const path = join(root, file)
    expect(existsSync(path) && readFileSync(path, 'utf8').includes(title) ? '' : `${file}: ${title}`).toBe('')
  }
})

test('the document is the one of these rows', () => {
  const plain = (text: string) => text.replace(/ +/g, ' ').replace(/-{3,}/g, '---')
  expect(plain(readFileSync(join(root, 'e2e/threats/README.md'), 'utf8'))).toBe(plain(writeThreats()))
})
