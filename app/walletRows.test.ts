import { expect, test } from 'vitest'

/** Every test there is, as text. */
const sources: Record<string, string> = import.meta.glob(['./**/*.test.{ts,tsx}', '../e2e/**/*.{spec,test}.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
})

/** What a wallet can do wrong has a number, W01 to W29, and each has a test that carries it. */
const rows = Array.from({ length: 29 }, (_, at) => `W${String(at + 1).padStart(2, '0')}`)

/** Gives the numbers at the head of the names of tests: `test('W07 W08 a request that …'`. */
function namedIn(source: string): readonly string[] {
  const names = source.matchAll(/['`](?<ids>(?:W\d\d:? )+)[^'`]/g)
  return [...names].flatMap(({ groups }) => groups?.['ids']?.match(/W\d\d/g) ?? [])
}

test('each of the 29 troubles with wallets has a test with its number', () => {
  const named = new Set(Object.values(sources).flatMap(namedIn))
  expect(rows.filter((row) => !named.has(row))).toEqual([])
  expect([...named].filter((row) => !rows.includes(row))).toEqual([])
})
