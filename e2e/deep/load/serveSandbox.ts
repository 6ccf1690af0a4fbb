/** Starts a sandbox in a process of its own, so that who asks and who answers do not share a core. Says its URL in one line. */
import { setTimeout as wait } from 'node:timers/promises'
import { createSandbox } from '../../sandbox/createSandbox.ts'

const [statePath = ''] = process.argv.slice(2)
const sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010', statePath, patienceMs: 8_000 })
process.stdout.write(`${sandbox.url}\n`)
process.on('SIGUSR2', () => void collect())
process.on('SIGTERM', () => void sandbox.close().then(() => process.exit(0)))

/** What is garbage already says nothing of growth, nor do pages that V8 has emptied and gives back a moment later. */
async function collect(): Promise<void> {
  globalThis.gc?.()
  await wait(1_500)
  process.stdout.write(`${process.memoryUsage().heapUsed}\n`)
}
