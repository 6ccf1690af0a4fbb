/** `npm start`: installs, builds, and serves page, sandbox and playground until it is stopped. */
import { installPackages } from './installPackages.mjs'
import { memoryFlags } from './memoryFlags.mjs'
import { requireNode } from './requireNode.mjs'
import { findTaken, readPorts } from './ports.mjs'
import { endWithSignals, isStopping, run } from './run.mjs'

endWithSignals()
try {
  requireNode()
  const ports = readPorts()
  const taken = await findTaken(ports)
  if (taken)
    throw new Error(
      `Port ${taken.port} is taken (${taken.service}). Stop what uses it, or move all: INLET_PORT=${ports.page + 100} npm start`,
    )
  await installPackages()
  const serve = ['--import', 'tsx', 'e2e/commands/serve.ts', String(ports.page)]
  const { code } = await run(process.execPath, [...memoryFlags, ...serve], { show: true })
  process.exitCode = code
} catch (error) {
  if (!isStopping()) process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
