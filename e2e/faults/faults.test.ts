import { expect, test } from 'vitest'
import readme from './README.md?raw'
import { filesById, idsOf } from './idsOf.ts'
import { linksIn, renderTable, rowsOnly } from './renderTable.ts'
import { rows } from './rows.ts'

/** Every test there is, as text, by its path from the top. */
const sources: Record<string, string> = import.meta.glob(
  [
    '/app/**/*.test.{ts,tsx}',
    '/e2e/**/*.{spec,test}.{ts,tsx}',
    '!/e2e/**/node_modules/**',
    '!/e2e/faults/faults.test.ts',
    '/e2e/faults/cases/*.ts',
  ],
  { query: '?raw', import: 'default', eager: true },
)
const files = filesById(
  Object.fromEntries(
    Object.entries(sources).map(([path, source]) => [path.replace(/^.*?(?=app\/|e2e\/)/, ''), source]),
  ),
)
const known = rows.map(({ id }) => id)
const untestable = rows.flatMap(({ id, cannotRun }) => (cannotRun ? [id] : []))

test('there are 183 faults, in the order of their ids', () => {
  const of = (letter: string, count: number) =>
    Array.from({ length: count }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`)
  const all = [of('N', 26), of('B', 50), of('C', 18), of('W', 29), of('H', 22), of('D', 22), of('U', 16)].flat()
  expect(known).toEqual(all)
})

test('each fault has a test that carries its id, or says why it cannot have one', () => {
  expect(known.filter((id) => !files.has(id) && !untestable.includes(id))).toEqual([])
})

test('no fault that cannot be tried has a test', () => {
  expect(untestable.filter((id) => files.has(id))).toEqual([])
})

test('each id in a title is one of a fault', () => {
  expect([...files.keys()].filter((id) => !known.includes(id))).toEqual([])
})

test('the table in the docs has these rows', () => {
  const table = renderTable({ files, results: new Map() })
  expect(rowsOnly(readme)).toBe(rowsOnly(table))
})

test('the table in the docs leads to a test of each fault, and nowhere else', () => {
  for (const [id, linked] of linksIn(readme)) {
    expect(
      linked.filter((file) => !files.get(id)?.includes(file)),
      id,
    ).toEqual([])
    expect(linked.length > 0, id).toBe(files.has(id))
  }
})

test.each([
  ['N07 N08 a body that stalls', ['N07', 'N08']],
  ['W02: a frame', ['W02']],
  ['a frame of W02 size', []],
])('the ids at the head of “%s” are its own', (title, ids) => {
  expect(idsOf(title)).toEqual(ids)
})
