import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { closingLine, sum, tallyCommand, tallyPlaywright, tallyReport, tallyVitest } from './tally.ts'

const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tally-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return folder
}

test('a test file that does not load is a failure', () => {
  const report = { ...none, numPassedTests: 3, testResults: [{ status: 'failed', assertionResults: [] }] }
  expect(tallyVitest(report)).toEqual({ passed: 3, failed: 1, skipped: 0 })
})

test('a failed test is counted once, not once more for its file', () => {
  const report = { ...none, numFailedTests: 1, testResults: [{ status: 'failed', assertionResults: [{}] }] }
  expect(tallyVitest(report).failed).toBe(1)
})

test('an error outside of any browser test is a failure', () => {
  const stats = { expected: 2, unexpected: 0, flaky: 0, skipped: 1 }
  expect(tallyPlaywright({ stats, errors: [{}] })).toEqual({ passed: 2, failed: 1, skipped: 1 })
})

test('a runner that writes no report is a failure', async () => {
  const file = join(makeFolder(), 'none.json')
  expect(await tallyReport(file, () => Promise.resolve({ code: 0 }), tallyVitest)).toEqual({
    passed: 0,
    failed: 1,
    skipped: 0,
  })
})

test('a runner that fails without a failed test is a failure', async () => {
  const file = join(makeFolder(), 'report.json')
  const runner = () => {
    writeFileSync(file, JSON.stringify({ ...none, numPassedTests: 5 }))
    return Promise.resolve({ code: 1 })
  }
  expect(await tallyReport(file, runner, tallyVitest)).toEqual({ passed: 5, failed: 1, skipped: 0 })
})

test('the closing line names skipped tests only when there are some', () => {
  expect(closingLine(sum([tallyCommand(0), tallyCommand(1)]))).toBe('1 passed, 1 failed')
  expect(closingLine({ passed: 2, failed: 0, skipped: 1 })).toBe('2 passed, 0 failed, 1 skipped')
})
