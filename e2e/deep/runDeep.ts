/** `npm run test:deep`: what takes too long for every change, one after the other; `-- soak load` picks some, `--seed 7 --runs 20` says which and how many random ones. Prints each one's figures. */
import { parseArgs } from 'node:util'
import { ensureChromium } from '../commands/ensureChromium.ts'
import { endWithSignals, isStopping, runNpm } from '../commands/run.mjs'

/** What is run, by npm, and what it settles. */
const suites: Readonly<Record<string, { readonly settles: string; readonly args: readonly string[] }>> = {
  honest: { settles: 'honest answers of every backend never stop a payment', args: ['run', '--silent', 'honest'] },
  engines: {
    settles: 'the built page loads, and refuses what was changed, in four engines',
    args: ['run', '--silent', 'engines'],
  },
  builds: { settles: 'one commit is the same bytes in any folder', args: ['exec', '--', 'tsx', 'e2e/deep/builds.ts'] },
  flows: {
    settles: 'what `npm test` shows of one of a kind is so for all of them',
    args: ['run', '--silent', 'e2e', '--', '--grep=@deep', '--reporter=line'],
  },
  soak: {
    settles: 'a page left open for a day does not grow',
    args: ['run', '--silent', 'e2e', '--', 'soak.deep', '--project=deep', '--workers=1', '--reporter=line'],
  },
  outside: {
    settles: 'random trouble, judged from outside the page, breaks no promise',
    args: ['run', '--silent', 'e2e', '--', 'outside.deep', '--project=deep', '--workers=1', '--reporter=line'],
  },
  pressure: {
    settles: 'what a payer on a bad line sees, and when',
    args: ['run', '--silent', 'e2e', '--', 'pressure.deep', '--project=deep', '--workers=2', '--reporter=line'],
  },
  scale: { settles: 'what a million pages ask a backend', args: ['run', '--silent', 'scale'] },
  load: { settles: 'the sandbox serves ten thousand pages', args: ['exec', '--', 'tsx', 'e2e/deep/load/load.ts'] },
}

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: { seed: { type: 'string' }, runs: { type: 'string' } },
})
const unknown = asked.find((name) => !(name in suites))
if (unknown !== undefined) {
  process.stderr.write(`There is no suite "${unknown}"; the suites are ${Object.keys(suites).join(', ')}.\n`)
  process.exit(1)
}
endWithSignals()
const env = {
  INLET_DEEP: '1',
  CHROMIUM: await ensureChromium(),
  ...(values.seed && { INLET_SEED: values.seed }),
  ...(values.runs && { INLET_RUNS: values.runs }),
}
const failed: string[] = []
for (const [name, { settles, args }] of Object.entries(suites)) {
  if (isStopping() || (asked.length > 0 && !asked.includes(name))) continue
  process.stdout.write(`\n── ${name}: ${settles}\n`)
  const started = performance.now()
  const { code } = await runNpm([...args], { env, show: true })
  process.stdout.write(
    `── ${name}: ${code === 0 ? 'passed' : 'failed'}, ${((performance.now() - started) / 1000).toFixed(0)} s\n`,
  )
  if (code !== 0) failed.push(name)
}
process.stdout.write(`\n${failed.length === 0 ? 'all passed' : `failed: ${failed.join(', ')}`}\n`)
process.exitCode = failed.length === 0 ? 0 : 1
