import puppeteer, { type Browser, type Page } from 'puppeteer-core'
import { findChromium } from '../commands/findChromium.ts'
import type { HostMessage } from '../pages/createHostPage.ts'

/** What a driver turns off by default, and a payer's browser does: freezing, throttling, and the back-forward cache. */
const turnedOff = [
  '--disable-back-forward-cache',
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
]
const args = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking']

/** A tab of a browser that treats its tabs as a payer's does. Playwright's are always visible, and never cached. */
export type RealTab = {
  readonly page: Page
  /** What the page told the app around it, which is one for React Native. */
  readonly messages: HostMessage[]
  /** The screen that is shown, when there is one. */
  screen(): Promise<string | undefined>
}

/** Starts such a browser with one tab. `options` are more of its own switches. */
export async function launchRealBrowser(
  ...options: string[]
): Promise<{ browser: Browser; openTab(): Promise<RealTab> }> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('there is no Chromium')
  const browser = await puppeteer.launch({
    executablePath,
    args: [...args, ...options],
    ignoreDefaultArgs: turnedOff,
    defaultViewport: { width: 390, height: 844 },
  })
  return { browser, openTab: () => openTab(browser) }
}

async function openTab(browser: Browser): Promise<RealTab> {
  const page = await browser.newPage()
  const messages: HostMessage[] = []
  await page.exposeFunction('__post', (text: string) => void messages.push(JSON.parse(text) as HostMessage))
  await page.evaluateOnNewDocument(() => {
    const postMessage = (text: unknown) => void Reflect.get(window, '__post')(text)
    Object.defineProperty(window, 'ReactNativeWebView', { value: { postMessage } })
  })
  const screen = () => page.evaluate(() => document.querySelector('main')?.dataset['screen']).catch(() => undefined)
  return { page, messages, screen }
}
