import { idsOf } from './idsOf.ts'
import type { Result } from './renderTable.ts'

/** A test that ran. */
export type Ran = { readonly title: string; readonly isPassed: boolean }

type VitestReport = {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly title: string; readonly status: string }[]
  }[]
}
type Suite = {
  readonly suites?: readonly Suite[]
  readonly specs?: readonly { readonly title: string; readonly ok: boolean }[]
}

/** Gives what ran by vitest's JSON report. */
export function ranInVitest({ testResults }: VitestReport): readonly Ran[] {
  return testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed' || status === 'failed')
    .map(({ title, status }) => ({ title, isPassed: status === 'passed' }))
}

/** Gives what ran by Playwright's JSON report. */
export function ranInPlaywright({ suites = [], specs = [] }: Suite): readonly Ran[] {
  return [...specs.map(({ title, ok }) => ({ title, isPassed: ok })), ...suites.flatMap(ranInPlaywright)]
}

/** Gives how the tests of each id ended: one that failed makes the fault a failed one. */
export function resultsOf(ran: readonly Ran[]): ReadonlyMap<string, Result> {
  const results = new Map<string, Result>()
  for (const { title, isPassed } of ran)
    for (const id of idsOf(title)) results.set(id, isPassed && results.get(id) !== 'failed' ? 'passed' : 'failed')
  return results
}

/** Gives the results that a written table holds. */
export function resultsIn(table: string): ReadonlyMap<string, Result> {
  const lines = table.matchAll(/^\| (?<id>[NBCWHDU]\d\d) .*\| (?<result>passed|failed) *\|$/gm)
  return new Map(
    [...lines].flatMap(({ groups }) => {
      const { id, result } = groups ?? {}
      return id && (result === 'passed' || result === 'failed') ? [[id, result] as const] : []
    }),
  )
}
