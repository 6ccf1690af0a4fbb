import { join } from 'node:path'
import puppeteer, { type Page } from 'puppeteer-core'
import { buildSite } from '../commands/buildSite.ts'
import { findFreeBases } from '../commands/findFreeBases.ts'
import { root } from '../commands/run.mjs'
import { startServices } from '../commands/startServices.ts'
import { createInlet } from '../fixtures/createInlet.ts'
import { waitingBody } from '../fixtures/sessions.ts'
import { createHostServer } from '../hosts/createHostServer.ts'
import { firefoxHosts } from './firefoxHosts.ts'
import type { Proof } from './proveLane.ts'

/** How long a deposit may take; nothing waits that long unless it is broken. */
const deadlineMs = 60_000

/** Gives a whole deposit for each host, in Firefox ESR against a sandbox of its own; `close` ends both. */
export async function depositsInFirefox(): Promise<{ proofs: readonly Proof[]; close(): Promise<void> }> {
  const [base = 0] = await findFreeBases(1)
  const dist = join(root, '.cache/e2e', `site-${base}`)
  await buildSite(base, dist)
  const services = await startServices({ base, dist })
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr' })
  const inlet = createInlet(services)
  const proofs = firefoxHosts.map(({ name, html }) => ({
    name,
    async run() {
      const { url, sessionId } = await inlet.createSession(waitingBody())
      const filled = html.replaceAll('{{url}}', url).replaceAll('{{page}}', services.pageUrl)
      const host = await createHostServer(filled)
      const context = await browser.createBrowserContext()
      try {
        const page = await context.newPage()
        await page.goto(host.url)
        await page.click('button')
        await waitToHear(page, 'state')
        await inlet.pay(sessionId)
        await waitToHear(page, 'payment.completed')
        return wrongIn(await page.evaluate(() => Reflect.get(window, 'all') as readonly string[]))
      } finally {
        await context.close()
        await host.close()
      }
    },
  }))
  return {
    proofs,
    close: async () => {
      await browser.close()
      await services.close()
    },
  }
}

async function waitToHear(page: Page, type: string): Promise<void> {
  const hears = (name: string) => (Reflect.get(window, 'all') as readonly string[]).includes(name)
  await page.waitForFunction(hears, { timeout: deadlineMs }, type).catch(async () => {
    const all = await page.evaluate(() => Reflect.get(window, 'all') as readonly string[])
    throw new Error(`The host did not hear ${type}, but ${all.join(', ')}`)
  })
}

/** What a host hears once, is heard once; what comes beside a port after it was handed over, is wrong. */
function wrongIn(all: readonly string[]): readonly string[] {
  const count = all.filter((type) => type === 'payment.completed').length
  const strays = all.filter((type) => type.startsWith('beside the port'))
  return count === 1 ? strays : [`payment.completed was heard ${count} times`, ...strays]
}
