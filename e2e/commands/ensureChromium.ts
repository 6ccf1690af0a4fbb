import { chromium } from '@playwright/test'
import { aptInstall } from './aptInstall.ts'
import { findChromium } from './findChromium.ts'
import { run } from './run.mjs'
import { step } from './step.mjs'

const installer = 'node_modules/@playwright/test/cli.js'

/**
 * Gives the path of a Chromium that starts here; fetches one when there is none: Playwright's, else Debian's.
 * @throws an Error that says what to do when none can be had.
 */
export async function ensureChromium(): Promise<string> {
  const found = findChromium()
  if (found && (await canStart(found))) return found
  if (process.env['CHROMIUM']) throw new Error(`$CHROMIUM names ${process.env['CHROMIUM']}, and that does not start.`)
  await step("Downloading Playwright's Chromium, a minute or two", 'Tried the download', () =>
    run(process.execPath, [installer, 'install', 'chromium'], {
      env: { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' },
    }),
  )
  const downloaded = chromium.executablePath()
  if (await canStart(downloaded)) return downloaded
  // Not every system that has the one has the other.
  await aptInstall('the headless shell', ['chromium-headless-shell'])
  const reason = await aptInstall('Chromium', ['chromium'])
  const installed = findChromium()
  if (installed && (await canStart(installed))) return installed
  throw new Error(
    `There is no browser to test with (${reason ?? 'the one installed does not start'}). Set CHROMIUM to one.`,
  )
}

async function canStart(executablePath: string): Promise<boolean> {
  try {
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] })
    await browser.close()
    return true
  } catch {
    return false
  }
}
