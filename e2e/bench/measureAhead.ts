import { join } from 'node:path'
import type { Frame, Page } from '@playwright/test'
import { screen } from './measureLoad.ts'
import { withBrowser } from './withBrowser.ts'

/** How a host shows the page, and what it does for it ahead of the tap. */
export type Way = {
  /** Gets ready before the payer taps. */
  readonly ahead: (page: Page) => Promise<unknown>
  /** Shows the page, and gives the frame that it is in. */
  readonly show: (page: Page) => Promise<Frame>
}

/** Gives the ms from the tap until address and QR are on screen, in a new browser at full speed. */
export async function measureAhead(executablePath: string | undefined, way: Way): Promise<number> {
  return withBrowser(executablePath, async (browser) => {
    const page = await (await browser.newContext(screen)).newPage()
    await page.addInitScript({ path: join(import.meta.dirname, 'observePage.js') })
    await way.ahead(page)
    const frame = await way.show(page)
    // The frame's clock begins with its own navigation: at the tap.
    const shown = await frame.waitForFunction(
      () => (window as { __observed?: { depositUi: number } }).__observed?.depositUi,
    )
    return Number(await shown.jsonValue())
  })
}
