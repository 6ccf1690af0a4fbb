/** `npm run bench`: loads the built page cold, on a slow line and a slow processor, and prints medians. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from '../commands/buildSite.ts'
import { ensureChromium } from '../commands/ensureChromium.ts'
import { findTaken, portsFrom } from '../commands/ports.mjs'
import { root } from '../commands/run.mjs'
import { startServices } from '../commands/startServices.ts'
import { createInlet } from '../fixtures/createInlet.ts'
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
try {
  print(await measureAll())
} finally {
  await services.close()
}

async function measureAll(): Promise<Load[]> {
  const inlet = createInlet(services)
  const loads: Load[] = []
  for (let run = 1; run <= runs; run += 1) {
    const { url } = await inlet.createSession({ paymentMethod: { type: 'evm', source } })
    loads.push(await measureLoad(browser, url))
    process.stdout.write(`run ${run} of ${runs}\n`)
  }
  return loads
}

function print(loads: Load[]): void {
  process.stdout.write(`\nCold load, 1.6 Mbit/s, 150 ms, CPU ÷ 4, ${loads.length} runs: median (least to most)\n`)
  for (const [figure, words, digits] of rows) {
    const sorted = loads.map((load) => load[figure]).sort((a, b) => a - b)
    const [least, median, most] = [0, sorted.length >> 1, sorted.length - 1].map((index) =>
      (sorted[index] ?? 0).toFixed(digits),
    )
    process.stdout.write(`${words.padEnd(30)} ${median} (${least} to ${most})\n`)
  }
}
