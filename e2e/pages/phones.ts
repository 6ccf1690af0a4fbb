import type { Page } from '@playwright/test'

/** What the browsers of two phones call themselves. */
export const agents = {
  ios: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1',
  android:
    'Mozilla/5.0 (Linux; Android 16; Pixel 9) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile Safari/537.36',
}

/** Notes where the browser is asked to go from now on. */
export async function watchNavigations(page: Page): Promise<string[]> {
  const protocol = await page.context().newCDPSession(page)
  await protocol.send('Page.enable')
  const asked: string[] = []
  protocol.on('Page.frameRequestedNavigation', (event) => asked.push(event.url))
  return asked
}

/** Takes the page out of sight, or brings it back, as the switch to another app does. */
export async function setHidden(page: Page, isHidden: boolean): Promise<void> {
  await page.evaluate((hidden) => {
    Object.defineProperty(document, 'hidden', { value: hidden, configurable: true })
    Object.defineProperty(document, 'visibilityState', { value: hidden ? 'hidden' : 'visible', configurable: true })
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  }, isHidden)
}
