/**
 * `npx tsx e2e/bench/ahead.ts`: what a host gains that connects ahead of the tap, in a site's frame and in an app's view.
 * `--runs <number>`.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { buildSite } from '../commands/buildSite.ts'
import { ensureChromium } from '../commands/ensureChromium.ts'
import { root } from '../commands/run.mjs'
import { startServices } from '../commands/startServices.ts'
import { createInlet } from '../fixtures/createInlet.ts'
import { createLoaderHost } from '../loader/createLoaderHost.ts'
import { cases } from './cases.ts'
import { measureAhead, type Way } from './measureAhead.ts'
import { openSlowLine } from './slowLine.ts'
import { spreadOf, writeSpread } from './spread.ts'

const { values } = parseArgs({ options: { runs: { type: 'string', default: '7' } } })
const base = Number(process.env['INLET_PORT'] || 4610)
const dist = join(root, '.cache/bench-site')
/** One direction of the line, in ms: half of the 150 that the bench of loads has. */
const delayMs = 75
mkdirSync(join(root, '.cache'), { recursive: true })
const browser = await ensureChromium()
await buildSite(base, dist)
const services = await startServices({ base, dist })
const line = await openSlowLine(Number(new URL(services.pageUrl).port), delayMs)
const pageUrl = `http://localhost:${line.port}`
const site = `
<div id="here"></div>
<script src="{{page}}/inlet.js"></script>
<script>
  const preload = () => Inlet.preload('{{url}}')
  const show = () => void Inlet.open({ url: '{{url}}', mode: 'inline', container: '#here' })
</script>`
try {
  const inlet = createInlet(services)
  const { url: near } = await inlet.createSession(cases['Daimo'])
  const url = near.replace(services.pageUrl, pageUrl)
  const ways = waysFor(url)
  const found = new Map(Object.keys(ways).map((name) => [name, [] as number[]]))
  for (let run = 0; run < Number(values.runs); run += 1)
    for (const [name, way] of Object.entries(ways)) found.get(name)?.push(await measureAhead(browser, way))
  process.stdout.write(`From the tap to address and QR, ms, ${2 * delayMs} ms there and back: median (least to most)\n`)
  for (const [name, times] of found) process.stdout.write(`${name.padEnd(48)} ${writeSpread(spreadOf(times), 0)}\n`)
} finally {
  await line.close()
  await services.close()
}

function waysFor(url: string): Readonly<Record<string, Way>> {
  const openSite = (page: Page) => createLoaderHost(page).open(site, { url, pageUrl })
  const inFrame = async (page: Page) => {
    const [frame] = await Promise.all([page.waitForEvent('frameattached'), page.evaluate('show()')])
    return frame
  }
  const inView = async (page: Page) => {
    await page.goto(url, { waitUntil: 'commit' })
    return page.mainFrame()
  }
  const preload = async (page: Page) => {
    await openSite(page)
    await page.evaluate('preload()')
    await page.waitForFunction(() => !document.querySelector('iframe'))
  }
  return {
    'a frame of a site': { ahead: openSite, show: inFrame },
    'the same, after Inlet.preload': { ahead: preload, show: inFrame },
    'a view of an app': { ahead: (page) => page.goto('about:blank'), show: inView },
    'the same, after the favicon in the same view': {
      ahead: (page) => page.goto(`${pageUrl}/favicon.svg`),
      show: inView,
    },
  }
}
