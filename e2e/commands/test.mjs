/** `npm test`: installs what the tests need, runs all of them, and closes with one line: `N passed, N failed`. */
import { installPackages } from './installPackages.mjs'
import { requireNode } from './requireNode.mjs'
import { endWithSignals, isStopping, run } from './run.mjs'

endWithSignals()
try {
  requireNode()
  await installPackages()
  const args = ['--import', 'tsx', 'e2e/commands/runTests.ts', ...process.argv.slice(2)]
  const { code } = await run(process.execPath, args, { show: true })
  process.exitCode = code
} catch (error) {
  if (!isStopping()) process.stdout.write(`${error.message}\n0 passed, 1 failed\n`)
  process.exitCode = 1
}
