/** Starts a sandbox in a process of its own, so that who asks and who answers do not share a core. Says its URL in one line. */
import { createSandbox } from '../../sandbox/createSandbox.ts'

const [statePath = ''] = process.argv.slice(2)
const sandbox = await createSandbox({ port: 0, pageUrl: 'http://localhost:4010', statePath, patienceMs: 8_000 })
process.stdout.write(`${sandbox.url}\n`)
// What is garbage already says nothing of growth.
process.on('SIGUSR2', () => {
  globalThis.gc?.()
  process.stdout.write('collected\n')
})
process.on('SIGTERM', () => void sandbox.close().then(() => process.exit(0)))
