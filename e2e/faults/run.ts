/**
 * Runs the tests of all faults and writes the table of how they ended; `--only unit` or `--only e2e` runs a part of them,
 * `--only none` writes the table anew without running any.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { format, resolveConfig } from 'prettier'
import { ensureChromium } from '../commands/ensureChromium.ts'
import { endWithSignals, root, runNpm } from '../commands/run.mjs'
import { findTests } from './findTests.ts'
import type { Ran } from './readResults.ts'
import { ranInPlaywright, ranInVitest, resultsIn, resultsOf } from './readResults.ts'
import { renderTable } from './renderTable.ts'
import { rows } from './rows.ts'

const readme = join(root, 'e2e/faults/README.md')
const reports = { unit: join(root, '.cache/faults/unit.json'), e2e: join(root, '.cache/faults/e2e.json') }
const ids = '(?:^|\\s)[NBCWHDU]\\d\\d:?\\s'

const { values } = parseArgs({ options: { only: { type: 'string', default: 'unit,e2e' } } })
const steps = values.only.split(',')
endWithSignals()
mkdirSync(dirname(reports.unit), { recursive: true })
const files = findTests()
const all = [...new Set([...files.values()].flat())]
const ran = [
  ...(steps.includes('unit')
    ? await runUnits(['e2e/faults/mounted', ...all.filter((file) => /\.test\.tsx?$/.test(file))])
    : []),
  ...(steps.includes('e2e') ? await runFlows(all.filter((file) => file.endsWith('.spec.ts'))) : []),
]
const before = existsSync(readme) ? resultsIn(readFileSync(readme, 'utf8')) : []
const results = new Map([...before, ...resultsOf(ran)])
const table = renderTable({ files, results })
const options = await resolveConfig(readme)
writeFileSync(readme, await format(table, { ...options, parser: 'markdown' }))

const untestable = rows.filter(({ cannotRun }) => cannotRun).length
const red = rows.filter(({ id }) => results.get(id) === 'failed').map(({ id }) => id)
process.stdout.write(`${table}\n`)
process.stdout.write(
  `${rows.length} faults, ${untestable} that cannot run here, ${red.length} red${red.map((id) => ` ${id}`).join('')}; ${ran.length} tests ran\n`,
)
process.exitCode = red.length > 0 ? 1 : 0

async function runUnits(tests: readonly string[]): Promise<readonly Ran[]> {
  const args = [...tests, '-t', ids, '--reporter=dot', '--reporter=json', `--outputFile.json=${reports.unit}`]
  await runNpm(['run', '--silent', 'unit', '--', ...args], { show: true })
  return ranInVitest(JSON.parse(readFileSync(reports.unit, 'utf8')))
}

async function runFlows(tests: readonly string[]): Promise<readonly Ran[]> {
  const env = { CHROMIUM: await ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: reports.e2e }
  await runNpm(['run', '--silent', 'e2e', '--', ...tests, '--grep', ids, '--reporter=dot,json'], { env, show: true })
  return ranInPlaywright(JSON.parse(readFileSync(reports.e2e, 'utf8')))
}
