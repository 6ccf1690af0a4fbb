import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'

/** What axe finds wrong on the page as it is now, one line per finding. */
export async function findProblems(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`))
}

/** How far the document, or anything in it that is seen, reaches beyond the sides of the window, in CSS px. */
export function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    const seen = [...document.querySelectorAll('main *, footer *, header *')].filter(
      (element) => element.checkVisibility() && !element.closest('.hidden, .offscreen'),
    )
    const reach = seen.map((element) => element.getBoundingClientRect()).filter(({ width }) => width > 0)
    return Math.max(scrollWidth, ...reach.map(({ right }) => Math.floor(right))) - clientWidth
  })
}

/** Sets the text size that a person chose in their browser, in px; 16 is the usual one. */
export async function setTextSize(page: Page, standard: number): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
}
