/**
 * `npm run bench`: loads the built page cold on a slow line and a slow processor, a bare floor page beside it, and prints
 * medians and ratios. `--against <folder or git ref>`: a second build takes turns with it. `--runs <number>`.
 * `--slowdown <number>`: what the processor is slowed down by, 4 where it is not given.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from '../commands/buildSite.ts'
import { ensureChromium } from '../commands/ensureChromium.ts'
import { findTaken, portsFrom } from '../commands/ports.mjs'
import { root } from '../commands/run.mjs'
import { startServices } from '../commands/startServices.ts'
import type { CreatedSession } from '../fixtures/createInlet.ts'
import { createInlet } from '../fixtures/createInlet.ts'
import { createPageServer } from '../page/createPageServer.ts'
import { cases } from './cases.ts'
import { serveFloor } from './floor/serveFloor.ts'
import { measureLoad, type Load } from './measureLoad.ts'
import { writeTable } from './report.ts'
import { takeBuild } from './takeBuild.ts'
import { writeYardstick } from './yardstick.ts'

/** A page under measurement, and what it is opened with for a session. */
type Subject = { readonly name: string; urlOf(session: CreatedSession): string }

const base = Number(process.env['INLET_PORT'] || 4610)
const leastRuns = 7

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: String(leastRuns) },
    against: { type: 'string' },
    slowdown: { type: 'string', default: '4' },
  },
})
const slowdown = Number(values.slowdown)
if (!(slowdown >= 1)) throw new Error(`--slowdown takes a number from 1 on, not ${values.slowdown}.`)
const runs = Math.max(leastRuns, Number(values.runs) || leastRuns)
const taken = await findTaken(portsFrom(base))
if (taken) throw new Error(`Port ${taken.port} is taken (${taken.service}).`)
const dist = join(root, '.cache/bench-site')
mkdirSync(join(root, '.cache'), { recursive: true })
const browser = await ensureChromium()
await buildSite(base, dist)
const other = values.against === undefined ? undefined : await takeBuild(values.against, base)
const services = await startServices({ base, dist })
const floor = await serveFloor(services.sandboxUrl)
const otherServer = other && (await createPageServer({ port: 0, dist: other.dist }))
const subjects: readonly Subject[] = [
  { name: 'page', urlOf: ({ url }) => url },
  ...(other && otherServer
    ? [{ name: other.name, urlOf: ({ url }: CreatedSession) => url.replace(services.pageUrl, otherServer.url) }]
    : []),
  { name: 'bare floor page', urlOf: floor.urlOf },
]
try {
  for (const [name, loads] of await measureAll()) {
    const columns = subjects.map((subject, index) => ({ name: subject.name, loads: loads[index] ?? [] }))
    process.stdout.write(`\n${writeTable(`${name} session, waiting for the payment`, columns)}\n`)
  }
} finally {
  await otherServer?.close()
  await floor.close()
  await services.close()
}

/** Loads the pages in turns, each with the same session, so that the machine's moods meet all of them. */
async function measureAll(): Promise<ReadonlyMap<string, readonly Load[][]>> {
  const inlet = createInlet(services)
  const all = new Map<string, readonly Load[][]>(Object.keys(cases).map((name) => [name, subjects.map(() => [])]))
  process.stdout.write(`${writeYardstick()}\n`)
  process.stdout.write(`Cold loads, 1.6 Mbit/s, 150 ms, CPU ÷ ${slowdown}: median (least to most)\n`)
  for (let run = 1; run <= runs; run += 1) {
    for (const [name, body] of Object.entries(cases)) {
      const session = await inlet.createSession(body)
      for (const [index, subject] of subjects.entries())
        all.get(name)?.[index]?.push(await measureLoad(browser, subject.urlOf(session), slowdown))
    }
    process.stdout.write(`run ${run} of ${runs}\n`)
  }
  return all
}
