import { expect, test } from 'vitest'
import { sizeRows, writeRow } from './measure.ts'

const sizes = new Map([
  ['index.html', 1024],
  ['entry', 2048],
  ['qr', 512],
])
const budget = { name: 'first screen', files: ['index.html', 'entry'], extraBytes: 10, limitBytes: 3000 }

test('a budget is the sum of its files and what comes beside them; each file follows', () => {
  expect(sizeRows(sizes, [budget])).toEqual([
    { name: 'first screen', bytes: 3082, limitBytes: 3000 },
    { name: '  entry', bytes: 2048, limitBytes: undefined },
    { name: '  index.html', bytes: 1024, limitBytes: undefined },
    { name: '  qr', bytes: 512, limitBytes: undefined },
  ])
})

test('a budget for a file that was not built is an error', () => {
  expect(() => sizeRows(sizes, [{ ...budget, files: ['nothing'] }])).toThrow('The budget names "nothing"')
})

test('a row over its limit says by how much', () => {
  expect(writeRow({ name: 'first screen', bytes: 3082, limitBytes: 3000 })).toMatch(
    /3\.01 KiB of 2\.93 KiB {2}✗ 82 bytes too many$/,
  )
  expect(writeRow({ name: 'first screen', bytes: 3000, limitBytes: 3000 })).toMatch(/2\.93 KiB of 2\.93 KiB$/)
})

test('a limit that has not reached its goal says so', () => {
  expect(writeRow({ name: 'first screen', bytes: 2048, limitBytes: 3072, goalBytes: 1024 })).toMatch(
    /2\.00 KiB of 3\.00 KiB, the goal is 1\.00 KiB$/,
  )
})
