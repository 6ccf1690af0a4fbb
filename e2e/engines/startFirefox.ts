import puppeteer, { type Page } from 'puppeteer-core'
import type { Engine } from './engine.ts'

/** Starts Firefox ESR, or one that has the extension of a folder. */
export async function startFirefox(extension?: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr' })
  if (extension !== undefined) await browser.installExtension(extension)
  let page: Page | undefined
  return {
    name: 'Firefox ESR',
    open: async (url, { documentStart, load } = {}) => {
      await page?.browserContext().close()
      const context = await browser.createBrowserContext()
      page = await context.newPage()
      if (documentStart) await page.evaluateOnNewDocument(documentStart)
      await page.goto(url, { waitUntil: 'load' })
      if (load) await page.evaluate(load)
    },
    ask: async (script) => String(await page?.evaluate(script)),
    close: () => browser.close(),
  }
}
