import { existsSync, readFileSync, rmSync } from 'node:fs'

/** How many tests passed, failed and were skipped. */
export type Tally = { passed: number; failed: number; skipped: number }

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
  numTodoTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number }
  errors: unknown[]
}

/** Counts a step that is one test by itself: it passes when its command does. */
export function tallyCommand(code: number): Tally {
  return code === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 }
}

/** Counts vitest's JSON report; a file that could not even be loaded counts as one failure. */
export function tallyVitest(report: VitestReport): Tally {
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** Counts Playwright's JSON report; an error outside of any test counts as one failure. */
export function tallyPlaywright({ stats, errors }: PlaywrightReport): Tally {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped }
}

/**
 * Runs a test runner that writes a JSON report, and counts what it did.
 * A runner that fails without a failed test, or writes no report, counts as one failure.
 */
export async function tallyReport<Report>(
  file: string,
  runner: () => Promise<{ code: number }>,
  count: (report: Report) => Tally,
): Promise<Tally> {
  rmSync(file, { force: true })
  const { code } = await runner()
  if (!existsSync(file)) return { passed: 0, failed: 1, skipped: 0 }
  const tally = count(JSON.parse(readFileSync(file, 'utf8')) as Report)
  return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally
}

/** Adds up tallies. */
export function sum(tallies: readonly Tally[]): Tally {
  const total = { passed: 0, failed: 0, skipped: 0 }
  for (const { passed, failed, skipped } of tallies) {
    total.passed += passed
    total.failed += failed
    total.skipped += skipped
  }
  return total
}

/** Gives the line that closes a run: `12 passed, 0 failed`, and `, 1 skipped` when some were. */
export function closingLine({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
