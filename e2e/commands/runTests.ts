/** All tests; `--only unit,e2e` picks steps. The last line it prints is the sum. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { aptInstall } from './aptInstall.ts'
import { aptUnpack } from './aptUnpack.ts'
import { buildFlowSites, flowWorkers } from './buildFlowSites.ts'
import { ensureChromium } from './ensureChromium.ts'
import { webkitPackages, whyNoWebkit } from './findWebkit.ts'
import { caddyFolder, serverPackages, whyNoCaddy, whyNoNginx } from '../operator/headers/servers.ts'
import { keptScripts } from './keptScripts.ts'
import { endWithSignals, isStopping, root, runNpm } from './run.mjs'
import { closingLine, sum, tallyCommand, tallyPlaywright, tallyReport, tallyVitest, type Tally } from './tally.ts'

const folder = join(root, '.cache/test')
const reports = { unit: join(folder, 'unit.json'), e2e: join(folder, 'e2e.json') }

const steps = {
  check: () => runScript('check'),
  build: runBuild,
  unit: runUnits,
  size: () => runScript('size'),
  inspect: () => runScript('inspect'),
  e2e: runFlows,
} as const
type Name = keyof typeof steps
const names = Object.keys(steps)

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only?.split(',') ?? names
const unknown = only.find((name) => !names.includes(name))
if (unknown !== undefined) {
  process.stderr.write(`There is no step "${unknown}"; the steps are ${names.join(', ')}.\n`)
  process.exit(1)
}
endWithSignals()
mkdirSync(folder, { recursive: true })
const tallies = await runAll()
const total = sum(tallies)
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0
if (!isStopping()) process.stdout.write(`\n${closingLine(total)}\n`)

/** Checking the code keeps one core busy, and nothing waits for it; the flows have the machine to themselves. */
async function runAll(): Promise<readonly Tally[]> {
  const checking = runStep('check')
  const built = await runStep('build')
  const tested = await Promise.all((['unit', 'size', 'inspect'] as const).map(runStep))
  return [await checking, built, ...tested, await runStep('e2e')]
}

async function runStep(name: Name): Promise<Tally> {
  if (!only.includes(name) || isStopping()) return sum([])
  process.stdout.write(`\n── ${name}\n`)
  const started = performance.now()
  const tally = await steps[name]().catch(failStep)
  const seconds = ((performance.now() - started) / 1000).toFixed(0)
  process.stdout.write(`── ${name}: ${closingLine(tally)}, ${seconds} s\n`)
  return tally
}

function failStep(error: unknown): Tally {
  process.stdout.write(`${error instanceof Error ? error.message : String(error)}\n`)
  return { passed: 0, failed: 1, skipped: 0 }
}

async function runScript(script: string, env: Record<string, string> = {}): Promise<Tally> {
  // What is said at the same time is kept apart.
  const { code, output } = await runNpm(['run', '--silent', script], { env })
  process.stdout.write(output)
  return tallyCommand(code)
}

/** The flows' own pages are built here, too, which takes what the build has just made. */
async function runBuild(): Promise<Tally> {
  const tally = await runScript('build', keptScripts)
  if (tally.failed === 0 && only.includes('e2e')) await buildFlowSites(flowWorkers)
  return tally
}

async function runUnits(): Promise<Tally> {
  if (whyNoNginx() !== undefined) await aptInstall('nginx', serverPackages)
  if (whyNoCaddy() !== undefined) await aptUnpack('Caddy', 'caddy', caddyFolder)
  const args = [
    'run',
    '--silent',
    'unit',
    '--',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reports.unit}`,
  ]
  return tallyReport(reports.unit, () => runNpm(args, { show: true }), tallyVitest)
}

async function runFlows(): Promise<Tally> {
  const env = { CHROMIUM: await ensureChromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: reports.e2e }
  const noWebkit = await ensureWebkit()
  const args = ['run', '--silent', 'e2e', '--', '--reporter=list,json']
  const tally = await tallyReport(reports.e2e, () => runNpm(args, { env, show: true }), tallyPlaywright)
  if (noWebkit === undefined) return tally
  process.stdout.write(`The WebKitGTK lane is skipped: ${noWebkit}.\n`)
  return { ...tally, skipped: tally.skipped + 1 }
}

/** Gives why the native WebKitGTK host cannot run here, after trying to install it. */
async function ensureWebkit(): Promise<string | undefined> {
  if (whyNoWebkit() === undefined) return undefined
  const reason = await aptInstall('WebKitGTK', webkitPackages)
  return whyNoWebkit() === undefined ? undefined : (reason ?? whyNoWebkit())
}
