import { createSandbox } from '../createSandbox.ts'

// A process of its own, for a test that kills it.
const statePath = process.argv[2]
if (statePath === undefined) throw new Error('usage: runSandbox <state folder>')
const sandbox = await createSandbox({
  port: 0,
  statePath,
  pageUrl: 'http://localhost:4010/',
  blockMs: 100,
  processingMs: 400,
})
process.stdout.write(`${sandbox.url}\n`)
