import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type BrowserContext } from '@playwright/test'
import { findChromium } from '../commands/findChromium.ts'
import type { Engine } from './engine.ts'

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
  return {
    name: 'Chromium',
    open: async (url, documentStart) => openIn(await browser.newContext(), url, documentStart),
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
  return {
    name: 'Chromium',
    open: (url, documentStart) => openIn(context, url, documentStart),
    close: async () => {
      await context.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

async function openIn(context: BrowserContext, url: string, documentStart?: string): Promise<void> {
  const page = await context.newPage()
  if (process.env['INLET_DEBUG']) page.on('console', (message) => process.stderr.write(`${message.text()}\n`))
  if (documentStart !== undefined) await page.addInitScript(documentStart)
  await page.goto(url, { waitUntil: 'commit' })
}
