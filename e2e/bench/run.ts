/** `npm run bench`: loads the built page cold, and a bare floor page beside it, on a slow line and a slow processor, and prints medians. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from '../commands/buildSite.ts'
import { ensureChromium } from '../commands/ensureChromium.ts'
import { findTaken, portsFrom } from '../commands/ports.mjs'
import { root } from '../commands/run.mjs'
import { startServices } from '../commands/startServices.ts'
import { createInlet } from '../fixtures/createInlet.ts'
import { serveFloor } from './floor/serveFloor.ts'
import { measureLoad, type Load } from './measureLoad.ts'

const base = 4610
const leastRuns = 7
const source = { chain: 'eip155:137', currency: '0x3c499c542cEF5E3811e1192ce70d8cC03d5c3359', amount: '25000000' }

const rows: [figure: keyof Load, words: string, digits: number][] = [
  ['firstPaint', 'first paint, ms', 0],
  ['depositUi', 'address and QR on screen, ms', 0],
  ['blocking', 'total blocking time, ms', 0],
  ['layoutShift', 'layout shift', 3],
  ['kib', 'on the wire, KiB', 1],
  ['requests', 'requests', 0],
  ['hosts', 'hosts', 0],
  ['heapMib', 'JS heap, MiB', 2],
]

const { values } = parseArgs({ options: { runs: { type: 'string', default: String(leastRuns) } } })
const runs = Math.max(leastRuns, Number(values.runs) || leastRuns)
const taken = await findTaken(portsFrom(base))
if (taken) throw new Error(`Port ${taken.port} is taken (${taken.service}).`)
const dist = join(root, '.cache/bench-site')
mkdirSync(join(root, '.cache'), { recursive: true })
const browser = await ensureChromium()
await buildSite(base, dist)
const services = await startServices({ base, dist })
const floor = await serveFloor(services.sandboxUrl)
try {
  print(await measureAll())
} finally {
  await floor.close()
  await services.close()
}

/** Loads the page and the floor page in turns, each with the same session, so that the machine's moods meet both. */
async function measureAll(): Promise<{ ours: Load[]; least: Load[] }> {
  const inlet = createInlet(services)
  const ours: Load[] = []
  const least: Load[] = []
  for (let run = 1; run <= runs; run += 1) {
    const session = await inlet.createSession({ paymentMethod: { type: 'evm', source } })
    ours.push(await measureLoad(browser, session.url))
    least.push(await measureLoad(browser, floor.urlOf(session)))
    process.stdout.write(`run ${run} of ${runs}\n`)
  }
  return { ours, least }
}

function print({ ours, least }: { ours: Load[]; least: Load[] }): void {
  process.stdout.write(`\nCold load, 1.6 Mbit/s, 150 ms, CPU ÷ 4, ${ours.length} runs: median (least to most)\n`)
  process.stdout.write(`${''.padEnd(30)} ${'page'.padEnd(24)} ${'bare floor page'.padEnd(24)} page ÷ floor\n`)
  for (const [figure, words, digits] of rows) {
    const [page, bare] = [ours, least].map((loads) => spread(loads.map((load) => load[figure])))
    const cells = [page, bare].map((cell) => write(cell, digits).padEnd(24))
    const ratio = page && bare?.median ? (page.median / bare.median).toFixed(2) : '–'
    process.stdout.write(`${words.padEnd(30)} ${cells.join(' ')} ${ratio}\n`)
  }
}

type Spread = { least: number; median: number; most: number }

function spread(values: number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b)
  const [least = 0, median = 0, most = 0] = [0, sorted.length >> 1, sorted.length - 1].map((index) => sorted[index])
  return { least, median, most }
}

function write(cell: Spread | undefined, digits: number): string {
  const [median, least, most] = [cell?.median, cell?.least, cell?.most].map((value) => (value ?? 0).toFixed(digits))
  return `${median} (${least} to ${most})`
}
