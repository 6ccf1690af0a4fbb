/** The services of `npm start`, for the base port given: builds the page if needed, then serves until SIGTERM. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { networks } from '../sandbox/chains/networks.ts'
import { buildSite } from './buildSite.ts'
import { root } from './run.mjs'
import { step } from './step.mjs'
import { startServices } from './startServices.ts'

const base = Number(process.argv[2])
const cache = join(root, '.cache')
const dist = join(cache, `site-${base}`)

mkdirSync(cache, { recursive: true })
await step('Building the page', 'Page built', () => buildSite(base, dist))
const services = await step('Starting the local chains and the backends', 'Services started', () =>
  startServices({
    base,
    dist,
    statePath: join(cache, `sandbox-${base}`),
    log: (line) => process.stdout.write(`${line}\n`),
  }),
)

let closing = false
async function close(): Promise<void> {
  if (closing) return
  closing = true
  await services.close()
  process.exit(0)
}
process.on('SIGINT', () => void close())
process.on('SIGTERM', () => void close())

process.stdout.write(
  [
    '',
    `Page        ${services.pageUrl}/`,
    `Backends    ${services.sandboxUrl}/openfort`,
    `Control     ${services.sandboxUrl}/control`,
    ...networks.map(
      ({ chainId, name, runsOn }) =>
        `${name.padEnd(12)}${services.sandboxUrl}/rpc/${chainId}${runsOn === 'double' ? ' (a double)' : ''}`,
    ),
    `Playground  ${services.playgroundUrl}/`,
    '',
    `Inlet is ready: ${services.playgroundUrl}/`,
    '',
  ].join('\n'),
)
