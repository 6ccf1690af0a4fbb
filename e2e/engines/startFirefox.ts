import puppeteer from 'puppeteer-core'
import type { Engine } from './engine.ts'

/** Starts Firefox ESR, or one that has the extension of a folder. */
export async function startFirefox(extension?: string): Promise<Engine> {
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath: '/usr/bin/firefox-esr' })
  if (extension !== undefined) await browser.installExtension(extension)
  return {
    name: 'Firefox ESR',
    open: async (url, documentStart) => {
      const context = await browser.createBrowserContext()
      const page = await context.newPage()
      if (documentStart !== undefined) await page.evaluateOnNewDocument(documentStart)
      await page.goto(url, { waitUntil: 'load' })
    },
    close: () => browser.close(),
  }
}
