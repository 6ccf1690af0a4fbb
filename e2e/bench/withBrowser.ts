import { chromium, type Browser } from '@playwright/test'
import { within } from './within.ts'

/** How Chromium is started: without a graphics card, and asking for nothing of its own. */
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
]
/** A measurement that takes longer has hung, in ms: most of what a page is asked for has no deadline of its own. */
const hungMs = 300_000

/**
 * Measures something in a new Chromium, which is closed after it.
 * @throws an Error when that takes over five minutes.
 */
export async function withBrowser<Value>(
  executablePath: string | undefined,
  measure: (browser: Browser) => Promise<Value>,
): Promise<Value> {
  const browser = await chromium.launch({ args, ...(executablePath === undefined ? {} : { executablePath }) })
  try {
    return await within(hungMs, measure(browser))
  } finally {
    await browser.close()
  }
}
