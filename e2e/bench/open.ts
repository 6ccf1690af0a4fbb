/**
 * `npx tsx e2e/bench/open.ts`: what the open page costs while it waits: idle, a read that brings nothing, a read that brings
 * a new screen. `--runs <number>`, `--trace <folder>`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from '../commands/buildSite.ts'
import { ensureChromium } from '../commands/ensureChromium.ts'
import { root } from '../commands/run.mjs'
import { startServices } from '../commands/startServices.ts'
import { createInlet } from '../fixtures/createInlet.ts'
import { cases } from './cases.ts'
import { measureOpen, type Open } from './measureOpen.ts'
import { spreadOf, writeSpread } from './spread.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '5' }, trace: { type: 'string' } } })
const base = Number(process.env['INLET_PORT'] || 4610)
const dist = join(root, '.cache/bench-site')
mkdirSync(join(root, '.cache'), { recursive: true })
const browser = await ensureChromium()
await buildSite(base, dist)
const services = await startServices({ base, dist })
const words: Readonly<Record<keyof Open, string>> = {
  idle: 'a second in which at most the countdown moves',
  poll: 'a read that brings nothing new',
  change: 'a read that brings the payment, and its screen',
}
try {
  const inlet = createInlet(services)
  await inlet.fault({ kind: 'hold_delivery' })
  process.stdout.write('Main thread at work, ms, full speed: median (least to most)\n')
  for (const [name, body] of Object.entries(cases)) {
    const found: Open[] = []
    for (let run = 0; run < Number(values.runs); run += 1)
      found.push(await measureOpen(browser, inlet, await inlet.createSession(body), values.trace))
    process.stdout.write(`\n${name} session, waiting for the payment\n`)
    for (const figure of ['idle', 'poll', 'change'] as const)
      process.stdout.write(
        `${words[figure].padEnd(48)} ${writeSpread(spreadOf(found.map((open) => open[figure])), 1)}\n`,
      )
  }
} finally {
  await services.close()
}
