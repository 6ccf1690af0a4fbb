import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext, type Page } from '@playwright/test'
import { findChromium } from '../commands/findChromium.ts'
import type { AddedScripts, Engine } from './engine.ts'

const options = {
  executablePath: findChromium() ?? 'chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** Starts the system's Chromium, or one that has the extension of a folder. */
export async function startChromium(extension?: string): Promise<Engine> {
  return extension === undefined ? startPlain() : startExtended(extension)
}

async function startPlain(): Promise<Engine> {
  const browser = await chromium.launch(options)
  let page: Page | undefined
  return {
    name: 'Chromium',
    async open(url, scripts) {
      await page?.context().close()
      page = await openIn(await browser.newContext(), url, scripts)
    },
    ask: async (script) => String(await page?.evaluate(script)),
    close: () => browser.close(),
  }
}

async function startExtended(extension: string): Promise<Engine> {
  const profile = mkdtempSync(join(tmpdir(), 'inlet-chromium-'))
  const context = await chromium.launchPersistentContext(profile, {
    ...options,
    // The headless shell takes no extensions; the browser's own headless mode does.
    headless: false,
    args: [
      ...options.args,
      '--headless=new',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
    ],
    ignoreDefaultArgs: ['--disable-extensions'],
  })
  let page: Page | undefined
  return {
    name: 'Chromium',
    open: async (url, scripts) => void (page = await openIn(context, url, scripts)),
    ask: async (script) => String(await page?.evaluate(script)),
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

async function openIn(context: BrowserContext, url: string, scripts: AddedScripts = {}): Promise<Page> {
  const page = await context.newPage()
  if (process.env['INLET_DEBUG']) page.on('console', (message) => process.stderr.write(`${message.text()}\n`))
  if (scripts.documentStart) await page.addInitScript(scripts.documentStart)
  await page.goto(url, { waitUntil: 'commit' })
  if (scripts.commit) await page.evaluate(scripts.commit)
  if (scripts.load) {
    await page.waitForLoadState('load')
    await page.evaluate(scripts.load)
  }
  return page
}
